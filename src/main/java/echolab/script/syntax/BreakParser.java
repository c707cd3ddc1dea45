package echolab.script.syntax;

import echolab.script.syntax.Statement.Place;
import echolab.script.syntax.Token.Kind;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import java.util.List;

/// Parses `break` and `unbreak`.
final class BreakParser {
    private final Cursor cursor;
    private final Position start;

    BreakParser(Cursor cursor, Position start) {
        this.cursor = cursor;
        this.start = start;
    }

    Statement parse(boolean on) {
        Name whose = cursor.lane();
        cursor.oneOf(List.of("at"));
        Place place = place();
        cursor.end();
        return new Statement.Break(start.to(cursor.previous()), on, whose, place);
    }

    private Place place() {
        if (cursor.peek().is(Kind.INTEGER)) {
            return new Place.OfLine(cursor.integer(1, Integer.MAX_VALUE));
        }
        if (cursor.atEnd()) {
            throw cursor.unexpected(
                    List.of(Message.of(Phrase.A_CALL), Message.of(Phrase.AN_INTEGER)));
        }
        return new Place.OfCall(cursor.simpleName(Phrase.A_CALL));
    }
}
