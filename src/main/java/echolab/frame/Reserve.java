package echolab.frame;

/// The room that a picture keeps for clients to come: what stands under the cards keeps its place while
/// they fit into it.
///
/// @param top the y where the first cards stand
/// @param end the y at which cards and variables end
/// @param panel the height of the server's variables under the cards; 0 for none
record Reserve(int top, int end, int panel) {
    /// The terminal, the listening socket and eight connections: so many find their places before anything
    /// under them moves.
    private static final int FILES = 10;

    /// What is needed further down is made at once for so many files more.
    private static final int MORE_FILES = 5;

    /// The y down to which there is room for cards.
    int cards() {
        int queue = FileSize.COMPACT.queueHeight() - FileSize.COMPACT.height();
        return Math.min(top + FILES * pitch() + queue, end - panel);
    }

    /// The y at which the diagram ends, for cards that reach so far down. In a large window the lower
    /// edge would else be far from a few cards.
    int under(int bottom) {
        int under = cards();
        while (under < bottom) {
            under += MORE_FILES * pitch();
        }
        return Math.max(Math.min(under, end - panel), bottom);
    }

    private static int pitch() {
        return FileSize.COMPACT.height() + FileSize.COMPACT.gap();
    }
}
