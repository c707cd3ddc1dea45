package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/// Stands in for the kernel while a server is rehearsed: a client connects, or its connection is passed
/// on; it keeps the server waiting, sends one line and leaves; a child ends. Nothing of it happens. The curtain falls when the server would go back
/// to `accept(2)`, wait for anything else, or end.
///
/// What the server's runtime does for itself, on descriptors that the server cannot see, is real.
final class Understudy {
    private static final int LISTENFD = 3;
    private static final int CONNFD = 4;
    private static final int PAIR = 5;
    private static final int CHILD = Integer.MAX_VALUE;
    private static final int FAILED = -1;

    /// A server that makes more calls than this does not come to an end.
    private static final int ENOUGH = 1000;

    private final boolean asChild;
    private final int firstHidden;
    private int calls;
    private int lowSignalFd = FAILED;
    private boolean accepted;
    private boolean passed;
    private boolean sent;
    private boolean ended;

    /// @param asChild whether `fork(2)` returns as in the child, or as in the parent
    /// @param firstHidden the first descriptor number that does not belong to the server
    Understudy(boolean asChild, int firstHidden) {
        this.asChild = asChild;
        this.firstHidden = firstHidden;
    }

    /// The end of a rehearsal.
    static final class Curtain extends Error {
        private static final long serialVersionUID = 1;

        Curtain() {
            super("the rehearsal is over", null, false, false);
        }
    }

    /// What the call returns.
    long call(Libc.Function f, long a, long b, long c, long d) {
        if (++calls > ENOUGH) {
            throw new Curtain();
        }
        return switch (f.name()) {
            case "getpid", "gettid", "getrlimit", "readlink", "syscall" ->
                    Libc.real(f, a, b, c, d, 0, 0);
            case "signalfd" -> signalfd(f, a, b, c);
            case "fcntl" ->
                    isOwn(a) && b != SharedAccept.F_SETLKW ? Libc.real(f, a, b, c, d, 0, 0) : 0;
            case "close" -> isOwn(a) ? Libc.real(f, a, b, c, d, 0, 0) : 0;
            case "read" -> isOwn(a) ? Libc.real(f, a, b, c, d, 0, 0) : read(b);
            case "recv" -> notYet(a);
            case "poll" -> poll(f, a, b, c);
            case "socket" -> LISTENFD;
            case "socketpair" -> socketpair(d);
            case "accept" -> accept();
            case "recvmsg" -> receive(b);
            case "fork" -> asChild ? 0 : CHILD;
            case "write" -> c;
            case "send" -> isStandard(a) ? Libc.failed(Errno.ENOTSOCK) : c;
            case "isatty" -> 1;
            case "waitpid" -> waitpid();
            case "_exit", "execve", "mmap" -> throw new Curtain();
            default -> 0;
        };
    }

    /// A terminal.
    private static boolean isStandard(long fd) {
        return fd <= UnixConstants.STDERR_FILENO;
    }

    /// Nothing has come yet that could be had without waiting, nor will it from a terminal.
    private static int notYet(long fd) {
        return Libc.failed(isStandard(fd) ? Errno.ENOTSOCK : Errno.EAGAIN);
    }

    private boolean isOwn(long fd) {
        return fd >= firstHidden || fd == lowSignalFd;
    }

    /// A new one has a low number at first.
    private long signalfd(Libc.Function f, long a, long b, long c) {
        long fd = Libc.real(f, a, b, c, 0, 0, 0);
        if (fd < firstHidden) {
            lowSignalFd = (int) fd;
        }
        return fd;
    }

    /// Descriptors that do not exist are ready: they would fail.
    private static long poll(Libc.Function f, long a, long b, long timeout) {
        if (timeout != 0) {
            throw new Curtain();
        }
        return Libc.real(f, a, b, timeout, 0, 0, 0);
    }

    private int accept() {
        if (accepted) {
            Control.current().signals().handleAll();
            throw new Curtain();
        }
        accepted = true;
        return CONNFD;
    }

    /// Two numbers that nothing is open at, as those of the other sockets.
    private static int socketpair(long address) {
        MemorySegment pair = MemorySegment.ofAddress(address).reinterpret(2 * Integer.BYTES);
        pair.setAtIndex(JAVA_INT, 0, PAIR);
        pair.setAtIndex(JAVA_INT, 1, PAIR + 1);
        return 0;
    }

    /// A byte, and a connection; then the end of file.
    private int receive(long message) {
        if (passed) {
            return 0;
        }
        passed = true;
        Passing.enclose(message, CONNFD);
        return 1;
    }

    private int read(long address) {
        if (sent) {
            return 0;
        }
        sent = true;
        MemorySegment.ofAddress(address).reinterpret(1).set(JAVA_BYTE, 0, (byte) '\n');
        return 1;
    }

    private int waitpid() {
        int reaped = ended || asChild ? FAILED : CHILD;
        ended = true;
        return reaped;
    }
}
