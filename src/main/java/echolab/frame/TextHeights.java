package echolab.frame;

/// The heights of lines of text.
final class TextHeights {
    /// A line in the sizes 12 and 13.
    static final int LINE = 20;

    /// A large number.
    static final int COUNT = 24;

    private TextHeights() {}
}
