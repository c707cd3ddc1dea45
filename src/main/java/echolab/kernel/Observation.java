package echolab.kernel;

import java.util.List;

/// The kernel's state as it was read from the kernel itself, and what could not be read.
///
/// `ProcessState.handled` is always empty here: the handlers of a server are its runtime's affair,
/// the kernel does not know them.
///
/// @param unknown what this machine does not tell; a comparison leaves it out, and says so
public record Observation(KernelState state, List<Unknown> unknown) {
    public Observation {
        unknown = List.copyOf(unknown);
    }

    /// A state about which everything is known.
    public static Observation complete(KernelState state) {
        return new Observation(state, List.of());
    }
}
