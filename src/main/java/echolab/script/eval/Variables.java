package echolab.script.eval;

import echolab.script.eval.Value.ListOf;
import echolab.script.eval.Value.SetOf;
import echolab.script.eval.Value.Symbol;
import echolab.script.syntax.ExprReader;
import echolab.script.text.Phrase;
import echolab.trace.StageState;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The watched variables of a server: their texts read as values of the language.
final class Variables {

    /// The variable of the stage's first lane that has it.
    Value value(StageState stage, String name) {
        String text =
                stage.variables().values().stream()
                        .map(variables -> variables.get(name))
                        .flatMap(value -> Optional.ofNullable(value).stream())
                        .findFirst()
                        .orElseThrow(() -> unknown(stage, name));
        return read(text);
    }

    /// The descriptors whose bit is set.
    Value bits(StageState stage, String name) {
        return switch (value(stage, name)) {
            case SetOf set -> set;
            case ListOf list -> SetOf.of(list.elements());
            case Value other -> throw EvaluationException.of(Phrase.NO_FD_SET, name, other);
        };
    }

    private static Value read(String text) {
        return ExprReader.constant(text)
                .map(expr -> new Evaluator(View.of(Map.of())).value(expr))
                .orElse(new Symbol(text));
    }

    private static EvaluationException unknown(StageState stage, String name) {
        TreeSet<String> known = new TreeSet<>();
        stage.variables().values().forEach(variables -> known.addAll(variables.keySet()));
        String all = known.isEmpty() ? "–" : String.join(", ", known);
        return EvaluationException.notYet(Phrase.NO_SUCH_VARIABLE, name, all);
    }
}
