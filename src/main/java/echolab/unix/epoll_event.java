package echolab.unix;

/// What is asked of a descriptor, or what `epoll_wait(2)` found.
public final class epoll_event {
    /// `EPOLLIN`, `EPOLLOUT`, `EPOLLET`.
    public int events;

    /// What the server keeps with it: here always the descriptor (`data.fd`).
    public int fd;

    public epoll_event(int events, int fd) {
        this.events = events;
        this.fd = fd;
    }
}
