package echolab.script.syntax;

import echolab.script.syntax.Token.Kind;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import echolab.script.text.SourceFile;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the tokens of one line. What cannot be read becomes a token that carries its error, so
/// that it is reported only when the parser comes to it.
final class Lexer {
    private static final Pattern SIGN = Pattern.compile("==|!=|<=|>=|[<>+\\-(){}\\[\\],:]");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)([\\p{L}\\p{Nd}_.]*)");
    private static final Pattern DURATION_UNIT = Pattern.compile("ms|s");
    private static final Pattern PATH = Pattern.compile("[^ \t]+");

    private final String file;
    private final int number;
    private final String line;

    Lexer(SourceFile source, int number) {
        this.file = source.name();
        this.number = number;
        this.line = source.line(number);
    }

    /// The first token at or behind the offset.
    Token token(int offset) {
        int start = skipBlanks(offset);
        if (start == line.length() || line.charAt(start) == '#') {
            return new Token(Kind.END_OF_LINE, "", "", at(start, start), start, Optional.empty());
        }
        int first = line.codePointAt(start);
        if (Character.isLetter(first)) {
            return word(start);
        }
        if (first >= '0' && first <= '9') {
            return number(start);
        }
        return first == '"' ? new StringLexer(this, line).string(start) : sign(start);
    }

    /// A path at or behind the offset: in quotes, or up to the next blank.
    Token path(int offset) {
        int start = skipBlanks(offset);
        Matcher path = PATH.matcher(line).region(start, line.length());
        boolean quoted = line.startsWith("\"", start);
        boolean comment = line.startsWith("#", start);
        return quoted || comment || !path.lookingAt()
                ? token(start)
                : token(Kind.WORD, start, path.end());
    }

    Position at(int from, int to) {
        int column = line.codePointCount(0, from) + 1;
        return new Position(file, number, column, line.codePointCount(from, to));
    }

    Token unreadable(int from, int to, ScriptError error) {
        String source = line.substring(from, to);
        return new Token(Kind.UNREADABLE, source, source, at(from, to), to, Optional.of(error));
    }

    private Token token(Kind kind, int from, int to) {
        String source = line.substring(from, to);
        String value = kind == Kind.WORD ? Normalizer.normalize(source, Form.NFC) : source;
        return new Token(kind, source, value, at(from, to), to, Optional.empty());
    }

    private int skipBlanks(int offset) {
        return skip(offset, c -> c == ' ' || c == '\t');
    }

    private int skip(int offset, IntPredicate wanted) {
        int end = offset;
        while (end < line.length() && wanted.test(line.codePointAt(end))) {
            end += Character.charCount(line.codePointAt(end));
        }
        return end;
    }

    private Token word(int start) {
        int end = skip(start, Lexer::isInName);
        while (end < line.length() && line.charAt(end) == '.') {
            int next = end + 1;
            if (next == line.length() || !Character.isLetter(line.codePointAt(next))) {
                return unreadable(start, next, nothingBehindDot(end));
            }
            end = skip(next, Lexer::isInName);
        }
        return token(Kind.WORD, start, end);
    }

    private static boolean isInName(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private ScriptError nothingBehindDot(int dot) {
        return ScriptError.at(at(dot, dot + 1), Phrase.NOT_A_LANE)
                .found(".")
                .expected(Message.code(".child1"), Message.code(".thread1"));
    }

    private Token number(int start) {
        Matcher match = NUMBER.matcher(line).region(start, line.length());
        if (!match.lookingAt()) {
            throw new IllegalStateException("no digit at " + start);
        }
        String unit = match.group(2);
        if (unit.isEmpty()) {
            return token(Kind.INTEGER, start, match.end());
        }
        return DURATION_UNIT.matcher(unit).matches()
                ? token(Kind.DURATION, start, match.end())
                : notANumber(start, match);
    }

    private Token notANumber(int start, Matcher match) {
        boolean decimal = match.group(2).startsWith(".");
        ScriptError error =
                ScriptError.at(at(start, match.end()), Phrase.NOT_A_NUMBER)
                        .found(match.group())
                        .hint(decimal ? Phrase.HINT_NO_DECIMALS : Phrase.HINT_NAME_STARTS);
        return unreadable(start, match.end(), error);
    }

    private Token sign(int start) {
        Matcher match = SIGN.matcher(line).region(start, line.length());
        return match.lookingAt()
                ? token(Kind.SIGN, start, match.end())
                : new StrayCharacter(this, line).token(start);
    }
}
