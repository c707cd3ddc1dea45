package echolab.frame;

/// How tightly a picture is drawn, so that a growing crowd still fits.
enum Density {
    /// Every descriptor in a row of its own.
    ROOMY,
    /// Descriptors 0, 1 and 2 share a row while all three are the terminal.
    CLOSE,
    /// A table is a single line of cells.
    COMPACT
}
