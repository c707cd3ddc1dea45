package echolab.fx.picture;

import java.io.IOException;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/// Draws on a page of a PDF in the coordinates of a scene, y downwards.
final class PdfPen {
    /// How far the control points of a quarter circle are from its ends, of the radius.
    private static final double KAPPA = 0.5523;

    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final double height;

    /// @param height of the page
    PdfPen(PDPageContentStream page, PdfFonts fonts, double height) {
        this.page = page;
        this.fonts = fonts;
        this.height = height;
    }

    void moveTo(Point2D to) throws IOException {
        page.moveTo((float) to.getX(), y(to.getY()));
    }

    void lineTo(Point2D to) throws IOException {
        page.lineTo((float) to.getX(), y(to.getY()));
    }

    void curveTo(Point2D c1, Point2D c2, Point2D to) throws IOException {
        page.curveTo(
                (float) c1.getX(),
                y(c1.getY()),
                (float) c2.getX(),
                y(c2.getY()),
                (float) to.getX(),
                y(to.getY()));
    }

    void close() throws IOException {
        page.closePath();
    }

    /// A rectangle with round corners.
    ///
    /// @param radii from the upper left corner clockwise
    void rectangle(Point2D from, Point2D to, double[] radii) throws IOException {
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

    void fill(Color color, double alpha) throws IOException {
        opacity(color.getOpacity() * alpha);
        page.setNonStrokingColor(rgb(color));
        page.fill();
    }

    void stroke(Color color, double alpha, double width, double... dashes) throws IOException {
        opacity(color.getOpacity() * alpha);
        page.setStrokingColor(rgb(color));
        page.setLineWidth((float) width);
        float[] pattern = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            pattern[i] = (float) dashes[i];
        }
        page.setLineDashPattern(pattern, 0);
        page.stroke();
    }

    /// A text that begins at that point of its baseline.
    void text(String text, String font, double size, Point2D baseline, Color color, double alpha)
            throws IOException {
        opacity(color.getOpacity() * alpha);
        page.setNonStrokingColor(rgb(color));
        fonts.draw(page, text, font, size, baseline.getX(), y(baseline.getY()));
    }

    private void corner(Point2D from, Point2D corner, Point2D to) throws IOException {
        curveTo(from.interpolate(corner, KAPPA), to.interpolate(corner, KAPPA), to);
    }

    private void opacity(double alpha) throws IOException {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) alpha);
        state.setStrokingAlphaConstant((float) alpha);
        page.setGraphicsStateParameters(state);
    }

    private float y(double sceneY) {
        return (float) (height - sceneY);
    }

    private static java.awt.Color rgb(Color color) {
        return new java.awt.Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
    }
}
