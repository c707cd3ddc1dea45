package echolab.unix;

import echolab.trace.Call;
import java.nio.charset.StandardCharsets;

/// Other programs in this process: `execve(2)`.
public abstract sealed class Programs extends Sharing permits Unix {
    private static final int PROGRAMS_HIDDEN = 4;

    Programs() {}

    /// Runs another program in this process, `execve(2)`: everything of the old one is gone but its
    /// process id, its place in the tree of processes, its locks, and its descriptors without
    /// FD_CLOEXEC. Returns only when it fails.
    ///
    /// A program is a class of the server's own source that has a `main`; the virtual machine is its
    /// interpreter, as a shell is that of a script. ENOENT when there is no such class.
    ///
    /// @param argv what its `main` is given
    public static int execve(String program, String... argv) {
        Control c = Control.current();
        String text = program + "\n" + String.join("\n", argv);
        c.enter(Call.EXECVE, 0, 0, 0, 0, 0, text.getBytes(StandardCharsets.UTF_8));
        Execution execution = new Execution(c.signals().firstHidden(), PROGRAMS_HIDDEN);
        return c.leave(execution.of(program, argv, c));
    }
}
