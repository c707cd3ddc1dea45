package echolab.stage;

import echolab.kernel.Pid;
import java.util.List;
import java.util.Optional;

/// The lanes of a stage while nobody moves, so that they can be looked at.
interface Standstill {
    /// Takes in what has happened, and says which processes there are; empty when they do not stand
    /// still.
    Optional<List<Pid>> processes();

    /// Whether nothing has moved since. A look at a thousand connections takes long enough for a server
    /// behind open gates to wake up and go on.
    boolean hasLasted();
}
