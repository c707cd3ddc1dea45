package echolab.script.text;

/// A stretch of one line of a script.
///
/// @param file the file as the user named it
/// @param line counted from 1
/// @param column of its first character, counted from 1 in code points; a tab counts as one
/// @param length in code points; 0 at the end of a line
public record Position(String file, int line, int column, int length) {

    /// From the start of this stretch to the end of a later one of the same line.
    public Position to(Position last) {
        return new Position(file, line, column, last.column + last.length - column);
    }

    /// `FILE:LINE:COLUMN`, as editors and terminals know it.
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
