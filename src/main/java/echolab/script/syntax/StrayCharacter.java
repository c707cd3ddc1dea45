package echolab.script.syntax;

import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.ScriptError;
import java.util.Optional;

/// A character that the language does not know, with a word on what was probably meant.
record StrayCharacter(Lexer lexer, String line) {

    Token token(int start) {
        int codePoint = line.codePointAt(start);
        int end = start + Character.charCount(codePoint);
        ScriptError error =
                ScriptError.at(lexer.at(start, end), Phrase.UNEXPECTED)
                        .found(shown(codePoint))
                        .hint(hint(codePoint, start));
        return lexer.unreadable(start, end, error);
    }

    /// The character, or its number where it could not be seen.
    private static String shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    "U+%04X".formatted(codePoint);
            default -> Character.toString(codePoint);
        };
    }

    private Optional<Message> hint(int codePoint, int start) {
        if (Character.isSpaceChar(codePoint) || Character.getType(codePoint) == Character.FORMAT) {
            return Optional.of(Message.of(Phrase.HINT_ORDINARY_SPACE));
        }
        if (line.startsWith("//", start)) {
            return Optional.of(Message.of(Phrase.HINT_COMMENT));
        }
        return switch (codePoint) {
            case '=' -> write("==");
            case '!', '¬' -> write("not");
            case '&' -> write("and");
            case '|' -> write("or");
            case '≠' -> write("!=");
            case '≤' -> write("<=");
            case '≥' -> write(">=");
            case '∈' -> write("in");
            case '−', '–', '—' -> write("-");
            case '\'', '‘', '’', '“', '”', '„', '`', '＂' -> write("\"");
            case '（' -> write("(");
            case '）' -> write(")");
            case '，' -> write(",");
            case '：' -> write(":");
            case ';' -> Optional.of(Message.of(Phrase.HINT_ONE_A_LINE));
            case '_' -> Optional.of(Message.of(Phrase.HINT_NAME_STARTS));
            default -> Optional.empty();
        };
    }

    private static Optional<Message> write(String sign) {
        return Optional.of(Message.of(Phrase.HINT_WRITE, Message.code(sign)));
    }
}
