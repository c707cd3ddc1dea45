package echolab.fx.picture;

import echolab.fx.look.Look;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// The bundled fonts in a PDF. The code font is TrueType and is embedded, only the letters used.
/// The text font has PostScript outlines, which pdfbox cannot embed as a subset: its letters are
/// drawn as what they are, outlines, and the same text lies invisible over them in the embedded
/// font, so that it can be searched and copied.
final class PdfFonts {
    private static final double EM = 1000;

    private final PDFont code;
    private final Map<String, OpenTypeFont> outlines = new HashMap<>();

    /// Embeds the fonts into the document.
    PdfFonts(PDDocument document) throws IOException {
        try (InputStream in = resource(Look.CODE_FONT)) {
            code = PDType0Font.load(document, in, true);
        }
        outlines.put("Pretendard Regular", parse(Look.TEXT_FONT));
        outlines.put("Pretendard Bold", parse(Look.BOLD_FONT));
    }

    /// Draws the text from the left end of its baseline.
    ///
    /// @param name of the font, as JavaFX calls it
    /// @param y upwards from the lower edge of the page
    void draw(PDPageContentStream page, String text, String name, double size, double x, double y)
            throws IOException {
        OpenTypeFont font = outlines.get(name);
        if (font == null) {
            String known = encodable(text, "?");
            show(page, known, size, 100, x, y, RenderingMode.FILL);
            return;
        }
        double width = outline(page, font, text, size, x, y);
        String known = encodable(text, "");
        double natural = code.getStringWidth(known) / EM * size;
        if (natural > 0) {
            show(page, known, size, 100 * width / natural, x, y, RenderingMode.NEITHER);
        }
    }

    private void show(
            PDPageContentStream page,
            String text,
            double size,
            double stretch,
            double x,
            double y,
            RenderingMode mode)
            throws IOException {
        page.beginText();
        page.setRenderingMode(mode);
        page.setFont(code, (float) size);
        page.setHorizontalScaling((float) stretch);
        page.newLineAtOffset((float) x, (float) y);
        page.showText(text);
        page.endText();
    }

    /// Draws the letters one after the other; how wide they are together.
    private static double outline(
            PDPageContentStream page,
            OpenTypeFont font,
            String text,
            double size,
            double x,
            double y)
            throws IOException {
        double scale = size / font.getUnitsPerEm();
        double pen = x;
        boolean any = false;
        for (int c : text.codePoints().toArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
            CFFFont shapes = font.getCFF().getFont();
            int cid = shapes.getCharset().getCIDForGID(glyph);
            GeneralPath path = shapes.getType2CharString(cid).getPath();
            any |= trace(page, path, scale, pen, y);
            pen += font.getAdvanceWidth(glyph) * scale;
        }
        if (any) {
            page.fill();
        }
        return pen - x;
    }

    private static boolean trace(
            PDPageContentStream page, GeneralPath path, double scale, double x, double y)
            throws IOException {
        float[] p = new float[6];
        boolean any = false;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            any = true;
            int kind = i.currentSegment(p);
            for (int k = 0; k < p.length; k++) {
                p[k] = (float) ((k % 2 == 0 ? x : y) + p[k] * scale);
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(p[0], p[1]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                case PathIterator.SEG_CLOSE -> page.closePath();
                default -> throw new IOException("an outline of an unknown kind: " + kind);
            }
        }
        return any;
    }

    /// The text with something else for what the embedded font lacks.
    private String encodable(String text, String instead) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(c -> result.append(has(c) ? Character.toString(c) : instead));
        return result.toString();
    }

    private boolean has(int codePoint) {
        try {
            return code.encode(Character.toString(codePoint)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static OpenTypeFont parse(String file) throws IOException {
        try (InputStream in = resource(file)) {
            return new OTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    private static InputStream resource(String file) throws IOException {
        InputStream in = Look.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("the bundled font is missing: " + file);
        }
        return in;
    }
}
