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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pollfd = arena.allocate(BYTES, 8);
            pollfd.set(JAVA_INT, FD, fd);
            pollfd.set(JAVA_SHORT, EVENTS, events);
            Libc.checked("poll", Libc.callInt(Posix.POLL, pollfd.address(), 1, -1), fd);
            return pollfd.get(JAVA_SHORT, REVENTS);
        }
    }

    /// Whether the descriptor is ready for these events, or hung up, right now.
    static boolean isReady(int fd, short events) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pollfd = arena.allocate(BYTES, 8);
            pollfd.set(JAVA_INT, FD, fd);
            pollfd.set(JAVA_SHORT, EVENTS, events);
            return Libc.checked("poll", Libc.callInt(Posix.POLL, pollfd.address(), 1, 0), fd) > 0;
        }
    }
}
