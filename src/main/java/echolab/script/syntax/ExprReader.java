package echolab.script.syntax;

import echolab.script.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// Reads a constant: an answer that was typed, the text of a watched variable.
public final class ExprReader {
    private ExprReader() {}

    /// A literal, a word, or a set or list of such; empty when the text is none of these.
    public static Optional<Expr> constant(String text) {
        SourceFile source = new SourceFile("", List.of(text));
        try {
            Cursor cursor = new Cursor(new Lexer(source, 1));
            Expr expr = new ExprParser(cursor).parse();
            cursor.end();
            return Optional.of(expr).filter(ExprReader::isConstant);
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isConstant(Expr expr) {
        return switch (expr) {
            case Expr.IntLiteral _, Expr.TextLiteral _, Expr.BoolLiteral _, Expr.Word _ -> true;
            case Expr.SetLiteral set -> set.elements().stream().allMatch(ExprReader::isConstant);
            case Expr.ListLiteral list -> list.elements().stream().allMatch(ExprReader::isConstant);
            case Expr.Apply _, Expr.Not _, Expr.Negate _, Expr.Binary _ -> false;
        };
    }
}
