package echolab.fx.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// Dims the window but for a circle around the pointer, so that a hall sees what is meant. The wheel and
/// keys change its size. Clicks go through it; while the pointer is outside nothing is dimmed.
final class Spotlight {
    private static final double LEAST = 0.06;
    private static final double MOST = 0.6;
    private static final double FACTOR = 1.15;

    private final Path shade = new Path();
    private final Pane root = new Pane(shade);
    private double x;
    private double y;
    private double share = 0.18;
    private boolean on;
    private boolean inside = true;

    Spotlight() {
        shade.setFillRule(FillRule.EVEN_ODD);
        shade.getStyleClass().add("spotlight");
        root.setMouseTransparent(true);
        root.setManaged(false);
        show();
    }

    Node node() {
        return root;
    }

    /// Follows the pointer over that scene.
    void listenTo(Scene scene) {
        x = scene.getWidth() / 2;
        y = scene.getHeight() / 2;
        scene.addEventFilter(MouseEvent.ANY, this::follow);
        scene.addEventFilter(ScrollEvent.SCROLL, this::size);
        scene.widthProperty()
                .subscribe(width -> root.resize(width.doubleValue(), scene.getHeight()));
        scene.heightProperty()
                .subscribe(height -> root.resize(scene.getWidth(), height.doubleValue()));
        root.widthProperty().subscribe(this::show);
        root.heightProperty().subscribe(this::show);
    }

    boolean isOn() {
        return on;
    }

    void toggle() {
        on = !on;
        show();
    }

    void putOut() {
        on = false;
        show();
    }

    void larger() {
        resize(FACTOR);
    }

    void smaller() {
        resize(1 / FACTOR);
    }

    /// Half the width of the circle, in pixels.
    double radius() {
        return share * root.getHeight();
    }

    private void resize(double factor) {
        share = Math.clamp(share * factor, LEAST, MOST);
        show();
    }

    private void follow(MouseEvent event) {
        boolean left = event.getEventType() == MouseEvent.MOUSE_EXITED;
        if (left || event.getEventType() == MouseEvent.MOUSE_ENTERED) {
            inside = !left || !(event.getTarget() instanceof Scene);
        }
        if (!left) {
            x = event.getSceneX();
            y = event.getSceneY();
            inside = true;
        }
        if (on) {
            show();
        }
    }

    private void size(ScrollEvent event) {
        if (on && event.getDeltaY() != 0) {
            resize(event.getDeltaY() > 0 ? FACTOR : 1 / FACTOR);
            event.consume();
        }
    }

    private void show() {
        boolean dims = on && inside;
        root.setVisible(dims);
        if (!dims) {
            return;
        }
        double r = radius();
        shade.getElements()
                .setAll(
                        new MoveTo(0, 0),
                        new HLineTo(root.getWidth()),
                        new VLineTo(root.getHeight()),
                        new HLineTo(0),
                        new ClosePath(),
                        new MoveTo(x - r, y),
                        new ArcTo(r, r, 0, x + r, y, false, true),
                        new ArcTo(r, r, 0, x - r, y, false, true),
                        new ClosePath());
    }
}
