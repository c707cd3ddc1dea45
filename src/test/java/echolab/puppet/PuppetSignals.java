package echolab.puppet;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import echolab.unix.Libc;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The signals of a puppet, as a server's runtime keeps them: those that it handles are blocked in its
/// thread, and the masks of two signalfds tell which of them are kept and which are taken now.
final class PuppetSignals {
    private static final Libc.Function SIGPROCMASK = Libc.function("pthread_sigmask");
    private static final Libc.Function SIGTIMEDWAIT = Libc.function("sigtimedwait");
    private static final Libc.Function SIGNALFD = Libc.function("signalfd");
    private static final Libc.Function GETRLIMIT = Libc.function("getrlimit");
    private static final Libc.Function SETRLIMIT = Libc.function("setrlimit");
    private static final Libc.Function DUP2 = Libc.function("dup2");
    private static final Libc.Function CLOSE = Libc.function("close");
    private static final int RLIMIT_NOFILE = 7;
    private static final int SIG_BLOCK = 0;
    private static final int SIG_UNBLOCK = 1;
    private static final int SIG_SETMASK = 2;
    private static final int SIGSET_WORDS = 16;

    private final MemorySegment set = Arena.global().allocate(JAVA_LONG, SIGSET_WORDS);
    private final MemorySegment zero = Arena.global().allocate(JAVA_LONG, SIGSET_WORDS);
    private final MemorySegment limits = Arena.global().allocate(JAVA_LONG, 2);
    private long handled;
    private long blocked;

    /// After `fork(2)`: open files of its own, whatever its limit of descriptors is.
    int forked() {
        int result = Libc.callInt(GETRLIMIT, RLIMIT_NOFILE, limits.address());
        long soft = limits.getAtIndex(JAVA_LONG, 0);
        result |= limit(limits.getAtIndex(JAVA_LONG, 1));
        result |= open(Wire.KEPT);
        result |= open(Wire.TAKEN);
        return result | limit(soft) | watch();
    }

    private int limit(long soft) {
        limits.setAtIndex(JAVA_LONG, 0, soft);
        return Libc.callInt(SETRLIMIT, RLIMIT_NOFILE, limits.address());
    }

    private int open(int number) {
        int fd = signalfd(-1, 0);
        return (Libc.callInt(DUP2, fd, number) | Libc.callInt(CLOSE, fd)) < 0 ? -1 : 0;
    }

    int handle(int signal) {
        handled |= bit(signal);
        return watch() | mask(SIG_BLOCK, bit(signal));
    }

    int unhandle(int signal) {
        handled &= ~bit(signal);
        return watch() | release(signal);
    }

    /// A pending signal's handler begins, without waiting: its number, or -1.
    int enter(int signal) {
        put(bit(signal) & handled & ~blocked);
        int taken = Libc.callInt(SIGTIMEDWAIT, set.address(), 0, zero.address());
        if (taken > 0) {
            blocked |= bit(taken);
            return watch() < 0 ? -1 : taken;
        }
        return -1;
    }

    int leave(int signal) {
        if ((blocked & bit(signal)) == 0) {
            return -1;
        }
        blocked &= ~bit(signal);
        return watch() | release(signal);
    }

    /// Another program handles nothing.
    int execute() {
        handled = 0;
        return watch() | mask(SIG_SETMASK, blocked);
    }

    private int release(int signal) {
        return ((handled | blocked) & bit(signal)) == 0 ? mask(SIG_UNBLOCK, bit(signal)) : 0;
    }

    private int watch() {
        boolean failed =
                signalfd(Wire.KEPT, handled | blocked) < 0
                        || signalfd(Wire.TAKEN, handled & ~blocked) < 0;
        return failed ? -1 : 0;
    }

    private int signalfd(int fd, long signals) {
        put(signals);
        return Libc.callInt(SIGNALFD, fd, set.address(), 0);
    }

    private int mask(int how, long signals) {
        put(signals);
        return Libc.callInt(SIGPROCMASK, how, set.address(), 0);
    }

    private void put(long signals) {
        set.fill((byte) 0);
        set.setAtIndex(JAVA_LONG, 0, signals);
    }

    private static long bit(int signal) {
        return signal > 0 ? 1L << (signal - 1) : 0;
    }
}
