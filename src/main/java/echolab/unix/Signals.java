package echolab.unix;

import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/// Signals for which the server installed a handler. They are blocked in every thread (in those of
/// the virtual machine from the start, because the kernel gives a signal to any thread that does not
/// block it) and taken from a `signalfd(2)` that every blocking call watches beside its own
/// descriptor, so a handler runs on the thread of control itself, in the middle of the call, as in
/// C. While it runs, its signal is not taken, and so is blocked as in C; pending signals do not queue
/// (`signal(7)`), because it is the kernel that keeps them.
///
/// The mask of the thread (SigBlk) therefore says the same in and out of a handler. What the server
/// would find blocked is told by the descriptors, `/proc/PID/fdinfo/N`: of the signals in any of their
/// masks it is those that are not in all of them.
///
/// After `fork(2)` parent and child share the open file behind the descriptor, and with it the
/// mask, so from then on nobody changes it. While a handler runs, signals are taken from another
/// descriptor, which belongs to one process alone and from its first use on always has the mask of what
/// is taken now.
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

    /// Those that a server may handle, as the bits of a `sigset_t`: HUP, INT, QUIT, USR1, PIPE,
    /// ALRM, TERM, CHLD and CONT. The others cannot be caught, or belong to the virtual machine.
    static final long HANDLEABLE =
            bit(1) | bit(2) | bit(3) | bit(10) | bit(13) | bit(14) | bit(15) | bit(17) | bit(18);

    private static final int SIGINFO_BYTES = 128;
    private static final int SET_BYTES = 128;

    private static final int NONE = -1;

    private final int firstHidden;
    private final Words set;
    private final Words info;
    private final Words pollfds;
    private final @Nullable SignalHandler[] handlers = new SignalHandler[LAST_SIGNAL + 1];

    /// Signals with a handler, and those that wait until one returns: their own is running, or was when
    /// this program was executed.
    private long installed;

    private long blocked;

    /// Watches all signals that have a handler or are blocked; used while none is blocked.
    private int outer = NONE;

    private boolean outerIsShared;

    /// Watches those that have a handler and are not blocked; used while any is.
    private int inner = NONE;

    /// @param firstHidden the first descriptor number that does not belong to the server
    Signals(int firstHidden) {
        this(firstHidden, 0);
    }

    /// @param blocked the signals that were blocked when the program was executed, `execve(2)`
    Signals(int firstHidden, long blocked) {
        this(firstHidden, Arena.global());
        this.blocked = blocked;
        outer = open(blocked);
        watchInner();
    }

    /// Those of another thread than the first: handlers run on the first alone.
    Signals(Arena memory) {
        this(0, memory);
    }

    private Signals(int firstHidden, Arena memory) {
        this.firstHidden = firstHidden;
        set = new Words(memory, SET_BYTES);
        info = new Words(memory, SIGINFO_BYTES);
        pollfds = new Words(memory, 2 * Long.BYTES);
    }

    int firstHidden() {
        return firstHidden;
    }

    static boolean canHandle(int signal) {
        return signal >= 1 && signal <= LAST_SIGNAL && (HANDLEABLE & bit(signal)) != 0;
    }

    /// Lets the calling thread, which will run the server, take the default actions.
    void unblockAll() {
        changeMask(SIG_UNBLOCK, HANDLEABLE & ~blocked);
    }

    /// Blocks them all again, for a program that is executed: its machine's threads inherit that.
    void blockAll() {
        changeMask(SIG_BLOCK, HANDLEABLE);
    }

    /// A descriptor out of the server's sight that watches these signals. The server's own limit of
    /// descriptors does not count here.
    private int open(long signals) {
        long[] limits = Posix.limits(Posix.RLIMIT_NOFILE);
        limit(limits[1], limits[1]);
        int low = signalfd(-1, signals);
        int high = Posix.fcntl(low, Posix.F_DUPFD_CLOEXEC, firstHidden);
        Posix.close(low);
        limit(limits[0], limits[1]);
        return high;
    }

    private int signalfd(int fd, long signals) {
        set.put(0, signals);
        return Libc.checked(
                "signalfd", Libc.callInt(SIGNALFD, fd, set.address(), SFD_NONBLOCK_CLOEXEC), fd);
    }

    private static void limit(long soft, long hard) {
        Libc.checked("setrlimit", Posix.setLimits(Posix.RLIMIT_NOFILE, soft, hard));
    }

    private static long bit(int signal) {
        return 1L << (signal - 1);
    }

    private void changeMask(int how, long bits) {
        set.put(0, bits);
        Libc.check("pthread_sigmask", Libc.callInt(SIGPROCMASK, how, set.address(), 0));
    }

    /// After `fork(2)`, in the parent and in the child.
    void forked(boolean child) {
        outerIsShared = true;
        if (child) {
            closeInner();
            watchInner();
        }
    }

    private void closeInner() {
        if (inner != NONE) {
            Posix.close(inner);
            inner = NONE;
        }
    }

    private long watched() {
        return installed & ~blocked;
    }

    private void watchOuter() {
        if (outerIsShared) {
            Posix.close(outer);
            outer = open(installed | blocked);
            outerIsShared = false;
        } else {
            outer = signalfd(outer, installed | blocked);
        }
    }

    private void watchInner() {
        if (inner != NONE) {
            inner = signalfd(inner, watched());
        } else if (blocked != 0) {
            inner = open(watched());
        }
    }

    private int signalFd() {
        return blocked == 0 ? outer : inner;
    }

    /// Installs a handler, or with `null` takes it away. A blocked signal takes its default action when
    /// it is unblocked.
    void install(int signal, @Nullable SignalHandler handler) {
        handlers[signal] = handler;
        installed = handler == null ? installed & ~bit(signal) : installed | bit(signal);
        watch(signal);
        watchInner();
    }

    private void watch(int signal) {
        watchOuter();
        boolean kept = ((installed | blocked) & bit(signal)) != 0;
        changeMask(kept ? SIG_BLOCK : SIG_UNBLOCK, bit(signal));
    }

    /// The signals that are blocked for the server.
    long blocked() {
        return blocked;
    }

    /// Whether the signal has a handler, and is not blocked.
    boolean watches(int signal) {
        return (watched() & bit(signal)) != 0;
    }

    /// Whether any signal has a handler and is not blocked.
    boolean watchesAny() {
        return watched() != 0;
    }

    /// The descriptor that is ready to read when a signal waits for its handler; -1 when none can.
    int descriptor() {
        return watched() == 0 ? NONE : signalFd();
    }

    /// Takes the next pending signal that has a handler and is not blocked; 0 when there
    /// is none.
    int next() {
        if (watched() == 0) {
            return 0;
        }
        int n = Libc.callWithoutErrno(Posix.READ, signalFd(), info.address(), SIGINFO_BYTES);
        return n == SIGINFO_BYTES ? (int) info.get(0) : 0;
    }

    /// Runs the handler of that signal, with the signal blocked.
    void handle(int signal) {
        SignalHandler handler = handlers[signal];
        if (handler != null) {
            blocked |= bit(signal);
            watchInner();
            handler.handle(signal);
            blocked &= ~bit(signal);
            watchInner();
            if (handlers[signal] == null) {
                watch(signal);
            }
        }
    }

    /// Runs every handler once.
    void handleAll() {
        for (int signal = 1; signal <= LAST_SIGNAL; signal++) {
            handle(signal);
        }
    }

    /// Gives its descriptors back.
    void close() {
        Posix.close(outer);
        closeInner();
    }

    /// Waits until the descriptor is ready or a handled signal is pending.
    ///
    /// @param fd -1 waits for signals alone
    /// @param timeout milliseconds; -1 waits forever, 0 only looks
    /// @return bits {@link #DESCRIPTOR} and {@link #SIGNAL}; 0 when the time was over
    int poll(int fd, short events, int timeout) {
        pollfds.put(0, PollWord.of(fd, events));
        pollfds.put(1, PollWord.of(descriptor(), Posix.POLLIN));
        int n = Libc.callWithoutErrno(Posix.POLL, pollfds.address(), 2, timeout);
        if (n <= 0) {
            return 0;
        }
        int found = PollWord.found(pollfds.get(0)) != 0 ? DESCRIPTOR : 0;
        return PollWord.found(pollfds.get(1)) != 0 ? found | SIGNAL : found;
    }
}
