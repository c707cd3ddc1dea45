package echolab.unix;

import echolab.trace.Reason;

/// Whether a call on a descriptor that is not ready waits, or fails at once: `poll(2)` never finds
/// a terminal ready to accept from, or the writing end of a pipe ready to read from, while the call
/// itself says what is wrong with them.
final class Blocking {
    private static final Libc.Function GETSOCKOPT = Libc.function("getsockopt");
    private static final int F_GETFL = 3;
    private static final int O_ACCMODE = 3;
    private static final int SO_ACCEPTCONN = 30;
    private static final int VALUE = 2;
    private static final int LENGTH = 3;

    private Blocking() {}

    /// A socket or an open file gets these flags: O_NONBLOCK, or SOCK_NONBLOCK in a socket's type, which
    /// is the same number.
    static void comes(int flags) {
        if ((flags & Polling.O_NONBLOCK) != 0) {
            Control.current().recorder.aFileDoesNotWait();
        }
    }

    /// Whether a call waits on a socket that is connected, and not ready.
    static boolean waitsOnConnected(int fd) {
        if (!Control.current().recorder.someDoNotWait()) {
            return true;
        }
        int flags = Libc.callWithoutErrno(Posix.FCNTL, fd, F_GETFL);
        return flags != -1 && (flags & Polling.O_NONBLOCK) == 0;
    }

    static boolean waits(int fd, Reason reason) {
        int flags = Libc.callWithoutErrno(Posix.FCNTL, fd, F_GETFL);
        if (flags == -1 || (flags & Polling.O_NONBLOCK) != 0) {
            return false;
        }
        int access = flags & O_ACCMODE;
        return switch (reason) {
            case NO_CONNECTION_WAITS -> isListening(fd) && hasFreeNumber(fd);
            case NOTHING_TO_READ -> access != UnixConstants.O_WRONLY && !isListening(fd);
            case NO_ROOM_TO_WRITE -> access != UnixConstants.O_RDONLY && !isListening(fd);
            case NO_CHILD_ENDED,
                    WAITS_FOR_SIGNAL,
                    NO_DESCRIPTOR_READY,
                    THREAD_RUNS,
                    SEMAPHORE_IS_ZERO ->
                    true;
        };
    }

    /// `accept(2)` looks for a number before it waits, and fails at once where there is none (EMFILE).
    private static boolean hasFreeNumber(int fd) {
        int copy = Libc.callInt(Posix.FCNTL, fd, Posix.F_DUPFD_CLOEXEC, 0);
        if (copy == -1) {
            return Libc.errno() != Errno.EMFILE.number();
        }
        Posix.close(copy);
        return true;
    }

    private static boolean isListening(int fd) {
        Scratch scratch = Control.current().scratch();
        scratch.ints.put(LENGTH, Integer.BYTES);
        int result =
                Libc.callWithoutErrno(
                        GETSOCKOPT,
                        fd,
                        UnixConstants.SOL_SOCKET,
                        SO_ACCEPTCONN,
                        scratch.intsAddress + VALUE * Integer.BYTES,
                        scratch.intsAddress + LENGTH * Integer.BYTES);
        return result == 0 && scratch.ints.get(VALUE) != 0;
    }
}
