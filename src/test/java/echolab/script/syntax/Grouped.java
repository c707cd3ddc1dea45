package echolab.script.syntax;

/// Expressions with every parenthesis written.
final class Grouped {
    private Grouped() {}

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.Binary e ->
                    "(" + of(e.left()) + " " + e.operator().sign() + " " + of(e.right()) + ")";
            case Expr.Not e -> "(not " + of(e.operand()) + ")";
            case Expr.Negate e -> "(-" + of(e.operand()) + ")";
            default -> ExprPrinter.print(expr);
        };
    }
}
