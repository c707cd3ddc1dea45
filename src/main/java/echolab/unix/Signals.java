package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Signals for which the server installed a handler. They are blocked in every thread and taken
/// from a `signalfd(2)` that every blocking call watches beside its own descriptor, so a handler
/// runs on the thread of control itself, in the middle of the call, as in C. While it runs, its
/// signal stays blocked; pending signals do not queue (`signal(7)`), because it is the kernel
/// that keeps them.
final class Signals {
    /// Bits of what {@link #poll} found.
    static final int DESCRIPTOR = 1;

    static final int SIGNAL = 2;

    private static final Libc.Function SIGNALFD = Libc.function("signalfd");
    private static final Libc.Function SIGPROCMASK = Libc.function("pthread_sigmask");
    private static final int SIG_BLOCK = 0;
    private static final int SIG_UNBLOCK = 1;
    private static final int SFD_NONBLOCK_CLOEXEC = 0x800 | 0x80000;
    private static final int LAST_SIGNAL = 31;
    private static final int SIGINFO_BYTES = 128;

    private final int firstHidden;
    private int signalFd;
    private boolean inherited;
    private final MemorySegment mask = Arena.global().allocate(128, 8);
    private final MemorySegment one = Arena.global().allocate(128, 8);
    private final MemorySegment info = Arena.global().allocate(SIGINFO_BYTES, 8);
    private final MemorySegment pollfds = Arena.global().allocate(16, 8);
    private final @Nullable SignalHandler[] handlers = new SignalHandler[LAST_SIGNAL + 1];
    private int handled;

    /// @param firstHidden the first descriptor number that does not belong to the server
    Signals(int firstHidden) {
        this.firstHidden = firstHidden;
        signalFd = open();
    }

    /// A descriptor out of the server's sight that watches the signals of the mask.
    private int open() {
        int low =
                Libc.checked(
                        "signalfd",
                        Libc.callInt(SIGNALFD, -1, mask.address(), SFD_NONBLOCK_CLOEXEC));
        int high = Posix.fcntl(low, Posix.F_DUPFD_CLOEXEC, firstHidden);
        Posix.close(low);
        return high;
    }

    /// After `fork(2)`, in the child: the descriptor is shared with the parent, so its mask must
    /// not be changed any more.
    void inherit() {
        inherited = true;
    }

    private void applyMask() {
        if (inherited) {
            signalFd = open();
            inherited = false;
        } else {
            Libc.checked(
                    "signalfd",
                    Libc.callInt(SIGNALFD, signalFd, mask.address(), SFD_NONBLOCK_CLOEXEC));
        }
    }

    /// Installs a handler, or with `null` takes it away.
    void install(int signal, @Nullable SignalHandler handler) {
        handlers[signal] = handler;
        long bit = 1L << (signal - 1);
        long handledBits = mask.get(JAVA_LONG, 0);
        mask.set(JAVA_LONG, 0, handler == null ? handledBits & ~bit : handledBits | bit);
        handled = Long.bitCount(mask.get(JAVA_LONG, 0));
        applyMask();
        one.set(JAVA_LONG, 0, bit);
        Libc.check(
                "pthread_sigmask",
                Libc.callInt(
                        SIGPROCMASK, handler == null ? SIG_UNBLOCK : SIG_BLOCK, one.address(), 0));
    }

    boolean handles(int signal) {
        return handlers[signal] != null;
    }

    /// Takes the next pending signal that has a handler and is not being handled; 0 when there
    /// is none.
    int next() {
        if (handled == 0 || mask.get(JAVA_LONG, 0) == 0) {
            return 0;
        }
        long n = Libc.call(Posix.READ, signalFd, info.address(), SIGINFO_BYTES);
        return n == SIGINFO_BYTES ? info.get(JAVA_INT, 0) : 0;
    }

    /// Runs the handler of that signal, with the signal blocked.
    void handle(int signal) {
        SignalHandler handler = handlers[signal];
        if (handler != null) {
            watch(signal, false);
            handler.handle(signal);
            watch(signal, true);
        }
    }

    private void watch(int signal, boolean watched) {
        long bit = 1L << (signal - 1);
        long bits = mask.get(JAVA_LONG, 0);
        mask.set(JAVA_LONG, 0, watched ? bits | bit : bits & ~bit);
        applyMask();
    }

    /// Waits until the descriptor is ready or a handled signal is pending.
    ///
    /// @param fd -1 waits for signals alone
    /// @param timeout milliseconds; -1 waits forever, 0 only looks
    /// @return bits {@link #DESCRIPTOR} and {@link #SIGNAL}; 0 when the time was over
    int poll(int fd, short events, int timeout) {
        pollfds.set(JAVA_INT, 0, fd);
        pollfds.set(JAVA_SHORT, 4, events);
        pollfds.set(JAVA_SHORT, 6, (short) 0);
        pollfds.set(JAVA_INT, 8, handled == 0 ? -1 : signalFd);
        pollfds.set(JAVA_SHORT, 12, Posix.POLLIN);
        pollfds.set(JAVA_SHORT, 14, (short) 0);
        int n = Libc.callInt(Posix.POLL, pollfds.address(), 2, timeout);
        if (n <= 0) {
            return 0;
        }
        int found = pollfds.get(JAVA_SHORT, 6) != 0 ? DESCRIPTOR : 0;
        return pollfds.get(JAVA_SHORT, 14) != 0 ? found | SIGNAL : found;
    }
}
