package echolab.script.syntax;

import echolab.script.syntax.Statement.Condition;
import echolab.script.syntax.Token.Kind;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Parses `run`. Its words are words of the language only where they can be: a stage may be called
/// `until`.
final class RunParser {
    private final Cursor cursor;
    private final ExprParser exprs;
    private final Position start;

    RunParser(Cursor cursor, ExprParser exprs, Position start) {
        this.cursor = cursor;
        this.exprs = exprs;
        this.start = start;
    }

    Statement parse() {
        Optional<Name> whose = startsNow() ? Optional.empty() : Optional.of(whose());
        if (cursor.accept("for")) {
            Duration length = cursor.duration();
            cursor.end();
            return new Statement.RunFor(whole(), whose, length);
        }
        cursor.oneOf(List.of("until", "for"));
        Condition condition = condition();
        Optional<Duration> within = within(condition);
        return new Statement.RunUntil(whole(), whose, condition, within);
    }

    private boolean startsNow() {
        Token second = cursor.peekSecond();
        boolean word = cursor.peek().isWord("until") || cursor.peek().isWord("for");
        return word && !second.isWord("until") && !second.isWord("for");
    }

    private Name whose() {
        if (!cursor.peek().is(Kind.WORD)) {
            throw cursor.unexpected(
                    List.of(
                            Message.of(Phrase.A_STAGE),
                            Message.of(Phrase.A_LANE),
                            Message.code("until"),
                            Message.code("for")));
        }
        return cursor.lane();
    }

    private Condition condition() {
        boolean alone =
                cursor.peekSecond().is(Kind.END_OF_LINE) || cursor.peekSecond().isWord("within");
        if (alone && cursor.accept("blocked")) {
            return new Condition.Blocked();
        }
        if (alone && cursor.accept("break")) {
            return new Condition.Break();
        }
        if (alone && cursor.accept("idle")) {
            return new Condition.Idle();
        }
        if (cursor.atEnd()) {
            throw cursor.unexpected(
                    List.of(
                            Message.code("blocked"),
                            Message.code("idle"),
                            Message.code("break"),
                            Message.of(Phrase.AN_EXPRESSION)));
        }
        return new Condition.Holds(exprs.parse());
    }

    private Optional<Duration> within(Condition condition) {
        if (!(condition instanceof Condition.Holds) && !cursor.peek().isWord("within")) {
            cursor.end(Message.code("within"));
        }
        return StatementParser.within(cursor);
    }

    private Position whole() {
        return start.to(cursor.previous());
    }
}
