package echolab.script.syntax;

import echolab.script.syntax.Token.Kind;
import echolab.script.text.DidYouMean;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import echolab.trace.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes over the tokens of one line, and says what it would have liked to see.
final class Cursor {
    private final Lexer lexer;
    private Token last;
    private Position previous;

    Cursor(Lexer lexer) {
        this.lexer = lexer;
        this.last = lexer.token(0);
        this.previous = last.at();
    }

    /// The next token, not taken yet.
    Token peek() {
        return last;
    }

    /// The token behind the next one.
    Token peekSecond() {
        return lexer.token(last.end());
    }

    /// Takes the next token, whatever it is.
    Token take() {
        Token taken = last;
        previous = taken.at();
        last = lexer.token(taken.end());
        return taken;
    }

    boolean atEnd() {
        return last.is(Kind.END_OF_LINE);
    }

    /// Takes the next token if it is that word.
    boolean accept(String word) {
        boolean there = last.isWord(word);
        if (there) {
            take();
        }
        return there;
    }

    boolean acceptSign(String sign) {
        boolean there = last.isSign(sign);
        if (there) {
            take();
        }
        return there;
    }

    Token expectSign(String sign, Message... orElse) {
        if (!last.isSign(sign)) {
            List<Message> expected = new ArrayList<>(List.of(orElse));
            expected.add(Message.code(sign));
            throw unexpected(expected);
        }
        return take();
    }

    /// A name without dots.
    Name simpleName(Phrase what) {
        require(Kind.WORD, Message.of(what));
        if (last.value().contains(".")) {
            throw unexpected(List.of(Message.of(what)));
        }
        return name(take());
    }

    /// A stage's name, or a lane's: `p`, `p.child1`, `p.child2.thread1`.
    Name lane() {
        require(Kind.WORD, Message.of(Phrase.A_LANE));
        Token token = last;
        if (!LaneNames.isLane(token.value())) {
            throw new SyntaxException(LaneNames.error(token.at(), token.value()));
        }
        return name(take());
    }

    /// One of a few words.
    Token oneOf(List<String> words) {
        if (!last.is(Kind.WORD) || !words.contains(last.value())) {
            throw unexpected(words.stream().map(Message::code).toList());
        }
        return take();
    }

    /// A path, after whose word the cursor stands.
    Name path(Token wordBefore) {
        Token path = lexer.path(wordBefore.end());
        if (path.error().isPresent()) {
            throw new SyntaxException(path.error().get());
        }
        if (path.is(Kind.END_OF_LINE)) {
            last = path;
            throw unexpected(List.of(Message.of(Phrase.A_PATH)));
        }
        previous = path.at();
        last = lexer.token(path.end());
        return new Name(path.at(), path.is(Kind.STRING) ? text(path).text() : path.source());
    }

    Bytes string(Phrase what) {
        require(Kind.STRING, Message.of(what));
        return text(take());
    }

    /// An integer from `min` to `max`.
    int integer(int min, int max) {
        require(Kind.INTEGER, Message.of(Phrase.AN_INTEGER_FROM_TO, min, max));
        String digits = last.source();
        boolean fits =
                digits.length() <= 18
                        && Long.parseLong(digits) >= min
                        && Long.parseLong(digits) <= max;
        if (!fits) {
            throw unexpected(List.of(Message.of(Phrase.AN_INTEGER_FROM_TO, min, max)));
        }
        return Integer.parseInt(take().source());
    }

    Duration duration() {
        require(Kind.DURATION, Message.of(Phrase.A_DURATION));
        String source = last.source();
        int unit = source.endsWith("ms") ? 2 : 1;
        String digits = source.substring(0, source.length() - unit);
        if (digits.length() > 9) {
            throw unexpected(List.of(Message.of(Phrase.A_SHORTER_DURATION)));
        }
        long count = Long.parseLong(digits);
        take();
        return unit == 2 ? Duration.ofMillis(count) : Duration.ofSeconds(count);
    }

    /// Nothing may follow but what is named.
    void end(Message... orElse) {
        if (!atEnd()) {
            List<Message> expected = new ArrayList<>(List.of(orElse));
            expected.add(Message.of(Phrase.END_OF_LINE));
            throw unexpected(expected);
        }
    }

    /// Where the last token taken stands.
    Position previous() {
        return previous;
    }

    /// The next token is none of these; the words among them may have been meant.
    SyntaxException unexpected(List<Message> expected) {
        if (last.error().isPresent()) {
            ScriptError error = last.error().get();
            boolean open = error.expected().isEmpty();
            return new SyntaxException(open ? error.expected(expected) : error);
        }
        ScriptError error = ScriptError.at(last.at(), Phrase.UNEXPECTED).expected(expected);
        List<String> words = expected.stream().flatMap(m -> m.asCode().stream()).toList();
        Optional<Message> hint = last.found().flatMap(f -> DidYouMean.hint(f, words));
        return new SyntaxException(last.found().map(error::found).orElse(error).hint(hint));
    }

    private void require(Kind kind, Message what) {
        if (!last.is(kind)) {
            throw unexpected(List.of(what));
        }
    }

    private static Name name(Token word) {
        return new Name(word.at(), word.value());
    }

    static Bytes text(Token string) {
        return Bytes.of(string.value().getBytes(StandardCharsets.ISO_8859_1));
    }
}
