package echolab.script.text;

import java.util.List;
import java.util.Optional;

/// Something to be said, in no language yet.
///
/// @param args what fills its places: a `Message` is translated too, anything else is shown as it is
public record Message(Phrase phrase, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    public static Message of(Phrase phrase, Object... args) {
        return new Message(phrase, List.of(args));
    }

    /// Text of a script or of the machine, shown between back quotes.
    public static Message code(String text) {
        return of(Phrase.CODE, Printable.of(text));
    }

    /// The text between back quotes, if it is such a text.
    public Optional<String> asCode() {
        return phrase == Phrase.CODE ? Optional.of(args.getFirst().toString()) : Optional.empty();
    }

    /// What a stage or the comparison with the kernel said.
    public static Message verbatim(String text) {
        return of(Phrase.VERBATIM, text);
    }
}
