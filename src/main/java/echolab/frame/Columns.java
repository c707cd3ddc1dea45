package echolab.frame;

import java.util.ArrayList;
import java.util.List;

/// Text on a terminal, where a letter of Korean takes two columns.
public final class Columns {
    private static final String ELLIPSIS = "…";

    private Columns() {}

    /// How many columns the text takes.
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /// The text, or as much of its beginning as fits with an ellipsis.
    public static String fit(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = text.length();
        while (end > 0) {
            end = text.offsetByCodePoints(end, -1);
            String shorter = text.substring(0, end).stripTrailing() + ELLIPSIS;
            if (width(shorter) <= columns) {
                return shorter;
            }
        }
        return "";
    }

    /// The text in lines of at most so many columns, broken between words.
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean fits = width(line.toString()) + 1 + width(word) <= columns;
            if (!line.isEmpty() && !fits) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream().map(l -> fit(l, columns)).toList();
    }

    /// East Asian wide letters take two columns, marks that stand on the letter before them none
    /// (Unicode Standard Annex 11).
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
