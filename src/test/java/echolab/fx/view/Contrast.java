package echolab.fx.view;

import echolab.fx.album.TextFlaws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How texts stand out from what is drawn behind them, as WCAG 2 computes it: level AA asks for a ratio
/// of 4.5, of 3 for large letters. What cannot be used now may be weaker (WCAG 1.4.3, inactive
/// components), but not a step: it says why there is none.
public final class Contrast {
    private static final double NORMAL = 4.5;
    private static final double LARGE = 3;
    private static final double LARGE_PIXELS = 24;
    private static final double LARGE_BOLD_PIXELS = 18.66;

    /// Colours are stored with eight bits.
    private static final double ROUNDING = 0.05;

    private final PixelReader pixels;
    private final List<String> flaws = new ArrayList<>();

    private Contrast(WritableImage picture) {
        this.pixels = picture.getPixelReader();
    }

    /// The texts that stand out too little, one line each.
    static List<String> flaws(Scene scene) {
        Contrast look = new Contrast(scene.snapshot(null));
        Bounds window = new BoundingBox(0, 0, scene.getWidth() - 1, scene.getHeight() - 1);
        look.visit(TextFlaws.onTop(scene), window, 1);
        return look.flaws;
    }

    /// @param clip what is to be seen of it in the scrolled places around it
    private void visit(Node node, Bounds clip, double opacity) {
        double itsOpacity = opacity * node.getOpacity();
        if (!node.isVisible() || (node.isDisabled() && !isStep(node)) || itsOpacity == 0) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean isIcon = node instanceof FontIcon;
        if (node instanceof Text text
                && !text.getText().isBlank()
                && !isIcon
                && clip.contains(bounds)) {
            look(text, bounds, itsOpacity);
        }
        Bounds inner = node instanceof ScrollPane ? TextFlaws.intersection(bounds, clip) : clip;
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, inner, itsOpacity));
        }
    }

    private static boolean isStep(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(n -> n.getStyleClass().contains("step"));
    }

    private void look(Text text, Bounds bounds, double opacity) {
        if (!(text.getFill() instanceof Color fill)) {
            return;
        }
        Color behind = mostFrequent(bounds);
        Color seen = behind.interpolate(opaque(fill), fill.getOpacity() * opacity);
        double ratio = ratio(seen, behind);
        if (ratio < needed(text) - ROUNDING) {
            flaws.add(
                    String.format(
                            Locale.ROOT,
                            "%.2f: \"%s\" %s on %s %s",
                            ratio,
                            text.getText(),
                            hex(seen),
                            hex(behind),
                            text.getParent().getStyleClass()));
        }
    }

    /// Letters cover less than what they are written on.
    private Color mostFrequent(Bounds bounds) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = (int) bounds.getMinY(); y <= bounds.getMaxY(); y++) {
            for (int x = (int) bounds.getMinX(); x <= bounds.getMaxX(); x++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        int argb =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    private static double needed(Text text) {
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return size >= LARGE_PIXELS || (bold && size >= LARGE_BOLD_PIXELS) ? LARGE : NORMAL;
    }

    public static double ratio(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Color opaque(Color c) {
        return Color.color(c.getRed(), c.getGreen(), c.getBlue());
    }

    private static String hex(Color c) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(c.getRed() * 255),
                Math.round(c.getGreen() * 255),
                Math.round(c.getBlue() * 255));
    }
}
