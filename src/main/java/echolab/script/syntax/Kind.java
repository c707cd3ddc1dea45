package echolab.script.syntax;

/// The kinds of values.
public enum Kind {
    INTEGER,
    STRING,
    SYMBOL,
    BOOLEAN,
    SET,
    LIST,
    /// Known only when it is evaluated: a watched variable.
    ANY;

    /// Whether a value of this kind can be one of that kind.
    public boolean fits(Kind other) {
        return this == other || this == ANY || other == ANY;
    }
}
