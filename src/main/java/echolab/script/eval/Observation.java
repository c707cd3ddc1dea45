package echolab.script.eval;

import echolab.script.syntax.Expr;
import echolab.script.syntax.ExprPrinter;
import echolab.script.syntax.Function;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Texts;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one function of an expression gave: `refcnt(p, A)` was `1`.
///
/// @param source the application in its normal form
/// @param value what it gave; empty when it had no value
/// @param remark why it had none, or what stands behind it
public record Observation(String source, Optional<Value> value, Optional<Message> remark) {

    /// What every function in the expression gives, in the order written, each once.
    public static List<Observation> of(Expr expr, View view) {
        Map<String, Observation> found = new LinkedHashMap<>();
        collect(expr, view, found);
        return List.copyOf(found.values());
    }

    /// `refcnt(p, A) = 1`.
    public String text(Texts texts) {
        String shown = value.map(v -> source + " = " + v).orElse(source);
        return remark.map(r -> shown + " (" + texts.text(r) + ")").orElse(shown);
    }

    private static void collect(Expr expr, View view, Map<String, Observation> found) {
        switch (expr) {
            case Expr.Apply apply -> {
                apply.args().forEach(arg -> collect(arg, view, found));
                found.computeIfAbsent(ExprPrinter.print(apply), s -> observe(s, apply, view));
            }
            case Expr.Binary binary -> {
                collect(binary.left(), view, found);
                collect(binary.right(), view, found);
            }
            case Expr.Not not -> collect(not.operand(), view, found);
            case Expr.Negate negate -> collect(negate.operand(), view, found);
            case Expr.SetLiteral set -> set.elements().forEach(e -> collect(e, view, found));
            case Expr.ListLiteral list -> list.elements().forEach(e -> collect(e, view, found));
            case Expr.IntLiteral _, Expr.TextLiteral _, Expr.BoolLiteral _, Expr.Word _ -> {}
        }
    }

    private static Observation observe(String source, Expr.Apply apply, View view) {
        try {
            Value value = new Evaluator(view).value(apply);
            return new Observation(source, Optional.of(value), remark(apply, view));
        } catch (EvaluationException e) {
            return new Observation(source, Optional.empty(), Optional.of(e.reason()));
        }
    }

    /// Where the rules and the kernel disagree, or that they were not compared.
    private static Optional<Message> remark(Expr.Apply apply, View view) {
        boolean verified = apply.function().text().equals(Function.VERIFIED.word());
        if (!verified || !(apply.args().getFirst() instanceof Expr.Word stage)) {
            return Optional.empty();
        }
        return view.stage(stage.text())
                .flatMap(state ->
                        state.compared().isEmpty()
                                ? Optional.of(whyNotCompared(state))
                                : state.compared().get().divergences().stream()
                                        .map(d -> Message.verbatim(d.toString()))
                                        .findFirst());
    }

    private static Message whyNotCompared(StageState state) {
        return state.last()
                .map(Event::what)
                .filter(Event.ServerStopped.class::isInstance)
                .map(what -> Message.verbatim(((Event.ServerStopped) what).reason()))
                .orElse(Message.of(Phrase.NOT_COMPARED));
    }
}
