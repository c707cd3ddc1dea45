package echolab.frame;

/// How much of a stage a picture shows. Where there is too little room for all of it, what matters less
/// is left out, so that the rest can be read.
enum Extent {
    /// All three columns.
    WHOLE(520),
    /// Without the v-nodes; how many wait in an accept queue stands at its open file.
    TWO_COLUMNS(340),
    /// Also without headings, without the strip of processes, and with the first variables only.
    CORE(340);

    private final int leastWidth;

    Extent(int leastWidth) {
        this.leastWidth = leastWidth;
    }

    /// The narrowest that the columns may be.
    int leastWidth() {
        return leastWidth;
    }

    boolean hasVnodes() {
        return this == WHOLE;
    }

    /// Whether there are headings, and the strip of processes.
    boolean hasLabels() {
        return this != CORE;
    }
}
