package echolab.unix;

import echolab.trace.Reason;

/// A call that waits for several descriptors (`select(2)`, `poll(2)`, `epoll_wait(2)`): it is made
/// without waiting until it finds something, and in between the lane is blocked, where handlers of
/// signals can run and the stage can tell.
abstract class Waiting {
    /// What {@link #await} returns when a handler ran: EINTR.
    static final int INTERRUPTED = -2;

    private static final int NANOS_IN_MILLISECOND = 1_000_000;

    private final Control control;
    private final Reason reason;
    private final long nanos;

    /// @param nanos how long to wait at most; -1 for as long as it takes
    Waiting(Control control, Reason reason, long nanos) {
        this.control = control;
        this.reason = reason;
        this.nanos = nanos;
    }

    /// Makes the call, which waits no longer than this: what it returns.
    ///
    /// @param longest nanoseconds; -1 for as long as it takes
    abstract int look(long longest);

    /// Names the descriptors that can make a difference.
    abstract void watch(PollSet set);

    /// What the call returns in the end, or {@link #INTERRUPTED}.
    final int await() {
        if (!control.isRecorded() && !control.signals().watchesAny()) {
            return awaitInKernel();
        }
        if (control.isQuick()) {
            int found = look(0);
            return found != 0 || nanos == 0 ? found : awaitInKernel();
        }
        long end = nanos < 0 ? Long.MAX_VALUE : System.nanoTime() + nanos;
        PollSet set = control.scratch().pollSet;
        while (true) {
            int found = look(0);
            long left = nanos < 0 ? Long.MAX_VALUE : end - System.nanoTime();
            if (found != 0 || left <= 0) {
                return found;
            }
            if (waitsInVain(set, left)) {
                return INTERRUPTED;
            }
        }
    }

    /// The kernel itself waits: no handler can run.
    private int awaitInKernel() {
        control.block(reason, -1);
        int found = look(nanos);
        control.unblock();
        return found;
    }

    /// Waits until something happens; whether that was a signal, whose handler has then run.
    private boolean waitsInVain(PollSet set, long left) {
        set.clear();
        set.add(control.signals().descriptor(), Posix.POLLIN);
        watch(set);
        control.block(reason, -1);
        long longest = left == Long.MAX_VALUE ? -1 : left / NANOS_IN_MILLISECOND + 1;
        set.await((int) Math.min(longest, Integer.MAX_VALUE));
        control.unblock();
        return set.found(0) != 0 && control.deliverSignals();
    }
}
