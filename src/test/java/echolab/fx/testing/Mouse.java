package echolab.fx.testing;

import com.sun.javafx.scene.SceneHelper;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
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

    /// It does that in the middle of that node: the scene finds out by itself what is there, and what
    /// makes a click. On the FX thread.
    public static void on(Node node, EventType<MouseEvent> type, boolean control) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean button = type != MouseEvent.MOUSE_MOVED;
        SceneHelper.processMouseEvent(
                node.getScene(),
                event(
                        type,
                        bounds.getCenterX(),
                        bounds.getCenterY(),
                        button ? MouseButton.PRIMARY : MouseButton.NONE,
                        null,
                        control));
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
