package echolab.observe;

import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;

/// What `/proc/PID/stat` says of a process, `proc_pid_stat(5)`.
///
/// @param comm its name, at most 15 bytes, of any characters
/// @param state one letter: `R` running, `S` sleeping, `Z` zombie …
/// @param exitCode how it ended, in the form of `waitpid(2)`; 0 while it runs, and -1 when the kernel
///     is too old to say
public record ProcStat(Pid pid, String comm, char state, Pid parent, int session, int exitCode) {
    private static final int SIGNAL_BITS = 0x7f;

    /// The status that `waitpid(2)` will return for this zombie.
    public ExitStatus exit() {
        int signal = exitCode & SIGNAL_BITS;
        return signal == 0
                ? new ExitStatus.Exited(exitCode >> 8 & 0xff)
                : new ExitStatus.Killed(signal);
    }
}
