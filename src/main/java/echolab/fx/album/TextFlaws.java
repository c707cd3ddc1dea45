package echolab.fx.album;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Looks through a laid out scene for texts that cannot be read: cut off (and told nowhere else),
/// wider than their place, outside the window, or over another text.
public final class TextFlaws {
    /// Bounds of a text reach a little beyond its letters.
    private static final double SLACK = 3;

    /// This much of a line is room for one: a label made a little too low shows the line before alone.
    private static final double ALMOST = 0.75;

    private record Seen(Text text, Bounds bounds) {}

    private final Bounds window;
    private final List<Seen> texts = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();

    private TextFlaws(Scene scene) {
        window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    }

    /// What is wrong, one line a text.
    public static List<String> in(Scene scene) {
        TextFlaws look = new TextFlaws(scene);
        look.visit(onTop(scene), look.window, false);
        look.overlaps();
        return look.flaws;
    }

    /// What lies over the window, where something does: nobody reads what is under it.
    public static Node onTop(Scene scene) {
        return scene.getRoot().lookupAll(".overlay").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElse(scene.getRoot());
    }

    private void visit(Node node, Bounds clip, boolean scrolls) {
        if (!node.isVisible()
                || node.getOpacity() == 0
                || node.getStyleClass().contains("source")) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (node instanceof Text text && !text.getText().isBlank()) {
            see(text, bounds, clip, scrolls);
        }
        if (node instanceof Labeled labeled) {
            cutOff(labeled);
        }
        boolean clips = node instanceof ScrollPane || node.getStyleClass().contains("text-input");
        Bounds inner = clips ? intersection(bounds, clip) : clip;
        if (node.getClip() != null) {
            Bounds seen = node.localToScene(node.getClip().getBoundsInParent());
            inner = intersection(seen, inner);
        }
        Bounds place = inner;
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable()
                    .forEach(child -> visit(child, place, scrolls || clips));
        }
    }

    private void see(Text text, Bounds bounds, Bounds clip, boolean scrolls) {
        Bounds visible = intersection(bounds, clip);
        if (visible.getWidth() > 0 && visible.getHeight() > 0) {
            texts.add(new Seen(text, visible));
        }
        Node parent = text.getParent();
        if (bounds.getMaxX() > clip.getMaxX() + SLACK
                || bounds.getMinX() < clip.getMinX() - SLACK) {
            flaws.add("beside its place: " + text.getText());
        }
        if (!scrolls
                && (bounds.getMaxY() > clip.getMaxY() + SLACK
                        || bounds.getMinY() < clip.getMinY() - SLACK)) {
            flaws.add("above or below its place: " + text.getText());
        }
        if (parent instanceof Region region
                && region.getClass().getSimpleName().equals("CaptionNode")
                && text.prefWidth(-1) > region.getWidth() + 1) {
            flaws.add("wider than its place: " + text.getText());
        }
    }

    private void cutOff(Labeled labeled) {
        String wanted = labeled.getText();
        if (wanted != null
                && !wanted.isBlank()
                && labeled.lookup(".text") instanceof Text drawn
                && !drawn.getText().equals(wanted)
                && (!isTold(labeled) || hasRoom(labeled, drawn))) {
            flaws.add("cut off: " + wanted);
        }
    }

    /// Whether the whole text is in the tooltip: what people type may be of any length.
    private static boolean isTold(Labeled labeled) {
        return labeled.getTooltip() != null
                && labeled.getText().endsWith(labeled.getTooltip().getText());
    }

    /// Whether a text was cut although a line of its label stays empty.
    private static boolean hasRoom(Labeled labeled, Text drawn) {
        Text line = new Text("x");
        line.setFont(labeled.getFont());
        double room = labeled.getHeight() - drawn.getLayoutBounds().getHeight();
        return labeled.isWrapText() && room > ALMOST * line.getLayoutBounds().getHeight();
    }

    private void overlaps() {
        for (int i = 0; i < texts.size(); i++) {
            for (int k = i + 1; k < texts.size(); k++) {
                if (sameFlow(texts.get(i).text(), texts.get(k).text())) {
                    continue;
                }
                Bounds both = intersection(texts.get(i).bounds(), texts.get(k).bounds());
                if (both.getWidth() > SLACK && both.getHeight() > SLACK) {
                    flaws.add(
                            "over each other: %s | %s"
                                    .formatted(
                                            texts.get(i).text().getText(),
                                            texts.get(k).text().getText()));
                }
            }
        }
    }

    /// The pieces of one flowing text: the bounds of a piece are those of all its lines.
    private static boolean sameFlow(Text a, Text b) {
        return a.getParent() instanceof TextFlow && a.getParent().equals(b.getParent());
    }

    /// Where both are; without area when they do not meet.
    public static Bounds intersection(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x);
        double height = Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y);
        return new BoundingBox(x, y, width, height);
    }
}
