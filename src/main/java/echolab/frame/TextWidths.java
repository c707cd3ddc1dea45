package echolab.frame;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// How wide a text is in the bundled fonts, without a toolkit: the advance widths of the fonts
/// themselves, kept as a table beside this class. A character that the table lacks counts as a
/// whole em, which no glyph of these fonts exceeds by much.
public final class TextWidths {
    private static final int EM = 1000;
    private static final int HANGUL = 0xac00;
    private static final int HANGUL_END = 0xd7a4;
    private static final String ELLIPSIS = "…";
    private static final TextWidths BUNDLED = read();

    private final Map<TextStyle.Face, Map<Integer, Integer>> advances;

    private TextWidths(Map<TextStyle.Face, Map<Integer, Integer>> advances) {
        this.advances = advances;
    }

    /// The width of the text in whole logical pixels, rounded up.
    public static int of(String text, TextStyle style) {
        return BUNDLED.measure(text, style);
    }

    /// The text itself where it fits; else as much of its beginning as fits with an ellipsis;
    /// empty when not even that fits.
    public static String fit(String text, TextStyle style, int width) {
        if (of(text, style) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0) {
            end = text.offsetByCodePoints(end, -1);
            String shorter = text.substring(0, end).stripTrailing() + ELLIPSIS;
            if (of(shorter, style) <= width) {
                return shorter;
            }
        }
        return "";
    }

    private int measure(String text, TextStyle style) {
        long sum = text.codePoints().mapToLong(c -> advance(style.face(), c)).sum();
        return (int) ((sum * style.size() + EM - 1) / EM);
    }

    private int advance(TextStyle.Face face, int codePoint) {
        int key = codePoint > HANGUL && codePoint < HANGUL_END ? HANGUL : codePoint;
        return advances.getOrDefault(face, Map.of()).getOrDefault(key, EM);
    }

    private static TextWidths read() {
        Map<TextStyle.Face, Map<Integer, Integer>> faces = new EnumMap<>(TextStyle.Face.class);
        try (InputStream in = TextWidths.class.getResourceAsStream("advances.txt")) {
            if (in == null) {
                throw new IllegalStateException("advances.txt is missing beside TextWidths");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> addLine(faces, line.split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TextWidths(faces);
    }

    private static void addLine(Map<TextStyle.Face, Map<Integer, Integer>> faces, String[] words) {
        var table = faces.computeIfAbsent(TextStyle.Face.valueOf(words[0]), _ -> new HashMap<>());
        int first = Integer.parseInt(words[1], 16);
        for (int i = 2; i < words.length; i++) {
            int width = Integer.parseInt(words[i]);
            if (width >= 0) {
                table.put(first + i - 2, width);
            }
        }
    }
}
