package echolab.fx.diagram;

import echolab.frame.Box;
import echolab.frame.Frame;
import echolab.frame.Identity;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The whole picture in a corner of its room, while only a part of it can be seen there: the cards
/// without their words, the part that is seen, and how many times larger it is. A press in it shows that
/// part.
final class MapNode extends Region {
    private static final double WIDTH = 0.22;
    private static final double HIGHEST = 0.3;

    private final Pane cards = new Pane();
    private final Parts parts = new Parts(cards.getChildren());
    private final Region seen = unmanaged();
    private final Label size = new Label();
    private double scale = 1;

    /// @param go is given the place of the picture that a person wants to see
    MapNode(BiConsumer<Double, Double> go) {
        getStyleClass().add("el-map");
        seen.getStyleClass().add("el-map-seen");
        size.getStyleClass().add("el-map-size");
        getChildren().addAll(cards, seen, size);
        setManaged(false);
        addEventHandler(
                MouseEvent.ANY,
                event -> {
                    boolean pressed = event.getEventType() == MouseEvent.MOUSE_PRESSED;
                    if (pressed || event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
                        go.accept(event.getX() / scale, event.getY() / scale);
                    }
                    event.consume();
                });
    }

    /// How high it is in a room of this size.
    static double height(Frame frame, double width, double height) {
        return frame.height() * scale(frame, width, height);
    }

    private static double scale(Frame frame, double width, double height) {
        return Math.min(width * WIDTH / frame.width(), height * HIGHEST / frame.height());
    }

    /// Shows the picture for a room of this size.
    void show(Frame frame, double width, double height, Lens lens) {
        scale = scale(frame, width, height);
        parts.begin();
        frame.tables().forEach(card -> add(card.box(), Optional.empty()));
        frame.files().forEach(card -> add(card.box(), Optional.of(card.identity())));
        frame.vnodes().forEach(card -> add(card.box(), Optional.empty()));
        frame.strips().forEach(strip -> add(strip.box(), Optional.empty()));
        parts.end();
        Rectangle2D part = lens.seen();
        seen.resizeRelocate(
                part.getMinX() * scale,
                part.getMinY() * scale,
                part.getWidth() * scale,
                part.getHeight() * scale);
        size.setText(Math.round(lens.factor() * 100) + " %");
        resize(frame.width() * scale, frame.height() * scale);
        size.applyCss();
        size.autosize();
        size.relocate(getWidth() - size.getWidth(), getHeight() - size.getHeight());
    }

    private void add(Box box, Optional<Identity> identity) {
        Region card = parts.take(Region.class, MapNode::unmanaged);
        Styles.set(card, "el-map-card", CardNode.colour(identity));
        card.resizeRelocate(
                box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
    }

    private static Region unmanaged() {
        Region region = new Region();
        region.setManaged(false);
        return region;
    }

    @Override
    protected void layoutChildren() {
        // Every part has its place.
    }
}
