package echolab.trace;

/// Where in its source a server makes a call: the file's name and the line, counted from 1; line 0
/// when it is not known.
public record SourceLine(String file, int line) {
    public static final SourceLine UNKNOWN = new SourceLine("", 0);
}
