package echolab.unix;

/// A `struct pollfd` as one word of 64 bits, `poll(2)`: descriptor, what is asked for, what was found.
final class PollWord {
    private static final int EVENTS = 32;
    private static final int REVENTS = 48;
    private static final long SHORT = 0xffff;

    private PollWord() {}

    /// A negative descriptor is passed over by the kernel.
    static long of(int fd, int events) {
        return Integer.toUnsignedLong(fd) | (events & SHORT) << EVENTS;
    }

    /// What was found; 0 for nothing.
    static int found(long word) {
        return (int) (word >>> REVENTS);
    }
}
