package echolab.script.syntax;

import echolab.script.syntax.Statement.Destination;
import echolab.script.syntax.Statement.Way;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import echolab.trace.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses what clients do.
final class ClientParser {
    private final Cursor cursor;
    private final Position start;

    ClientParser(Cursor cursor, Position start) {
        this.cursor = cursor;
        this.start = start;
    }

    Statement connect() {
        Name client = cursor.simpleName(Phrase.A_CLIENT);
        Destination to = destination();
        boolean asking = cursor.accept("asking");
        boolean only = to instanceof Destination.TheOnlyStage && !asking;
        List<Message> more = new ArrayList<>(only ? List.of(Message.code("to")) : List.of());
        if (!asking) {
            more.add(Message.code("asking"));
        }
        cursor.end(more.toArray(Message[]::new));
        return new Statement.Connect(whole(), client, to, asking);
    }

    /// Another client's name, and what it is told.
    Statement chat() {
        Name client = cursor.simpleName(Phrase.A_CLIENT);
        cursor.oneOf(List.of("to"));
        Name other = cursor.simpleName(Phrase.A_CLIENT);
        String text = cursor.string(Phrase.A_STRING).text();
        cursor.end();
        return new Statement.Chat(whole(), client, other, text);
    }

    private Destination destination() {
        if (!cursor.accept("to")) {
            return new Destination.TheOnlyStage();
        }
        if (cursor.accept("all")) {
            return new Destination.AllStages();
        }
        return new Destination.OneStage(cursor.simpleName(Phrase.A_STAGE_OR_ALL));
    }

    /// The stage may stand before or behind the string.
    Statement send() {
        Name client = cursor.simpleName(Phrase.A_CLIENT);
        Optional<Name> before = cursor.peek().isWord("to") ? toStage() : Optional.empty();
        Bytes bytes = cursor.string(Phrase.A_STRING);
        Optional<Name> to = before.isPresent() ? before : toStage();
        end(to);
        return new Statement.Send(whole(), client, bytes, to);
    }

    /// What it sends by itself.
    Statement errand(boolean drips) {
        Name client = cursor.simpleName(Phrase.A_CLIENT);
        Bytes bytes = cursor.string(Phrase.A_STRING);
        cursor.oneOf(List.of("every"));
        Duration every = cursor.duration();
        cursor.oneOf(List.of(drips ? "by" : "times"));
        int number = cursor.integer(1, 10_000);
        Optional<Name> to = toStage();
        end(to);
        return new Statement.Errand(whole(), drips, client, bytes, every, number, to);
    }

    Statement end(Way way) {
        Name client = cursor.simpleName(Phrase.A_CLIENT);
        Optional<Name> to = toStage();
        end(to);
        return new Statement.End(whole(), way, client, to);
    }

    private Optional<Name> toStage() {
        if (cursor.accept("to")) {
            refuseAll();
            return Optional.of(cursor.simpleName(Phrase.A_STAGE));
        }
        return Optional.empty();
    }

    private void end(Optional<Name> to) {
        cursor.end(to.isPresent() ? new Message[0] : new Message[] {Message.code("to")});
    }

    private void refuseAll() {
        if (cursor.peek().isWord("all")) {
            throw new SyntaxException(
                    ScriptError.at(cursor.peek().at(), Phrase.UNEXPECTED)
                            .found("all")
                            .expected(Message.of(Phrase.A_STAGE))
                            .hint(Phrase.HINT_LEAVE_OUT_TO));
        }
    }

    private Position whole() {
        return start.to(cursor.previous());
    }
}
