package echolab.script.syntax;

import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.stage.StartOptions.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Parses `start`; its options come in any order, each at most once.
final class StartParser {
    private static final int MAX_PORT = 65535;

    private final Cursor cursor;
    private final Position start;
    private final List<String> left =
            new ArrayList<>(
                    List.of(
                            "as", "port", "backlog", "nofile", "detail", "source", "config",
                            "public", "at"));

    private Optional<Name> as = Optional.empty();
    private OptionalInt port = OptionalInt.empty();
    private OptionalInt backlog = OptionalInt.empty();
    private OptionalInt nofile = OptionalInt.empty();
    private Optional<Detail> detail = Optional.empty();
    private Optional<Name> source = Optional.empty();
    private Optional<String> config = Optional.empty();
    private boolean open;
    private boolean atMain;

    StartParser(Cursor cursor, Position start) {
        this.cursor = cursor;
        this.start = start;
    }

    Statement parse() {
        Name model = cursor.simpleName(Phrase.A_MODEL);
        while (!cursor.atEnd()) {
            option();
        }
        return new Statement.Start(
                start.to(cursor.previous()),
                model,
                as,
                port,
                backlog,
                nofile,
                detail,
                source,
                config,
                open,
                atMain);
    }

    private void option() {
        if (!left.contains(cursor.peek().value())) {
            List<Message> expected = new ArrayList<>(left.stream().map(Message::code).toList());
            expected.add(Message.of(Phrase.END_OF_LINE));
            throw cursor.unexpected(expected);
        }
        Token word = cursor.peek();
        left.remove(word.value());
        if (word.isWord("source")) {
            source = Optional.of(cursor.path(word));
            return;
        }
        cursor.take();
        switch (word.value()) {
            case "as" -> as = Optional.of(cursor.simpleName(Phrase.A_NAME));
            case "port" -> port = OptionalInt.of(cursor.integer(0, MAX_PORT));
            case "backlog" -> backlog = OptionalInt.of(cursor.integer(0, Integer.MAX_VALUE));
            case "nofile" -> nofile = OptionalInt.of(cursor.integer(1, Integer.MAX_VALUE));
            case "detail" -> detail = Optional.of(detail());
            case "config" -> config = Optional.of(cursor.string(Phrase.A_STRING).text());
            case "public" -> open = true;
            case "at" -> atMain = main();
            default -> throw new IllegalStateException("an option without a parser");
        }
    }

    private Detail detail() {
        String word = cursor.oneOf(List.of("simple", "full")).value();
        return Detail.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private boolean main() {
        cursor.oneOf(List.of("main"));
        return true;
    }
}
