package echolab.fx.picture;

import java.io.IOException;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/// Draws on a page of a PDF in the coordinates of a scene, y downwards.
final class PdfPen implements Pen {
    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final double height;

    /// @param height of the page
    PdfPen(PDPageContentStream page, PdfFonts fonts, double height) {
        this.page = page;
        this.fonts = fonts;
        this.height = height;
    }

    @Override
    public void moveTo(Point2D to) throws IOException {
        page.moveTo((float) to.getX(), y(to.getY()));
    }

    @Override
    public void lineTo(Point2D to) throws IOException {
        page.lineTo((float) to.getX(), y(to.getY()));
    }

    @Override
    public void curveTo(Point2D c1, Point2D c2, Point2D to) throws IOException {
        page.curveTo(
                (float) c1.getX(),
                y(c1.getY()),
                (float) c2.getX(),
                y(c2.getY()),
                (float) to.getX(),
                y(to.getY()));
    }

    @Override
    public void close() throws IOException {
        page.closePath();
    }

    @Override
    public void fill(Color color, double alpha) throws IOException {
        opacity(color.getOpacity() * alpha);
        page.setNonStrokingColor(rgb(color));
        page.fill();
    }

    @Override
    public void stroke(Color color, double alpha, double width, double... dashes)
            throws IOException {
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

    @Override
    public void text(
            String text,
            String font,
            double size,
            Point2D baseline,
            double width,
            Color color,
            double alpha)
            throws IOException {
        opacity(color.getOpacity() * alpha);
        page.setNonStrokingColor(rgb(color));
        fonts.draw(page, text, font, size, baseline.getX(), y(baseline.getY()));
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
