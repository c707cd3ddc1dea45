package echolab.frame;

/// What a call would do.
///
/// @param text in words, after the name of the call
record Outcome(String text, Waits waits) {
    /// Whether a call would block.
    enum Waits {
        YES,
        NO,
        /// The stage does not know what there is to read.
        UNKNOWN
    }

    static Outcome goes(String text) {
        return new Outcome(text, Waits.NO);
    }

    static Outcome maybe(String text) {
        return new Outcome(text, Waits.UNKNOWN);
    }

    static Outcome blocks(String why) {
        return new Outcome(why, Waits.YES);
    }
}
