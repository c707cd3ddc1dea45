package echolab.script.check;

import echolab.script.text.DidYouMean;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import echolab.script.text.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects what is wrong, in the order in which it is met.
final class Problems {
    private final SourceFile source;
    private final List<ScriptError> errors = new ArrayList<>();

    Problems(SourceFile source) {
        this.source = source;
    }

    List<ScriptError> errors() {
        return errors;
    }

    void add(ScriptError error) {
        errors.add(error);
    }

    /// An error about what stands at that place.
    ScriptError at(Position at, Phrase phrase, Object... args) {
        return ScriptError.at(at, phrase, args).found(source.text(at));
    }

    /// A word that is none of the few that may stand there.
    void unknown(Position at, Phrase phrase, Collection<String> words) {
        List<Message> expected = words.stream().map(Message::code).toList();
        add(at(at, phrase).expected(expected).hint(DidYouMean.hint(source.text(at), words)));
    }
}
