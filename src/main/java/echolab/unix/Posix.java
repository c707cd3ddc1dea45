package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Plain calls on descriptors of this process, for the stage and for the runtime's own needs.
/// Errors are exceptions.
final class Posix {
    static final Libc.Function CLOSE = Libc.function("close");
    static final Libc.Function READ = Libc.function("read");
    static final Libc.Function WRITE = Libc.function("write");
    static final Libc.Function FCNTL = Libc.function("fcntl");
    static final Libc.Function POLL = Libc.function("poll");
    private static final Libc.Function PIPE2 = Libc.function("pipe2");
    private static final Libc.Function GETRLIMIT = Libc.function("getrlimit");
    private static final Libc.Function SETRLIMIT = Libc.function("setrlimit");

    static final int F_SETFL = 4;
    static final int F_SETOWN = 8;
    static final int F_SETSIG = 10;
    static final int F_DUPFD_CLOEXEC = 1030;
    static final int F_SETFD = 2;
    static final int FD_CLOEXEC = 1;
    static final int O_CLOEXEC = 0x80000;
    static final int O_ASYNC = 0x2000;
    static final int RLIMIT_NOFILE = 7;
    static final short POLLIN = 1;
    static final short POLLPRI = 2;
    static final short POLLOUT = 4;
    static final short POLLHUP = 16;

    private Posix() {}

    static void close(int fd) {
        Libc.checked("close", Libc.callInt(CLOSE, fd), fd);
    }

    /// The two ends of a new pipe, close-on-exec: where to read, where to write.
    static int[] pipe() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(JAVA_INT, 2);
            Libc.checked("pipe2", Libc.callInt(PIPE2, ends.address(), O_CLOEXEC));
            return new int[] {ends.getAtIndex(JAVA_INT, 0), ends.getAtIndex(JAVA_INT, 1)};
        }
    }

    static int fcntl(int fd, int command, long argument) {
        return Libc.checked("fcntl", Libc.callInt(FCNTL, fd, command, argument), fd, command);
    }

    /// Reads up to `buffer.length` bytes; -1 at the end of the file and for a terminal whose
    /// other side is gone (EIO).
    static int read(int fd, byte[] buffer) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(buffer.length);
            long n = Libc.call(READ, fd, bytes.address(), buffer.length);
            if (n == -1 && Libc.errno() != Errno.EIO.number()) {
                throw new UnixException("read", Libc.errno(), fd);
            }
            if (n <= 0) {
                return -1;
            }
            MemorySegment.copy(bytes, JAVA_BYTE, 0, buffer, 0, (int) n);
            return (int) n;
        }
    }

    /// Writes all the bytes.
    static void write(int fd, byte[] buffer) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(Math.max(1, buffer.length));
            MemorySegment.copy(buffer, 0, bytes, JAVA_BYTE, 0, buffer.length);
            long done = 0;
            while (done < buffer.length) {
                long n = Libc.call(WRITE, fd, bytes.address() + done, buffer.length - done);
                if (n == -1) {
                    throw new UnixException("write", Libc.errno(), fd);
                }
                done += n;
            }
        }
    }

    /// The soft and the hard limit of a resource, `getrlimit(2)`.
    static long[] limits(int resource) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment rlimit = arena.allocate(JAVA_LONG, 2);
            Libc.checked(
                    "getrlimit", Libc.callInt(GETRLIMIT, resource, rlimit.address()), resource);
            return new long[] {rlimit.getAtIndex(JAVA_LONG, 0), rlimit.getAtIndex(JAVA_LONG, 1)};
        }
    }

    static int setLimits(int resource, long soft, long hard) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment rlimit = arena.allocateFrom(JAVA_LONG, soft, hard);
            return Libc.callInt(SETRLIMIT, resource, rlimit.address());
        }
    }
}
