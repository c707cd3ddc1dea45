package echolab.fx.picture;

import java.io.IOException;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;

/// Draws vectors in the coordinates of a scene, y downwards: a path is laid, then filled or stroked.
interface Pen {
    /// How far the control points of a quarter circle are from its ends, of the radius.
    double KAPPA = 0.5523;

    void moveTo(Point2D to) throws IOException;

    void lineTo(Point2D to) throws IOException;

    void curveTo(Point2D c1, Point2D c2, Point2D to) throws IOException;

    void close() throws IOException;

    void fill(Color color, double alpha) throws IOException;

    void stroke(Color color, double alpha, double width, double... dashes) throws IOException;

    /// A text that begins at that point of its baseline.
    ///
    /// @param width that it has in the scene
    void text(
            String text,
            String font,
            double size,
            Point2D baseline,
            double width,
            Color color,
            double alpha)
            throws IOException;

    /// A rectangle with round corners.
    ///
    /// @param radii from the upper left corner clockwise
    default void rectangle(Point2D from, Point2D to, double[] radii) throws IOException {
        double most = Math.min(to.getX() - from.getX(), to.getY() - from.getY()) / 2;
        double a = Math.min(radii[0], most);
        double b = Math.min(radii[1], most);
        double c = Math.min(radii[2], most);
        double d = Math.min(radii[3], most);
        double left = from.getX();
        double top = from.getY();
        double right = to.getX();
        double bottom = to.getY();
        moveTo(new Point2D(left + a, top));
        lineTo(new Point2D(right - b, top));
        corner(new Point2D(right - b, top), new Point2D(right, top), new Point2D(right, top + b));
        lineTo(new Point2D(right, bottom - c));
        corner(
                new Point2D(right, bottom - c),
                new Point2D(right, bottom),
                new Point2D(right - c, bottom));
        lineTo(new Point2D(left + d, bottom));
        corner(
                new Point2D(left + d, bottom),
                new Point2D(left, bottom),
                new Point2D(left, bottom - d));
        lineTo(new Point2D(left, top + a));
        corner(new Point2D(left, top + a), new Point2D(left, top), new Point2D(left + a, top));
        close();
    }

    private void corner(Point2D from, Point2D corner, Point2D to) throws IOException {
        curveTo(from.interpolate(corner, KAPPA), to.interpolate(corner, KAPPA), to);
    }
}
