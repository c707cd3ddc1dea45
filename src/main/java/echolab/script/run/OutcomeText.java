package echolab.script.run;

import echolab.script.eval.Observation;
import echolab.script.eval.Value;
import echolab.script.text.Phrase;
import echolab.script.text.Printable;
import echolab.script.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// Says what became of a statement.
public final class OutcomeText {
    private final Texts texts;

    public OutcomeText(Texts texts) {
        this.texts = texts;
    }

    /// What there is to say, on one line; empty for what simply went well.
    public String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Held _ -> "";
            case Outcome.NotHeld o -> observed(o.observed());
            case Outcome.NotReached o -> joined(texts.text(o.reason()), observed(o.observed()));
            case Outcome.Asked o -> answer(o);
            case Outcome.Unanswerable o ->
                    texts.text(Phrase.NOT_AMONG_CHOICES, o.answer(), listed(o.choices()));
            case Outcome.Impossible o -> oneLine(texts.text(o.reason()));
            case Outcome.Interrupted _ -> texts.text(Phrase.INTERRUPTED);
        };
    }

    private String answer(Outcome.Asked o) {
        return o.given()
                .filter(given -> !given.equals(o.answer()))
                .map(given -> texts.text(Phrase.ANSWER_AND_GIVEN, o.answer(), given))
                .orElseGet(() -> texts.text(Phrase.ANSWER, o.answer()));
    }

    private String observed(List<Observation> observed) {
        String all = observed.stream().map(o -> o.text(texts)).collect(Collectors.joining(", "));
        return all.isEmpty() ? texts.text(Phrase.IS_FALSE) : texts.text(Phrase.OBSERVED, all);
    }

    private static String joined(String reason, String observed) {
        return reason + "; " + observed;
    }

    private static String listed(List<Value> choices) {
        return choices.stream().map(Value::toString).collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return Printable.of(text.strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
