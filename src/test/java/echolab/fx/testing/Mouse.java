package echolab.fx.testing;

import javafx.event.EventType;
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

    private static MouseEvent event(
            EventType<MouseEvent> type,
            double x,
            double y,
            MouseButton button,
            @Nullable PickResult pick) {
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
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                !down,
                pick);
    }
}
