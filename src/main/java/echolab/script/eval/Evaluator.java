package echolab.script.eval;

import echolab.script.eval.Value.Bool;
import echolab.script.eval.Value.Int;
import echolab.script.eval.Value.ListOf;
import echolab.script.eval.Value.SetOf;
import echolab.script.eval.Value.Symbol;
import echolab.script.eval.Value.Text;
import echolab.script.syntax.Expr;
import echolab.script.syntax.Function;
import echolab.script.syntax.Function.Parameter;
import echolab.script.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/// Computes expressions at one moment.
public final class Evaluator {
    private final FunctionValues functions;

    public Evaluator(View view) {
        this.functions = new FunctionValues(view);
    }

    /// Whether the claim is true.
    ///
    /// @throws EvaluationException when it has no value at this moment
    public boolean holds(Expr claim) {
        return Operations.truth(value(claim));
    }

    /// The value of the expression.
    ///
    /// @throws EvaluationException when it has none at this moment
    public Value value(Expr expr) {
        return switch (expr) {
            case Expr.IntLiteral e -> new Int(e.value());
            case Expr.TextLiteral e -> new Text(e.bytes());
            case Expr.BoolLiteral e -> new Bool(e.value());
            case Expr.Word e -> new Symbol(e.text());
            case Expr.SetLiteral e -> SetOf.of(values(e.elements()));
            case Expr.ListLiteral e -> new ListOf(values(e.elements()));
            case Expr.Apply e -> apply(e);
            case Expr.Not e -> new Bool(!holds(e.operand()));
            case Expr.Negate e -> Operations.negate(value(e.operand()));
            case Expr.Binary e -> binary(e);
        };
    }

    private List<Value> values(List<Expr> exprs) {
        return exprs.stream().map(this::value).toList();
    }

    /// `and` and `or` leave the right side alone when the left decides.
    private Value binary(Expr.Binary e) {
        return switch (e.operator()) {
            case AND -> new Bool(holds(e.left()) && holds(e.right()));
            case OR -> new Bool(holds(e.left()) || holds(e.right()));
            default -> Operations.apply(e.operator(), value(e.left()), value(e.right()));
        };
    }

    private Value apply(Expr.Apply e) {
        Function function =
                Function.named(e.function().text())
                        .orElseThrow(() ->
                                EvaluationException.of(Phrase.NO_SUCH_FUNCTION, e.function()));
        List<String> names = new ArrayList<>();
        long number = 0;
        for (int i = 0; i < e.args().size(); i++) {
            if (function.parameters().get(i) == Parameter.FD) {
                number = Operations.integer(value(e.args().get(i)));
            } else if (e.args().get(i) instanceof Expr.Word word) {
                names.add(word.text());
            }
        }
        return functions.apply(function, names, number);
    }
}
