package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Waiting for any number of descriptors: `poll(2)` and `epoll(7)`.
public abstract sealed class Polling extends Multiplexing permits Threads {
    public static final int POLLIN = 0x001;
    public static final int POLLOUT = 0x004;
    public static final int POLLERR = 0x008;
    public static final int POLLHUP = 0x010;

    public static final int EPOLLIN = 0x001;
    public static final int EPOLLOUT = 0x004;
    public static final int EPOLLERR = 0x008;
    public static final int EPOLLHUP = 0x010;
    public static final int EPOLLRDHUP = 0x2000;
    public static final int EPOLLONESHOT = 1 << 30;
    public static final int EPOLLET = 1 << 31;

    public static final int EPOLL_CTL_ADD = 1;
    public static final int EPOLL_CTL_DEL = 2;
    public static final int EPOLL_CTL_MOD = 3;

    /// `O_NONBLOCK`, for {@link #fcntl_setfl}.
    public static final int O_NONBLOCK = 0x800;

    private static final Libc.Function EPOLL_CREATE1 = Libc.function("epoll_create1");
    private static final Libc.Function EPOLL_CTL = Libc.function("epoll_ctl");
    private static final Libc.Function EPOLL_WAIT = Libc.function("epoll_wait");

    private static final int EVENT_BYTES = Architecture.HERE.epollEventBytes();
    private static final int DATA_AT = Architecture.HERE.epollDataAt();
    private static final int MOST_EVENTS = Scratch.BUFFER_BYTES / 16;
    private static final int POLLFD_BYTES = 8;
    private static final int MOST_POLLFDS = Scratch.BUFFER_BYTES / POLLFD_BYTES;
    private static final int NANOS_IN_MILLISECOND = 1_000_000;
    private static final int F_SETFL = 4;

    Polling() {}

    /// Waits until one of the first `nfds` descriptors is ready, and leaves in `revents` of each
    /// what was found, `poll(2)`: how many are ready.
    ///
    /// @param timeout milliseconds; -1 waits as long as it takes
    public static int poll(pollfd[] fds, int nfds, int timeout) {
        Control c = Control.current();
        c.enter(Call.POLL, 2, nfds, timeout, 0, 0, Watch.nameOf(fds));
        if (nfds < 0 || nfds > MOST_POLLFDS) {
            return c.leaveFailed(Errno.EINVAL.number());
        }
        int ready =
                new Waiting(c, Reason.NO_DESCRIPTOR_READY, nanos(timeout)) {
                    @Override
                    int look(long longest) {
                        return ask(c.scratch(), fds, nfds, millis(longest));
                    }

                    @Override
                    void watch(PollSet set) {
                        for (int i = 0; i < nfds; i++) {
                            set.add(fds[i].fd, fds[i].events);
                        }
                    }
                }.await();
        if (ready == Waiting.INTERRUPTED) {
            return c.leaveFailed(Errno.EINTR.number());
        }
        for (int i = 0; i < nfds && ready >= 0; i++) {
            found(fds[i], PollWord.found(c.scratch().words.get(i)));
        }
        return c.leave(ready);
    }

    private static int ask(Scratch scratch, pollfd[] fds, int nfds, int timeout) {
        for (int i = 0; i < nfds; i++) {
            scratch.words.put(i, PollWord.of(fds[i].fd, fds[i].events));
        }
        return Libc.callInt(Posix.POLL, scratch.bufferAddress, nfds, timeout);
    }

    private static void found(pollfd entry, int revents) {
        if (entry.revents != revents) {
            entry.revents = revents;
            Watch.revents(entry);
        }
    }

    /// A set of descriptors that the kernel keeps, `epoll_create1(2)`: its own descriptor.
    public static int epoll_create1(int flags) {
        Control c = Control.current();
        c.enter(Call.EPOLL_CREATE1, flags);
        return c.leave(Libc.callInt(EPOLL_CREATE1, flags));
    }

    /// Puts a descriptor into the set, changes what is asked of it, or takes it out,
    /// `epoll_ctl(2)`.
    ///
    /// @param event may be null with EPOLL_CTL_DEL
    public static int epoll_ctl(int epfd, int op, int fd, @Nullable epoll_event event) {
        Control c = Control.current();
        int events = event == null ? 0 : event.events;
        c.enter(Call.EPOLL_CTL, epfd, op, fd, events);
        MemorySegment memory = c.scratch().buffer;
        memory.set(JAVA_INT_UNALIGNED, 0, events);
        memory.set(JAVA_LONG_UNALIGNED, DATA_AT, event == null ? 0 : event.fd);
        return c.leave(Libc.callInt(EPOLL_CTL, epfd, op, fd, event == null ? 0 : memory.address()));
    }

    /// Waits until a descriptor of the set is ready, `epoll_wait(2)`: how many of the first elements
    /// of `events` tell of one.
    ///
    /// @param timeout milliseconds; -1 waits as long as it takes
    public static int epoll_wait(int epfd, epoll_event[] events, int maxevents, int timeout) {
        Control c = Control.current();
        c.enter(Call.EPOLL_WAIT, 3, epfd, maxevents, timeout, 0, Watch.nameOf(events));
        int most = Math.min(maxevents, MOST_EVENTS);
        int ready =
                new Waiting(c, Reason.NO_DESCRIPTOR_READY, nanos(timeout)) {
                    @Override
                    int look(long longest) {
                        return Libc.callInt(
                                EPOLL_WAIT, epfd, c.scratch().bufferAddress, most, millis(longest));
                    }

                    @Override
                    void watch(PollSet set) {
                        set.add(epfd, Posix.POLLIN);
                    }
                }.await();
        if (ready == Waiting.INTERRUPTED) {
            return c.leaveFailed(Errno.EINTR.number());
        }
        MemorySegment memory = c.scratch().buffer;
        for (int i = 0; i < ready; i++) {
            long at = (long) i * EVENT_BYTES;
            int found = memory.get(JAVA_INT_UNALIGNED, at);
            int fd = (int) memory.get(JAVA_LONG_UNALIGNED, at + DATA_AT);
            events[i] = new epoll_event(found, fd);
        }
        Watch.found(events, Math.max(0, ready));
        return c.leave(ready);
    }

    /// Sets the status flags of an open file, `fcntl(2)` with F_SETFL: `O_NONBLOCK` makes its calls
    /// fail with EAGAIN instead of waiting.
    public static int fcntl_setfl(int fd, int flags) {
        Control c = Control.current();
        c.enter(Call.FCNTL, fd, F_SETFL, flags);
        Blocking.comes(flags);
        return c.leave(Libc.callInt(Posix.FCNTL, fd, F_SETFL, flags));
    }

    private static long nanos(int milliseconds) {
        return milliseconds < 0 ? -1 : (long) milliseconds * NANOS_IN_MILLISECOND;
    }

    private static int millis(long nanos) {
        return nanos < 0
                ? -1
                : (int)
                        Math.min(
                                Integer.MAX_VALUE,
                                (nanos + NANOS_IN_MILLISECOND - 1) / NANOS_IN_MILLISECOND);
    }
}
