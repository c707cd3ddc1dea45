package echolab.script.syntax;

import echolab.script.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes bytes as a string of the language: text where they are UTF-8, else `\xHH`.
final class StringPrinter {
    private StringPrinter() {}

    static String quoted(byte[] bytes) {
        StringBuilder out = new StringBuilder("\"");
        byte[] rest = bytes;
        while (rest.length > 0) {
            int good = Utf8.validPrefix(rest);
            new String(rest, 0, good, StandardCharsets.UTF_8)
                    .codePoints()
                    .forEach(c -> character(c, out));
            if (good < rest.length) {
                out.append("\\x%02X".formatted(rest[good]));
                good++;
            }
            rest = Arrays.copyOfRange(rest, good, rest.length);
        }
        return out.append('"').toString();
    }

    private static void character(int c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c < 0x20 || c == 0x7F) {
                    out.append("\\x%02X".formatted(c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
