package echolab.fx.picture;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;

/// Draws as SVG 1.1. Texts stay texts, so that they can be searched and read aloud; where the font is
/// missing they keep their width (`textLength`).
final class SvgPen implements Pen {
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder path = new StringBuilder();
    private boolean drawn;

    /// The whole file.
    String document(String title, double width, double height) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" role="img">
        <title>%3$s</title>
        %4$s</svg>
        """
                .formatted(number(width), number(height), escaped(title), body);
    }

    @Override
    public void moveTo(Point2D to) {
        add("M", to);
    }

    @Override
    public void lineTo(Point2D to) {
        add("L", to);
    }

    @Override
    public void curveTo(Point2D c1, Point2D c2, Point2D to) {
        add("C", c1, c2, to);
    }

    @Override
    public void close() {
        path.append('Z');
    }

    @Override
    public void fill(Color color, double alpha) {
        line("<path d=\"%s\" %s/>".formatted(path, paint("fill", color, alpha)));
        drawn = true;
    }

    @Override
    public void stroke(Color color, double alpha, double width, double... dashes) {
        String dashed =
                dashes.length == 0
                        ? ""
                        : " stroke-dasharray=\"%s\""
                                .formatted(
                                        DoubleStream.of(dashes)
                                                .mapToObj(SvgPen::number)
                                                .collect(Collectors.joining(" ")));
        line(
                "<path d=\"%s\" fill=\"none\" %s stroke-width=\"%s\"%s/>"
                        .formatted(path, paint("stroke", color, alpha), number(width), dashed));
        drawn = true;
    }

    @Override
    public void text(
            String text,
            String font,
            double size,
            Point2D baseline,
            double width,
            Color color,
            double alpha) {
        boolean code = font.startsWith("Nanum");
        String format =
                "<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\"%s textLength=\"%s\""
                        + " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" %s>%s</text>";
        line(
                format.formatted(
                        number(baseline.getX()),
                        number(baseline.getY()),
                        code
                                ? "NanumGothicCoding, D2Coding, monospace"
                                : "Pretendard, system-ui, sans-serif",
                        number(size),
                        font.endsWith("Bold") ? " font-weight=\"bold\"" : "",
                        number(width),
                        paint("fill", color, alpha),
                        escaped(text)));
    }

    private void add(String command, Point2D... points) {
        if (drawn) {
            path.setLength(0);
            drawn = false;
        }
        path.append(command);
        for (Point2D point : points) {
            path.append(number(point.getX())).append(' ').append(number(point.getY())).append(' ');
        }
    }

    private void line(String element) {
        body.append(element).append('\n');
    }

    private static String paint(String what, Color color, double alpha) {
        double opacity = color.getOpacity() * alpha;
        String rgb =
                "%s=\"#%02x%02x%02x\""
                        .formatted(
                                what,
                                Math.round(color.getRed() * 255),
                                Math.round(color.getGreen() * 255),
                                Math.round(color.getBlue() * 255));
        return opacity == 1 ? rgb : rgb + " %s-opacity=\"%s\"".formatted(what, number(opacity));
    }

    /// With two decimals at most.
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> result.append("&amp;");
                        case '<' -> result.append("&lt;");
                        case '>' -> result.append("&gt;");
                        case '"' -> result.append("&quot;");
                        default -> result.appendCodePoint(isXml(c) ? c : '\uFFFD');
                    }
                });
        return result.toString();
    }

    /// Whether XML 1.0 may hold that character.
    private static boolean isXml(int c) {
        return c == '\t'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
