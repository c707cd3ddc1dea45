package echolab.unix;

import org.jspecify.annotations.Nullable;

/// One descriptor that `poll(2)` looks at.
public final class pollfd {
    /// The descriptor; the kernel passes over a negative one.
    public int fd;

    /// What is asked for: `POLLIN`, `POLLOUT`.
    public int events;

    /// What was found.
    public int revents;

    /// The array that holds it, and where.
    @Nullable String array;

    int index;

    public pollfd(int fd, int events) {
        this.fd = fd;
        this.events = events;
    }
}
