package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A look at one descriptor, `poll(2)`.
final class Poll {
    private Poll() {}

    /// Waits until the descriptor is ready for these events or hung up: what it is ready for.
    static short await(int fd, short events) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pollfd = arena.allocate(8, 8);
            pollfd.set(JAVA_INT, 0, fd);
            pollfd.set(JAVA_SHORT, 4, events);
            Libc.checked("poll", Libc.callInt(Posix.POLL, pollfd.address(), 1, -1), fd);
            return pollfd.get(JAVA_SHORT, 6);
        }
    }

    /// Whether the descriptor is ready for these events, or hung up, right now.
    static boolean isReady(int fd, short events) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pollfd = arena.allocate(8, 8);
            pollfd.set(JAVA_INT, 0, fd);
            pollfd.set(JAVA_SHORT, 4, events);
            return Libc.checked("poll", Libc.callInt(Posix.POLL, pollfd.address(), 1, 0), fd) > 0;
        }
    }
}
