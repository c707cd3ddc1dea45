package echolab.frame;

/// What became of a thing since the picture before.
public enum Mark {
    NONE,
    /// It was not there.
    NEW,
    /// It was there and is different.
    CHANGED,
    /// It was there and is not any more.
    CLOSED
}
