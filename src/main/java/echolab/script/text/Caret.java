package echolab.script.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The line of an error with a caret under the place. Tabs stay tabs, and a character that a
/// terminal draws two cells wide (Hangul, Han) gets two cells below it.
final class Caret {
    private static final int LONGEST_LINE = 400;
    private static final Pattern WIDE =
            Pattern.compile(
                    "[\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}"
                            + "\\p{IsEmoji_Presentation}\u3000-\u303F\uFF01-\uFF60]");

    private final SourceFile source;

    Caret(SourceFile source) {
        this.source = source;
    }

    /// Both lines, indented; nothing when the file has no such line or an endless one.
    String under(Position at, String indent) {
        if (at.line() > source.lines().size() || source.line(at.line()).length() > LONGEST_LINE) {
            return "";
        }
        String line = source.line(at.line());
        String padding =
                line.codePoints()
                        .limit(at.column() - 1L)
                        .mapToObj(Caret::blank)
                        .collect(Collectors.joining());
        int marked =
                line.codePoints().skip(at.column() - 1L).limit(at.length()).map(Caret::cells).sum();
        String tail = "~".repeat(Math.max(0, marked - 1));
        return "%s%s\n%s%s^%s\n".formatted(indent, Printable.of(line), indent, padding, tail);
    }

    private static String blank(int codePoint) {
        return codePoint == '\t' ? "\t" : " ".repeat(cells(codePoint));
    }

    private static int cells(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return WIDE.matcher(Character.toString(codePoint)).matches();
    }
}
