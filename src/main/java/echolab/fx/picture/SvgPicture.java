package echolab.fx.picture;

import echolab.frame.Frame;
import echolab.frame.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.Parent;

/// A step as an SVG file: the same picture as PNG and PDF, as vectors. Not for the FX thread.
public final class SvgPicture {
    private SvgPicture() {}

    /// The file.
    ///
    /// @param stamp when it is from
    public static byte[] of(Painter painter, Frame frame, PictureStyle style, Stamp stamp)
            throws IOException {
        try {
            String title = frame.header().title() + ", " + stamp.text();
            return painter.withScene(frame, style, stamp, root -> svg(root, title, style))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String svg(Parent root, String title, PictureStyle style) {
        SvgPen pen = new SvgPen();
        try {
            new SceneDrawing(pen).draw(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pen.document(title, style.width(), style.height());
    }
}
