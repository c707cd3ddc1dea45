package echolab.fx.diagram;

import echolab.frame.Arrow;
import echolab.frame.Point;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/// A curved arrow. Its ends are properties of the curve, so that it follows what it joins.
final class ArrowNode extends Group {
    private static final double HEAD = 7;

    private final CubicCurve curve = new CubicCurve();
    private final Polygon head = new Polygon();
    private Optional<Label> count = Optional.empty();
    private Arrow arrow;

    ArrowNode(Arrow arrow) {
        this.arrow = arrow;
        getStyleClass().add("el-arrow");
        head.layoutXProperty().bind(curve.endXProperty());
        head.layoutYProperty().bind(curve.endYProperty());
        getChildren().addAll(curve, head);
        setMouseTransparent(true);
        show(arrow);
        values().forEach(v -> v.property().set(v.end()));
    }

    /// A number of the curve and where it goes.
    ///
    /// @param start what it is while the curve has no length, at what it leaves
    record Value(DoubleProperty property, double start, double end) {}

    void show(Arrow newArrow) {
        arrow = newArrow;
        String kind = arrow.kind().name().toLowerCase(Locale.ROOT);
        String colour = CardNode.colour(arrow.identity());
        Styles.set(
                curve,
                "el-curve",
                "el-kind-" + kind,
                colour,
                CardNode.mark(arrow.mark()),
                arrow.identity().dashed() ? "el-dashed" : "");
        Styles.set(head, "el-head", "el-kind-" + kind, colour);
        point(isFlight());
        head.setVisible(arrow.kind() != Arrow.Kind.STRAND);
        boolean bundle = arrow.kind() == Arrow.Kind.BUNDLE;
        if (bundle && count.isEmpty()) {
            Label label = new Label();
            count = Optional.of(label);
            getChildren().add(label);
        }
        count.ifPresent(label -> {
            Styles.set(label, "label", "el-bundle-count", colour);
            label.setVisible(bundle);
            label.setText(String.valueOf(arrow.count()));
            label.setLayoutX(arrow.from().x() - 10.0);
            label.setLayoutY(arrow.from().y() - 10.0);
        });
    }

    /// Where the curve goes for the arrow shown last. A curve that ends in a point stops short
    /// of it, so that the line does not show beside it.
    List<Value> values() {
        Point from = arrow.from();
        Point to = arrow.to();
        double gap = isFlight() ? 1 : -1;
        double end = head.isVisible() ? to.x() + gap : to.x();
        return List.of(
                new Value(curve.startXProperty(), from.x(), from.x()),
                new Value(curve.startYProperty(), from.y(), from.y()),
                new Value(curve.controlX1Property(), from.x(), arrow.bend().x()),
                new Value(curve.controlY1Property(), from.y(), arrow.bend().y()),
                new Value(curve.controlX2Property(), from.x(), arrow.bend2().x()),
                new Value(curve.controlY2Property(), from.y(), arrow.bend2().y()),
                new Value(curve.endXProperty(), from.x(), end),
                new Value(curve.endYProperty(), from.y(), to.y()));
    }

    private boolean isFlight() {
        return arrow.kind() == Arrow.Kind.IN_FLIGHT;
    }

    /// The arrow of something in flight goes to the left.
    private void point(boolean left) {
        double back = left ? HEAD : -HEAD;
        if (head.getPoints().isEmpty() || head.getPoints().get(2) != back) {
            head.getPoints().setAll(0.0, 0.0, back, -HEAD / 2, back, HEAD / 2);
        }
    }

    void light(String key) {
        CardNode.light(this, key, arrow.identity().key().equals(key));
        CardNode.light(curve, key, arrow.identity().key().equals(key));
    }
}
