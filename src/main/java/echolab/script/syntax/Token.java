package echolab.script.syntax;

import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import java.util.Optional;

/// A word, number, string or sign of a line.
///
/// @param source as it was written
/// @param value of a word its normal form, of a string its bytes, one character a byte; else as
///     written
/// @param end offset behind it in the line, in chars
/// @param error present for what cannot be read at all
record Token(
        Kind kind, String source, String value, Position at, int end, Optional<ScriptError> error) {

    enum Kind {
        WORD,
        INTEGER,
        DURATION,
        STRING,
        SIGN,
        END_OF_LINE,
        UNREADABLE
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && source.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && value.equals(word);
    }

    /// What an error says was found; empty for the end of the line.
    Optional<String> found() {
        return kind == Kind.END_OF_LINE ? Optional.empty() : Optional.of(source);
    }
}
