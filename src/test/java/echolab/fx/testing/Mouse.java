package echolab.fx.testing;

import com.sun.javafx.scene.SceneHelper;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// What a mouse does, as events.
public final class Mouse {
    private Mouse() {}

    /// It is there and no button is down.
    public static MouseEvent over(EventType<MouseEvent> type, double x, double y) {
        return event(type, x, y, MouseButton.NONE, null);
    }

    /// Its first button is down there, on that node.
    public static MouseEvent down(EventType<MouseEvent> type, double x, double y, Node node) {
        return event(type, x, y, MouseButton.PRIMARY, new PickResult(node, x, y));
    }

    /// It does that in the middle of that node, with Ctrl or without. On the FX thread.
    public static void on(Node node, EventType<MouseEvent> type, boolean control) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        at(node.getScene(), middle, type, control);
    }

    /// It does that at that place of the scene. On the FX thread.
    public static void at(Scene scene, Point2D place, EventType<MouseEvent> type) {
        at(scene, place, type, false);
    }

    /// The scene finds out by itself what is there, and what makes a click.
    private static void at(
            Scene scene, Point2D place, EventType<MouseEvent> type, boolean control) {
        boolean button = type != MouseEvent.MOUSE_MOVED;
        SceneHelper.processMouseEvent(
                scene,
                event(
                        type,
                        place.getX(),
                        place.getY(),
                        button ? MouseButton.PRIMARY : MouseButton.NONE,
                        null,
                        control));
    }

    /// Its wheel is turned over that node at that place of the scene, with Ctrl or without: away from the
    /// person where the length is positive. On the FX thread.
    public static void wheel(Node node, Point2D place, double length, boolean control) {
        PickResult pick = new PickResult(node, place.getX(), place.getY());
        node.fireEvent(
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        0,
                        length,
                        0,
                        length,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        pick));
    }

    private static MouseEvent event(
            EventType<MouseEvent> type,
            double x,
            double y,
            MouseButton button,
            @Nullable PickResult pick) {
        return event(type, x, y, button, pick, false);
    }

    private static MouseEvent event(
            EventType<MouseEvent> type,
            double x,
            double y,
            MouseButton button,
            @Nullable PickResult pick,
            boolean control) {
        boolean down = button == MouseButton.PRIMARY;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                down ? 1 : 0,
                false,
                control,
                false,
                false,
                down && type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                !down,
                pick);
    }
}
