package echolab.cli.console;

import echolab.script.eval.Evaluator;
import echolab.script.eval.Value;
import echolab.script.eval.View;
import echolab.script.run.Asker;
import echolab.script.syntax.ExprReader;
import echolab.script.syntax.Statement;
import echolab.script.text.Phrase;
import echolab.script.text.Printable;
import echolab.script.text.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks the person at the console. After a wrong answer there is the hint and one more try.
final class Answers implements Asker {
    private static final String PROMPT = "? ";

    private final LineSource lines;
    private final PrintWriter out;
    private final Texts texts;

    Answers(LineSource lines, PrintWriter out, Texts texts) {
        this.lines = lines;
        this.out = out;
        this.texts = texts;
    }

    @Override
    public Optional<Value> ask(Statement.Ask question, List<Value> choices, Value answer) {
        say(question.question());
        if (!choices.isEmpty()) {
            say(choices.stream().map(Value::toString).collect(Collectors.joining("   ")));
        }
        Optional<Value> given = read();
        if (given.filter(value -> !value.equals(answer)).isPresent()) {
            say(question.hint().orElse(texts.text(Phrase.WRONG_ANSWER)));
            given = read();
        }
        boolean right = given.filter(answer::equals).isPresent();
        say(texts.text(right ? Phrase.RIGHT_ANSWER : Phrase.ANSWER, answer));
        question.why().ifPresent(this::say);
        return given;
    }

    /// What was typed as a value of the language; anything else as a symbol.
    private Optional<Value> read() {
        return lines.read(PROMPT)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line ->
                        ExprReader.constant(line)
                                .map(new Evaluator(View.of(Map.of()))::value)
                                .orElse(new Value.Symbol(line)));
    }

    private void say(String text) {
        out.println(Printable.of(text));
        out.flush();
    }
}
