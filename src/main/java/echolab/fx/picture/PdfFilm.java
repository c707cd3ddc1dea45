package echolab.fx.picture;

import echolab.frame.Frame;
import echolab.frame.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.Parent;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A PDF with a page a step, as vectors. Not for the FX thread.
public final class PdfFilm implements AutoCloseable {
    private final Painter painter;
    private final PictureStyle style;
    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;

    /// An empty one.
    public PdfFilm(Painter painter, PictureStyle style) throws IOException {
        this.painter = painter;
        this.style = style;
        fonts = new PdfFonts(document);
    }

    /// Sets the title that viewers show.
    public void title(String title) {
        document.getDocumentInformation().setTitle(title);
    }

    /// Appends a page.
    ///
    /// @param stamp when it is from
    public void add(Frame frame, Stamp stamp) throws IOException {
        PDPage page = new PDPage(new PDRectangle(style.width(), style.height()));
        document.addPage(page);
        try {
            painter.withScene(frame, style, stamp, root -> draw(root, page));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private PDPage draw(Parent root, PDPage page) {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            new SceneDrawing(new PdfPen(content, fonts, style.height())).draw(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    /// The document as a file.
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
