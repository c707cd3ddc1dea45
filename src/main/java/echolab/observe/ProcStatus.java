package echolab.observe;

import echolab.kernel.Pid;
import echolab.kernel.Signal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What `/proc/PID/status` says of a process, `proc_pid_status(5)`. Signal masks have bit `n - 1` set
/// for signal `n`.
///
/// @param state one letter: `R` running, `S` sleeping, `Z` zombie …
/// @param pendingMask pending for the process or for its first thread (ShdPnd, SigPnd)
/// @param blockedMask blocked in its first thread (SigBlk), by the server or by its runtime
/// @param ignoredMask ignored (SigIgn)
/// @param caughtMask caught by a handler of the C level (SigCgt)
public record ProcStatus(
        char state,
        Pid parent,
        int threads,
        long pendingMask,
        long blockedMask,
        long ignoredMask,
        long caughtMask) {
    /// Whether it has ended and waits to be reaped; `X` is one that is just being reaped.
    public boolean isZombie() {
        return state == 'Z' || state == 'X';
    }

    /// The pending signals that we have a name for.
    public SortedSet<Signal> pending() {
        return signals(pendingMask);
    }

    /// The signals of a mask that we have a name for.
    static SortedSet<Signal> signals(long mask) {
        SortedSet<Signal> signals = new TreeSet<>();
        for (Signal signal : Signal.values()) {
            if ((mask >> (signal.number() - 1) & 1) != 0) {
                signals.add(signal);
            }
        }
        return Collections.unmodifiableSortedSet(signals);
    }
}
