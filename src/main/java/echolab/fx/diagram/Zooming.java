package echolab.fx.diagram;

import echolab.frame.Box;
import echolab.frame.Frame;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// Lets a person look closer at a part of the picture: Ctrl and the wheel, or two fingers, make it larger
/// about the pointer; the wheel alone, a drag or a press in the map move it. What gets the focus is
/// brought into sight.
final class Zooming {
    /// How much larger each time.
    private static final double STEP = 1.25;

    /// What a notch of a wheel says.
    private static final double NOTCH = 40;

    private static final double MAP_GAP = 8;

    private final Region room;
    private final Pane sheet;
    private final List<Node> children;
    private final Scale scale = new Scale(1, 1);
    private final Lens lens = new Lens();
    private Optional<MapNode> map = Optional.empty();
    private double lastX;
    private double lastY;

    /// @param room where the picture is seen
    /// @param sheet on which it is drawn
    /// @param children of the room
    Zooming(Region room, Pane sheet, List<Node> children) {
        this.room = room;
        this.sheet = sheet;
        this.children = children;
        sheet.getTransforms().add(scale);
        sheet.setManaged(false);
        children.add(sheet);
        room.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        room.addEventHandler(
                ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
        room.addEventHandler(MouseEvent.MOUSE_PRESSED, this::take);
        room.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    /// Larger by so many steps, or smaller by as many, about the middle of what is seen.
    void zoom(int steps) {
        zoom(Math.pow(STEP, steps), room.getWidth() / 2, room.getHeight() / 2);
    }

    /// All of it again.
    void reset() {
        lens.reset();
        room.requestLayout();
    }

    /// Brings that part of the picture into sight.
    void reveal(Box part) {
        if (!lens.isWhole()) {
            lens.reveal(part);
            room.requestLayout();
        }
    }

    /// Puts the picture where it is seen.
    void layOut(Frame shown) {
        double width = room.getWidth();
        double height = room.getHeight();
        double below = MapNode.height(shown, width, height) + 2 * MAP_GAP;
        lens.fit(width, height, shown.width(), shown.height(), below);
        scale.setX(lens.scale());
        scale.setY(lens.scale());
        sheet.resizeRelocate(lens.x(), lens.y(), shown.width(), shown.height());
        if (!lens.isWhole() && map.isEmpty()) {
            MapNode fresh = new MapNode(this::centre);
            children.add(fresh);
            map = Optional.of(fresh);
        }
        map.ifPresent(node -> showPart(node, shown));
    }

    private void showPart(MapNode node, Frame shown) {
        boolean part = !lens.isWhole();
        node.setVisible(part);
        room.setClip(part ? new Rectangle(room.getWidth(), room.getHeight()) : null);
        room.setCursor(part ? Cursor.OPEN_HAND : null);
        if (part) {
            node.show(shown, room.getWidth(), room.getHeight(), lens);
            node.relocate(
                    room.getWidth() - node.getWidth() - MAP_GAP,
                    room.getHeight() - node.getHeight() - MAP_GAP);
        }
    }

    private void centre(double x, double y) {
        lens.centre(x, y);
        room.requestLayout();
    }

    private void zoom(double times, double x, double y) {
        lens.zoom(times, x, y);
        room.requestLayout();
    }

    private void pan(double dx, double dy) {
        lens.pan(dx, dy);
        room.requestLayout();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(Math.pow(STEP, event.getDeltaY() / NOTCH), event.getX(), event.getY());
            event.consume();
        } else if (!lens.isWhole()) {
            pan(event.getDeltaX(), event.getDeltaY());
            event.consume();
        }
    }

    private void take(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !lens.isWhole()) {
            pan(event.getX() - lastX, event.getY() - lastY);
            take(event);
        }
    }
}
