package echolab.script.syntax;

import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses `ask`; `hint` and `why` come in either order.
final class AskParser {
    private final Cursor cursor;
    private final ExprParser exprs;
    private final Position start;

    private final List<String> left = new ArrayList<>(List.of("hint", "why"));
    private Optional<String> hint = Optional.empty();
    private Optional<String> why = Optional.empty();

    AskParser(Cursor cursor, ExprParser exprs, Position start) {
        this.cursor = cursor;
        this.exprs = exprs;
        this.start = start;
    }

    Statement parse() {
        String question = cursor.string(Phrase.A_QUESTION).text();
        List<Expr> choices = cursor.accept("choices") ? choices() : List.of();
        List<String> next = choices.isEmpty() ? List.of("choices", "answer") : List.of("answer");
        cursor.oneOf(next);
        Expr answer = exprs.parse();
        while (!cursor.atEnd()) {
            explanation();
        }
        Position whole = start.to(cursor.previous());
        return new Statement.Ask(whole, question, choices, answer, hint, why);
    }

    private List<Expr> choices() {
        Position opening = cursor.peek().at();
        List<Expr> choices = exprs.braces();
        if (choices.isEmpty()) {
            throw new SyntaxException(
                    ScriptError.at(opening.to(cursor.previous()), Phrase.NO_CHOICES)
                            .found("{}")
                            .expected(Message.of(Phrase.A_VALUE)));
        }
        return choices;
    }

    private void explanation() {
        if (!left.contains(cursor.peek().value())) {
            List<Message> expected = new ArrayList<>();
            if (left.size() == 2) {
                expected.add(Message.of(Phrase.AN_OPERATOR));
            }
            left.forEach(word -> expected.add(Message.code(word)));
            expected.add(Message.of(Phrase.END_OF_LINE));
            throw cursor.unexpected(expected);
        }
        String word = cursor.take().value();
        left.remove(word);
        Optional<String> text = Optional.of(cursor.string(Phrase.A_STRING).text());
        if (word.equals("hint")) {
            hint = text;
        } else {
            why = text;
        }
    }
}
