package echolab.kernel;

/// The rules by which a system call changes the kernel's state: pure, one change at a time.
public final class KernelRules {
    private KernelRules() {}

    /// The state after the change.
    public static KernelState apply(KernelState state, Change change) {
        throw new IllegalStateException("to be written: " + state + change);
    }
}
