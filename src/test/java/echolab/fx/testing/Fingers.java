package echolab.fx.testing;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.PickResult;
import javafx.scene.input.ZoomEvent;

/// What two fingers do, as events.
public final class Fingers {
    private Fingers() {}

    /// They are put on that node, at both sides of that place of the scene, spread or pinched together
    /// little by little, and lifted. On the FX thread.
    ///
    /// @param factors how much further apart each time; under 1 closer together
    public static void pinch(Node node, Point2D place, double... factors) {
        double total = 1;
        fire(ZoomEvent.ZOOM_STARTED, node, place, 1, total);
        for (double factor : factors) {
            total *= factor;
            fire(ZoomEvent.ZOOM, node, place, factor, total);
        }
        fire(ZoomEvent.ZOOM_FINISHED, node, place, 1, total);
    }

    private static void fire(
            EventType<ZoomEvent> type, Node node, Point2D place, double factor, double total) {
        double x = place.getX();
        double y = place.getY();
        PickResult pick = new PickResult(node, x, y);
        node.fireEvent(
                new ZoomEvent(
                        type, x, y, x, y, false, false, false, false, false, false, factor, total,
                        pick));
    }
}
