package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A look at one descriptor, `poll(2)`.
final class Poll {
    /// `struct pollfd`.
    private static final long BYTES = 8;

    private static final long FD = 0;
    private static final long EVENTS = 4;
    private static final long REVENTS = 6;

    private Poll() {}

    /// Waits until the descriptor is ready for these events or hung up: what it is ready for.
    static short await(int fd, short events) {
        return poll(fd, events, -1);
    }

    /// Whether the descriptor is ready for these events, or hung up, right now.
    static boolean isReady(int fd, short events) {
        return poll(fd, events, 0) != 0;
    }

    /// Signals that the virtual machine sends to its own threads do not end the wait (EINTR).
    private static short poll(int fd, short events, int timeout) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pollfd = arena.allocate(BYTES, 8);
            pollfd.set(JAVA_INT, FD, fd);
            pollfd.set(JAVA_SHORT, EVENTS, events);
            int found = Libc.callInt(Posix.POLL, pollfd.address(), 1, timeout);
            while (found == -1 && Libc.errno() == Errno.EINTR.number()) {
                found = Libc.callInt(Posix.POLL, pollfd.address(), 1, timeout);
            }
            Libc.checked("poll", found, fd);
            return pollfd.get(JAVA_SHORT, REVENTS);
        }
    }
}
