package echolab.script.syntax;

import java.util.List;
import java.util.stream.Collectors;

/// Writes expressions in their normal form, with no more parentheses than needed.
public final class ExprPrinter {
    private static final int SIGN_TIGHTNESS = Operator.PLUS.tightness() + 1;
    private static final int OPERAND = SIGN_TIGHTNESS + 1;

    private ExprPrinter() {}

    public static String print(Expr expr) {
        return switch (expr) {
            case Expr.IntLiteral e -> Long.toString(e.value());
            case Expr.TextLiteral e -> Printer.quoted(e.bytes());
            case Expr.BoolLiteral e -> Boolean.toString(e.value());
            case Expr.Word e -> e.text();
            case Expr.SetLiteral e -> "{" + joined(e.elements()) + "}";
            case Expr.ListLiteral e -> "[" + joined(e.elements()) + "]";
            case Expr.Apply e -> e.function() + "(" + joined(e.args()) + ")";
            case Expr.Not e -> "not " + within(e.operand(), Operator.NOT_TIGHTNESS);
            case Expr.Negate e -> "-" + negated(e.operand());
            case Expr.Binary e -> binary(e);
        };
    }

    private static String joined(List<Expr> exprs) {
        return exprs.stream().map(ExprPrinter::print).collect(Collectors.joining(", "));
    }

    /// Operators of one tightness associate to the left; comparisons do not associate at all.
    private static String binary(Expr.Binary e) {
        int here = e.operator().tightness();
        int left = e.operator().compares() ? here + 1 : here;
        return within(e.left(), left)
                + " "
                + e.operator().sign()
                + " "
                + within(e.right(), here + 1);
    }

    /// A sign before digits would be read as part of the number.
    private static String negated(Expr operand) {
        return operand instanceof Expr.IntLiteral
                ? "(" + print(operand) + ")"
                : within(operand, SIGN_TIGHTNESS);
    }

    private static String within(Expr expr, int tightness) {
        return tightnessOf(expr) < tightness ? "(" + print(expr) + ")" : print(expr);
    }

    private static int tightnessOf(Expr expr) {
        return switch (expr) {
            case Expr.Binary e -> e.operator().tightness();
            case Expr.Not _ -> Operator.NOT_TIGHTNESS;
            case Expr.Negate _ -> SIGN_TIGHTNESS;
            case Expr.IntLiteral _,
                    Expr.TextLiteral _,
                    Expr.BoolLiteral _,
                    Expr.Word _,
                    Expr.SetLiteral _,
                    Expr.ListLiteral _,
                    Expr.Apply _ ->
                    OPERAND;
        };
    }
}
