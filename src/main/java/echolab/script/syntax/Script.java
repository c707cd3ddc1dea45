package echolab.script.syntax;

import echolab.script.text.SourceFile;
import java.util.List;

/// A whole script: its text and the statements in it, in order.
public record Script(SourceFile source, List<Statement> statements) {
    public Script {
        statements = List.copyOf(statements);
    }

    /// A statement as it was written, without comment.
    public String text(Statement statement) {
        return source.text(statement.at());
    }
}
