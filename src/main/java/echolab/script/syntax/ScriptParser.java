package echolab.script.syntax;

import echolab.script.text.ScriptError;
import echolab.script.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// Parses a script line by line. A line that cannot be parsed is an error and the next is parsed
/// all the same, so that one pass finds the first error of every line.
public final class ScriptParser {
    private ScriptParser() {}

    /// What was understood, and what was not.
    ///
    /// @param script the statements of the lines without error
    public record Parsed(Script script, List<ScriptError> errors) {
        public Parsed {
            errors = List.copyOf(errors);
        }
    }

    public static Parsed parse(SourceFile source) {
        List<Statement> statements = new ArrayList<>();
        List<ScriptError> errors = new ArrayList<>();
        for (int line = 1; line <= source.lines().size(); line++) {
            Cursor cursor = new Cursor(new Lexer(source, line));
            try {
                if (!cursor.atEnd()) {
                    statements.add(new StatementParser(cursor).parse());
                }
            } catch (SyntaxException e) {
                errors.add(e.error());
            }
        }
        return new Parsed(new Script(source, statements), errors);
    }
}
