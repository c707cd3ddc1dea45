package echolab.fx.picture;

import echolab.frame.BitRange;
import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.Sentence;
import echolab.frame.TextStyle;
import echolab.frame.TextWidths;
import java.util.Locale;
import java.util.Optional;

/// How large a picture of a stage is, and in which theme.
///
/// @param width of the whole picture in logical pixels
/// @param height likewise
/// @param scale how many pixels of an image a logical pixel is
/// @param words how many lines of words stand under the diagram
/// @param limits whether what bounds the server is drawn too
/// @param bits which bits of sets of descriptors are drawn; empty for those that say something
public record PictureStyle(
        int width,
        int height,
        boolean dark,
        double scale,
        int words,
        boolean limits,
        Optional<BitRange> bits) {
    /// The least width and height that a diagram can be read in.
    public static final int LEAST_WIDTH = 640;

    public static final int LEAST_HEIGHT = 400;

    /// Two lines for what happened, four for what would happen next.
    private static final int MOST_WORDS = 6;

    /// A picture this wide has room for the source beside the diagram.
    private static final int WIDE = 1100;

    private static final int SOURCE = 400;
    private static final int HEADER = 40;
    private static final int WORD_LINE = 20;
    private static final int EDGES = 16;

    public PictureStyle {
        words = Math.clamp(words, 2, MOST_WORDS);
    }

    /// 1280 by 720 in light, an image pixel a logical pixel.
    public static PictureStyle standard() {
        return new PictureStyle(1280, 720, false, 1, MOST_WORDS, false, Optional.empty());
    }

    /// The same with room for so many lines of words.
    public PictureStyle withWords(int lines) {
        return new PictureStyle(width, height, dark, scale, lines, limits, bits);
    }

    /// The same with those bits of sets.
    public PictureStyle withBits(Optional<BitRange> range) {
        return new PictureStyle(width, height, dark, scale, words, limits, range);
    }

    /// How many lines the words of this frame need.
    public int wordsOf(Frame frame) {
        return linesOf(frame.narration().happened()) + frame.narration().lanes().size();
    }

    /// How many lines of the picture a sentence takes.
    int linesOf(Sentence sentence) {
        int room = width - 3 * EDGES;
        int needed = sentence.spans().stream().mapToInt(PictureStyle::widthOf).sum();
        return Math.ceilDiv(needed, room);
    }

    /// Whether the source stands beside the diagram.
    boolean hasSource() {
        return width >= WIDE;
    }

    int sourceWidth() {
        return hasSource() ? SOURCE : 0;
    }

    /// In the words under a picture, all of them 13 pixels large.
    private static int widthOf(Sentence.Span span) {
        return span.code()
                ? TextWidths.of(span.text(), TextStyle.NAME)
                : TextWidths.of(span.text(), TextStyle.LABEL) * 13 / 12;
    }

    /// How high the words under the diagram are.
    int wordsHeight() {
        return EDGES + words * WORD_LINE;
    }

    /// How high diagram and source are.
    int middleHeight() {
        return height - HEADER - wordsHeight();
    }

    /// The options under which a frame fits this picture.
    public FrameOptions frameOptions(Locale locale) {
        return FrameOptions.standard()
                .in(locale)
                .withLimits(limits)
                .withBits(bits)
                .sized(width - sourceWidth() - EDGES, middleHeight() - EDGES / 2);
    }
}
