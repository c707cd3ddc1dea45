package echolab.cli;

/// The two looks.
enum Theme {
    LIGHT,
    DARK
}
