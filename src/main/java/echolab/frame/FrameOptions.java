package echolab.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How a person wants to see a stage.
///
/// @param locale the language of all words: English unless it is Korean
/// @param detail how much is shown
/// @param width the logical pixels that there are for the diagram; it adapts to them
/// @param height likewise; the diagram gets taller where everything folded does not fit
/// @param lecture whether it is for a lecture hall: larger, and nothing secondary
/// @param limits whether what bounds the server is shown too
/// @param expanded the ids of cards that stand for many and are to be shown one by one
/// @param bits which bits of sets of descriptors are shown; where that is empty the first 16, and
///     those rows that say something
public record FrameOptions(
        Locale locale,
        Detail detail,
        int width,
        int height,
        boolean lecture,
        boolean limits,
        Set<String> expanded,
        Optional<BitRange> bits) {

    /// How much of a stage is shown.
    public enum Detail {
        SIMPLE,
        /// Also access modes, pending signals and watched variables.
        FULL
    }

    public FrameOptions {
        expanded = Set.copyOf(expanded);
    }

    /// English, simple, in the usual size of one stage.
    public static FrameOptions standard() {
        return new FrameOptions(
                Locale.ENGLISH, Detail.SIMPLE, 900, 560, false, false, Set.of(), Optional.empty());
    }

    public FrameOptions in(Locale language) {
        return new FrameOptions(language, detail, width, height, lecture, limits, expanded, bits);
    }

    public FrameOptions with(Detail newDetail) {
        return new FrameOptions(locale, newDetail, width, height, lecture, limits, expanded, bits);
    }

    public FrameOptions sized(int newWidth, int newHeight) {
        return new FrameOptions(
                locale, detail, newWidth, newHeight, lecture, limits, expanded, bits);
    }

    public FrameOptions forLecture(boolean on) {
        return new FrameOptions(locale, detail, width, height, on, limits, expanded, bits);
    }

    public FrameOptions withLimits(boolean on) {
        return new FrameOptions(locale, detail, width, height, lecture, on, expanded, bits);
    }

    public FrameOptions expanding(Set<String> cards) {
        return new FrameOptions(locale, detail, width, height, lecture, limits, cards, bits);
    }

    /// Shows those bits of sets of descriptors.
    public FrameOptions withBits(Optional<BitRange> range) {
        return new FrameOptions(locale, detail, width, height, lecture, limits, expanded, range);
    }
}
