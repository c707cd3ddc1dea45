package echolab.script.syntax;

import echolab.kernel.Signal;
import echolab.script.syntax.Token.Kind;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.stage.StartOptions.Detail;
import echolab.trace.Bytes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Parses one statement, by its first word.
final class StatementParser {
    private static final List<String> SIGNALS =
            Arrays.stream(Signal.values()).map(Signal::name).toList();

    private final Cursor cursor;
    private final ExprParser exprs;
    private final Position start;

    StatementParser(Cursor cursor) {
        this.cursor = cursor;
        this.exprs = new ExprParser(cursor);
        this.start = cursor.peek().at();
    }

    Statement parse() {
        return switch (cursor.oneOf(Reserved.STATEMENTS).value()) {
            case "start" -> new StartParser(cursor, start).parse();
            case "stop" -> stop();
            case "connect" -> new ClientParser(cursor, start).connect();
            case "send" -> new ClientParser(cursor, start).send();
            case "repeat" -> new ClientParser(cursor, start).errand(false);
            case "drip" -> new ClientParser(cursor, start).errand(true);
            case "chat" -> new ClientParser(cursor, start).chat();
            case "shutdown" -> new ClientParser(cursor, start).end(Statement.Way.SHUTDOWN);
            case "close" -> new ClientParser(cursor, start).end(Statement.Way.CLOSE);
            case "reset" -> new ClientParser(cursor, start).end(Statement.Way.RESET);
            case "type" -> type();
            case "step" -> step();
            case "run" -> new RunParser(cursor, exprs, start).parse();
            case "break" -> new BreakParser(cursor, start).parse(true);
            case "unbreak" -> new BreakParser(cursor, start).parse(false);
            case "detail" -> detail();
            case "kill" -> kill();
            case "limit" -> limit();
            case "await" -> await();
            case "expect" -> expect();
            case "ask" -> new AskParser(cursor, exprs, start).parse();
            case "say" -> say();
            default -> throw new IllegalStateException("a statement without a parser");
        };
    }

    private Statement stop() {
        Name stage = cursor.simpleName(Phrase.A_STAGE);
        cursor.end();
        return new Statement.Stop(whole(), stage);
    }

    private Statement type() {
        Name stage = cursor.simpleName(Phrase.A_STAGE);
        Bytes keys = cursor.string(Phrase.A_STRING);
        cursor.end();
        return new Statement.Type(whole(), stage, keys);
    }

    private Statement step() {
        Name lane = cursor.lane();
        if (cursor.accept("until")) {
            Name call = cursor.simpleName(Phrase.A_CALL);
            cursor.end();
            return new Statement.StepUntil(whole(), lane, call);
        }
        OptionalInt times =
                cursor.peek().is(Kind.INTEGER)
                        ? OptionalInt.of(cursor.integer(1, Integer.MAX_VALUE))
                        : OptionalInt.empty();
        Message[] orElse = {Message.of(Phrase.AN_INTEGER), Message.code("until")};
        cursor.end(times.isPresent() ? new Message[0] : orElse);
        return new Statement.Step(whole(), lane, times);
    }

    private Statement detail() {
        Name stage = cursor.simpleName(Phrase.A_STAGE);
        boolean full = cursor.oneOf(List.of("simple", "full")).value().equals("full");
        cursor.end();
        return new Statement.Detailed(whole(), stage, full ? Detail.FULL : Detail.SIMPLE);
    }

    private Statement kill() {
        Name lane = cursor.lane();
        if (cursor.atEnd()) {
            return new Statement.Kill(whole(), lane, Optional.empty());
        }
        Signal signal = Signal.valueOf(cursor.oneOf(SIGNALS).value());
        cursor.end();
        return new Statement.Kill(whole(), lane, Optional.of(signal));
    }

    private Statement limit() {
        Name lane = cursor.lane();
        cursor.oneOf(List.of("nofile"));
        int nofile = cursor.integer(1, Integer.MAX_VALUE);
        boolean withChildren = cursor.accept("with");
        if (withChildren) {
            cursor.oneOf(List.of("children"));
        }
        cursor.end(withChildren ? new Message[0] : new Message[] {Message.code("with")});
        return new Statement.Limit(whole(), lane, nofile, withChildren);
    }

    private Statement await() {
        Expr expr = exprs.parse();
        Optional<Duration> within = within(cursor);
        return new Statement.Await(whole(), expr, within);
    }

    /// `[within D]` and the end of the line.
    static Optional<Duration> within(Cursor cursor) {
        if (cursor.accept("within")) {
            Duration limit = cursor.duration();
            cursor.end();
            return Optional.of(limit);
        }
        cursor.end(Message.of(Phrase.AN_OPERATOR), Message.code("within"));
        return Optional.empty();
    }

    private Statement expect() {
        Expr expr = exprs.parse();
        if (!cursor.acceptSign(":")) {
            cursor.end(Message.of(Phrase.AN_OPERATOR), Message.code(":"));
            return new Statement.Expect(whole(), expr, Optional.empty());
        }
        String why = cursor.string(Phrase.A_REASON).text();
        cursor.end();
        return new Statement.Expect(whole(), expr, Optional.of(why));
    }

    private Statement say() {
        String text = cursor.string(Phrase.A_STRING).text();
        cursor.end();
        return new Statement.Say(whole(), text);
    }

    private Position whole() {
        return start.to(cursor.previous());
    }
}
