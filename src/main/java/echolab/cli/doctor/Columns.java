package echolab.cli.doctor;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// Widths in the columns of a terminal, where Hangul and Chinese characters take two.
public final class Columns {
    private static final Set<UnicodeScript> WIDE = Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN);

    private Columns() {}

    public static int width(String text) {
        return text.codePoints().map(point -> WIDE.contains(UnicodeScript.of(point)) ? 2 : 1).sum();
    }

    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
