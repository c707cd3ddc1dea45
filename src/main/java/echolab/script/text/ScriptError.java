package echolab.script.text;

import java.util.List;
import java.util.Optional;

/// What is wrong with a script, and where.
///
/// @param problem what is wrong, in a few words
/// @param found what stood there; empty for the end of the line
/// @param expected what may stand there
/// @param hint what would mend it
public record ScriptError(
        Position at,
        Message problem,
        Optional<String> found,
        List<Message> expected,
        Optional<Message> hint) {
    public ScriptError {
        expected = List.copyOf(expected);
    }

    public static ScriptError at(Position at, Phrase phrase, Object... args) {
        return new ScriptError(
                at, Message.of(phrase, args), Optional.empty(), List.of(), Optional.empty());
    }

    public ScriptError found(String text) {
        return new ScriptError(at, problem, Optional.of(text), expected, hint);
    }

    public ScriptError expected(List<Message> choices) {
        return new ScriptError(at, problem, found, choices, hint);
    }

    public ScriptError expected(Message... choices) {
        return expected(List.of(choices));
    }

    public ScriptError hint(Phrase phrase, Object... args) {
        return hint(Optional.of(Message.of(phrase, args)));
    }

    public ScriptError hint(Optional<Message> mending) {
        return new ScriptError(at, problem, found, expected, mending);
    }
}
