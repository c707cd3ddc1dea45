package echolab.script.syntax;

import echolab.script.syntax.Token.Kind;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.ScriptError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a string into bytes: a character as UTF-8, `\xHH` as that byte.
final class StringLexer {
    private static final List<Message> ESCAPES =
            Stream.of("\\n", "\\t", "\\r", "\\\\", "\\\"", "\\xHH").map(Message::code).toList();

    private final Lexer lexer;
    private final String line;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    StringLexer(Lexer lexer, String line) {
        this.lexer = lexer;
        this.line = line;
    }

    /// The string whose opening quote stands there.
    Token string(int start) {
        int here = start + 1;
        while (here < line.length() && line.charAt(here) != '"') {
            int length = line.charAt(here) == '\\' ? escape(here) : character(here);
            if (length == 0) {
                return badEscape(start, here);
            }
            here += length;
        }
        return here < line.length() ? closed(start, here + 1) : notClosed(start);
    }

    private Token closed(int start, int end) {
        String value = bytes.toString(StandardCharsets.ISO_8859_1);
        String source = line.substring(start, end);
        return new Token(Kind.STRING, source, value, lexer.at(start, end), end, Optional.empty());
    }

    private int character(int here) {
        String character = Character.toString(line.codePointAt(here));
        bytes.writeBytes(character.getBytes(StandardCharsets.UTF_8));
        return character.length();
    }

    /// How long the escape is; 0 when there is no such escape.
    private int escape(int here) {
        char letter = here + 1 < line.length() ? line.charAt(here + 1) : ' ';
        return switch (letter) {
            case 'n' -> simple('\n');
            case 't' -> simple('\t');
            case 'r' -> simple('\r');
            case '\\', '"' -> simple(letter);
            case 'x' -> hex(here + 2);
            default -> 0;
        };
    }

    private int simple(char value) {
        bytes.write(value);
        return 2;
    }

    private int hex(int digits) {
        if (digits + 2 > line.length()
                || !line.substring(digits, digits + 2).matches("[0-9A-Fa-f]{2}")) {
            return 0;
        }
        bytes.write(Integer.parseInt(line.substring(digits, digits + 2), 16));
        return 4;
    }

    private Token badEscape(int start, int here) {
        int letter = Math.min(here + 1, line.length());
        int end = letter == line.length() ? letter : line.offsetByCodePoints(letter, 1);
        ScriptError error =
                ScriptError.at(lexer.at(here, end), Phrase.UNKNOWN_ESCAPE)
                        .found(line.substring(here, end))
                        .expected(ESCAPES);
        return lexer.unreadable(start, line.length(), error);
    }

    private Token notClosed(int start) {
        ScriptError error =
                ScriptError.at(lexer.at(line.length(), line.length()), Phrase.STRING_NOT_CLOSED)
                        .expected(Message.code("\""))
                        .hint(Phrase.HINT_OPENED_AT, lexer.at(start, start).column());
        return lexer.unreadable(start, line.length(), error);
    }
}
