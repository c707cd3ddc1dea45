package echolab.cli;

import echolab.fx.picture.PictureStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Width and height of a picture in pixels, as they are written on the command line: `1280x720`.
record PictureSize(int width, int height) {
    static final int LARGEST = 8192;

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})[x×]([0-9]{1,5})");

    /// Empty when it is no size at all.
    static Optional<PictureSize> of(String text) {
        Matcher numbers = SIZE.matcher(text);
        return numbers.matches()
                ? Optional.of(
                        new PictureSize(
                                Integer.parseInt(numbers.group(1)),
                                Integer.parseInt(numbers.group(2))))
                : Optional.empty();
    }

    /// Whether a picture of that size can be drawn and read.
    boolean isPossible() {
        return width >= PictureStyle.LEAST_WIDTH
                && height >= PictureStyle.LEAST_HEIGHT
                && width <= LARGEST
                && height <= LARGEST;
    }
}
