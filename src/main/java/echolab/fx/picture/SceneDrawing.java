package echolab.fx.picture;

import java.io.IOException;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/// Draws a laid out scene graph with a pen, as vectors: what the pictures are made of, that is regions with
/// plain backgrounds and borders, texts, lines, curves, circles and polygons.
final class SceneDrawing {
    private final Pen pen;

    SceneDrawing(Pen pen) {
        this.pen = pen;
    }

    /// Draws the node and everything in it.
    void draw(Node node) throws IOException {
        draw(node, 1);
    }

    private void draw(Node node, double opacity) throws IOException {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        double alpha = opacity * node.getOpacity();
        if (node instanceof Region region) {
            background(region, alpha);
            border(region, alpha);
        } else if (node instanceof Text text) {
            text(text, alpha);
        } else if (node instanceof Shape shape) {
            shape(shape, alpha);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                draw(child, alpha);
            }
        }
    }

    private void background(Region region, double alpha) throws IOException {
        Background background = region.getBackground();
        if (background == null) {
            return;
        }
        for (BackgroundFill fill : background.getFills()) {
            if (fill.getFill() instanceof Color color && color.getOpacity() > 0) {
                path(region, fill.getInsets(), fill.getRadii());
                pen.fill(color, alpha);
            }
        }
    }

    private void border(Region region, double alpha) throws IOException {
        Border border = region.getBorder();
        if (border == null) {
            return;
        }
        for (BorderStroke stroke : border.getStrokes()) {
            if (stroke.isStrokeUniform()) {
                around(region, stroke, alpha);
            } else {
                sides(region, stroke, alpha);
            }
        }
    }

    /// The same line on all sides; it runs in the middle of its width.
    private void around(Region region, BorderStroke stroke, double alpha) throws IOException {
        double width = stroke.getWidths().getTop();
        if (!(stroke.getTopStroke() instanceof Color color)
                || color.getOpacity() == 0
                || width == 0) {
            return;
        }
        Insets insets = stroke.getInsets();
        double half = width / 2;
        path(
                region,
                new Insets(
                        insets.getTop() + half,
                        insets.getRight() + half,
                        insets.getBottom() + half,
                        insets.getLeft() + half),
                stroke.getRadii());
        double scale = scale(region);
        pen.stroke(color, alpha, width * scale, dashes(stroke.getTopStyle(), scale));
    }

    /// Lines of their own, each in the middle of its width and as long as its side.
    private void sides(Region region, BorderStroke stroke, double alpha) throws IOException {
        BorderWidths widths = stroke.getWidths();
        Insets insets = stroke.getInsets();
        double left = insets.getLeft();
        double top = insets.getTop();
        double right = region.getWidth() - insets.getRight();
        double bottom = region.getHeight() - insets.getBottom();
        double above = top + widths.getTop() / 2;
        double below = bottom - widths.getBottom() / 2;
        double before = left + widths.getLeft() / 2;
        double behind = right - widths.getRight() / 2;
        new Side(stroke.getTopStroke(), stroke.getTopStyle(), widths.getTop())
                .draw(region, left, above, right, above, alpha);
        new Side(stroke.getBottomStroke(), stroke.getBottomStyle(), widths.getBottom())
                .draw(region, left, below, right, below, alpha);
        new Side(stroke.getLeftStroke(), stroke.getLeftStyle(), widths.getLeft())
                .draw(region, before, top, before, bottom, alpha);
        new Side(stroke.getRightStroke(), stroke.getRightStyle(), widths.getRight())
                .draw(region, behind, top, behind, bottom, alpha);
    }

    /// One side of a border.
    private final class Side {
        private final Paint paint;
        private final BorderStrokeStyle style;
        private final double width;

        Side(Paint paint, BorderStrokeStyle style, double width) {
            this.paint = paint;
            this.style = style;
            this.width = width;
        }

        void draw(Region region, double x1, double y1, double x2, double y2, double alpha)
                throws IOException {
            if (paint instanceof Color color && color.getOpacity() > 0 && width > 0) {
                double scale = scale(region);
                pen.moveTo(region.localToScene(x1, y1));
                pen.lineTo(region.localToScene(x2, y2));
                pen.stroke(color, alpha, width * scale, dashes(style, scale));
            }
        }
    }

    private static double[] dashes(BorderStrokeStyle style, double scale) {
        return style.getDashArray().stream().mapToDouble(d -> d * scale).toArray();
    }

    private void path(Region region, Insets insets, CornerRadii radii) throws IOException {
        Point2D from = region.localToScene(insets.getLeft(), insets.getTop());
        Point2D to =
                region.localToScene(
                        region.getWidth() - insets.getRight(),
                        region.getHeight() - insets.getBottom());
        double scale = scale(region);
        pen.rectangle(
                from,
                to,
                new double[] {
                    radii.getTopLeftHorizontalRadius() * scale,
                    radii.getTopRightHorizontalRadius() * scale,
                    radii.getBottomRightHorizontalRadius() * scale,
                    radii.getBottomLeftHorizontalRadius() * scale
                });
    }

    private void text(Text text, double alpha) throws IOException {
        if (text.getText().isBlank() || !(text.getFill() instanceof Color color)) {
            return;
        }
        Bounds bounds = text.getLayoutBounds();
        Point2D baseline =
                text.localToScene(bounds.getMinX(), bounds.getMinY() + text.getBaselineOffset());
        pen.text(
                text.getText(),
                text.getFont().getName(),
                text.getFont().getSize() * scale(text),
                baseline,
                bounds.getWidth() * scale(text),
                color,
                alpha);
    }

    private void shape(Shape shape, double alpha) throws IOException {
        if (shape.getFill() instanceof Color fill && fill.getOpacity() > 0 && trace(shape)) {
            pen.fill(fill, alpha);
        }
        if (shape.getStroke() instanceof Color stroke && trace(shape)) {
            double scale = scale(shape);
            double[] dashes =
                    shape.getStrokeDashArray().stream().mapToDouble(d -> d * scale).toArray();
            pen.stroke(stroke, alpha, shape.getStrokeWidth() * scale, dashes);
        }
    }

    /// Puts the outline of the shape into the pen's path.
    private boolean trace(Shape shape) throws IOException {
        switch (shape) {
            case CubicCurve c -> {
                pen.moveTo(c.localToScene(c.getStartX(), c.getStartY()));
                pen.curveTo(
                        c.localToScene(c.getControlX1(), c.getControlY1()),
                        c.localToScene(c.getControlX2(), c.getControlY2()),
                        c.localToScene(c.getEndX(), c.getEndY()));
            }
            case Line l -> {
                pen.moveTo(l.localToScene(l.getStartX(), l.getStartY()));
                pen.lineTo(l.localToScene(l.getEndX(), l.getEndY()));
            }
            case Polygon p -> {
                for (int i = 0; i < p.getPoints().size(); i += 2) {
                    Point2D point = p.localToScene(p.getPoints().get(i), p.getPoints().get(i + 1));
                    if (i == 0) {
                        pen.moveTo(point);
                    } else {
                        pen.lineTo(point);
                    }
                }
                pen.close();
            }
            case Circle c -> {
                double r = c.getRadius();
                Point2D from = c.localToScene(c.getCenterX() - r, c.getCenterY() - r);
                Point2D to = c.localToScene(c.getCenterX() + r, c.getCenterY() + r);
                double radius = r * scale(c);
                pen.rectangle(from, to, new double[] {radius, radius, radius, radius});
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static double scale(Node node) {
        return node.getLocalToSceneTransform().getMxx();
    }
}
