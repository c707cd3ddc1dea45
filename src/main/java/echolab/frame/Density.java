package echolab.frame;

/// How tightly descriptor tables are drawn, so that a growing crowd still fits.
enum Density {
    /// Every descriptor in a row of its own.
    ROOMY,
    /// Descriptors 0, 1 and 2 share a row while all three are the terminal.
    CLOSE,
    /// The descriptors are cells in one line under the header.
    CELLS,
    /// The cells stand in the header.
    COMPACT;

    boolean hasCells() {
        return this == CELLS || this == COMPACT;
    }
}
