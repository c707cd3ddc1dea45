package echolab.frame;

/// How large the cards of open files and v-nodes are, so that many still fit.
enum FileSize {
    /// Two lines.
    ROOMY(56, 80, 16, 6),
    /// One line.
    COMPACT(36, 60, 8, 8),
    /// One line and hardly a gap.
    TIGHT(28, 56, 4, 4);

    private final int height;
    private final int queueHeight;
    private final int gap;
    private final int inset;

    FileSize(int height, int queueHeight, int gap, int inset) {
        this.height = height;
        this.queueHeight = queueHeight;
        this.gap = gap;
        this.inset = inset;
    }

    int height() {
        return height;
    }

    /// With a queue that is drawn.
    int queueHeight() {
        return queueHeight;
    }

    int gap() {
        return gap;
    }

    /// From the upper edge to the first line.
    int inset() {
        return inset;
    }

    boolean hasOneLine() {
        return this != ROOMY;
    }
}
