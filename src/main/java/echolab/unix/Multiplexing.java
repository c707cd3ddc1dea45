package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Waiting for several descriptors at once: `select(2)` and its sets (CS:APP 12.2).
public abstract sealed class Multiplexing extends Sockets permits Polling {
    /// How many descriptors an {@link fd_set} can hold.
    public static final int FD_SETSIZE = fd_set.FD_SETSIZE;

    private static final Libc.Function SELECT = Libc.function("select");

    private static final byte[] NULL = "NULL".getBytes(StandardCharsets.UTF_8);

    /// Where a thread's scratch memory holds the copies that the kernel works on, in words.
    private static final int READ_AT = 0;

    private static final int WRITE_AT = fd_set.WORDS;
    private static final int EXCEPT_AT = 2 * fd_set.WORDS;
    private static final int TIME_AT = 3 * fd_set.WORDS;

    Multiplexing() {}

    /// Takes all descriptors out of the set.
    public static void FD_ZERO(fd_set set) {
        Control c = Control.current();
        c.operation(Call.FD_ZERO, 0, set.name());
        set.clear();
        c.watched(set);
    }

    /// Puts a descriptor into the set.
    public static void FD_SET(int fd, fd_set set) {
        Control c = Control.current();
        check(fd, "FD_SET");
        c.operation(Call.FD_SET, fd, set.name());
        set.put(fd, true);
        c.watched(set);
    }

    /// Takes a descriptor out of the set.
    public static void FD_CLR(int fd, fd_set set) {
        Control c = Control.current();
        check(fd, "FD_CLR");
        c.operation(Call.FD_CLR, fd, set.name());
        set.put(fd, false);
        c.watched(set);
    }

    /// Whether the descriptor is in the set.
    public static boolean FD_ISSET(int fd, fd_set set) {
        check(fd, "FD_ISSET");
        return set.has(fd);
    }

    /// Makes `copy` hold what `set` holds: `copy = set` in C.
    public static void FD_COPY(fd_set set, fd_set copy) {
        Control c = Control.current();
        if (c.stopsAtOperations()) {
            c.operation(Call.FD_COPY, 0, joined(set, copy));
        }
        copy.copyFrom(set);
        c.watched(copy);
    }

    /// In C this writes beyond the set, and whatever stands there is lost.
    private static void check(int fd, String macro) {
        if (fd < 0 || fd >= FD_SETSIZE) {
            throw new IndexOutOfBoundsException(
                    "%s(%d): an fd_set holds the descriptors 0 to %d"
                            .formatted(macro, fd, FD_SETSIZE - 1));
        }
    }

    /// Waits until a descriptor below `nfds` in one of the sets is ready, and leaves in the sets
    /// those that are, `select(2)`: how many; 0 when the time was over; -1 on an error. A handler
    /// that runs meanwhile ends it with EINTR, whatever SA_RESTART says (`signal(7)`).
    ///
    /// @param timeout `null` waits as long as it takes
    public static int select(
            int nfds,
            @Nullable fd_set readfds,
            @Nullable fd_set writefds,
            @Nullable fd_set exceptfds,
            @Nullable timeval timeout) {
        Control c = Control.current();
        c.enter(
                Call.SELECT,
                2,
                nfds,
                timeout == null ? -1 : timeout.nanos() / 1000,
                0,
                0,
                joined(readfds, writefds, exceptfds));
        if (timeout != null && !timeout.isValid()) {
            return c.leaveFailed(Errno.EINVAL.number());
        }
        long nanos = timeout == null ? -1 : timeout.nanos();
        int ready = await(c, nfds, readfds, writefds, exceptfds, nanos);
        if (ready >= 0) {
            found(c, readfds, READ_AT);
            found(c, writefds, WRITE_AT);
            found(c, exceptfds, EXCEPT_AT);
        }
        return ready == Waiting.INTERRUPTED ? c.leaveFailed(Errno.EINTR.number()) : c.leave(ready);
    }

    private static int await(
            Control c,
            int nfds,
            @Nullable fd_set readfds,
            @Nullable fd_set writefds,
            @Nullable fd_set exceptfds,
            long nanos) {
        return new Waiting(c, Reason.NO_DESCRIPTOR_READY, nanos) {
            @Override
            int look(long longest) {
                return ask(c.scratch(), nfds, readfds, writefds, exceptfds, longest);
            }

            @Override
            void watch(PollSet set) {
                set.add(nfds, readfds, Posix.POLLIN);
                set.add(nfds, writefds, Posix.POLLOUT);
                set.add(nfds, exceptfds, Posix.POLLPRI);
            }
        }.await();
    }

    /// The call itself, on copies: it leaves nothing of the sets when it finds nothing.
    ///
    /// @param longest nanoseconds; -1 for as long as it takes
    private static int ask(
            Scratch scratch,
            int nfds,
            @Nullable fd_set readfds,
            @Nullable fd_set writefds,
            @Nullable fd_set exceptfds,
            long longest) {
        scratch.words.put(TIME_AT, longest / 1_000_000_000L);
        scratch.words.put(TIME_AT + 1, longest % 1_000_000_000L / 1000);
        return Libc.callInt(
                SELECT,
                nfds,
                copy(readfds, scratch, READ_AT),
                copy(writefds, scratch, WRITE_AT),
                copy(exceptfds, scratch, EXCEPT_AT),
                longest < 0 ? 0 : scratch.bufferAddress + TIME_AT * Long.BYTES,
                0);
    }

    private static long copy(@Nullable fd_set set, Scratch into, int at) {
        if (set == null) {
            return 0;
        }
        set.copyTo(into.words, at);
        return into.bufferAddress + (long) at * Long.BYTES;
    }

    private static void found(Control c, @Nullable fd_set set, int at) {
        if (set != null) {
            set.copyFrom(c.scratch().words, at);
            c.watched(set);
        }
    }

    /// The names of the sets, one a line.
    private static byte[] joined(@Nullable fd_set... sets) {
        if (!Control.current().isWatching()) {
            return Control.NO_TEXT;
        }
        int length = 0;
        for (fd_set set : sets) {
            length += nameOf(set).length + 1;
        }
        byte[] names = new byte[length];
        int at = 0;
        for (fd_set set : sets) {
            byte[] name = nameOf(set);
            System.arraycopy(name, 0, names, at, name.length);
            at += name.length;
            names[at++] = '\n';
        }
        return names;
    }

    private static byte[] nameOf(@Nullable fd_set set) {
        return set == null ? NULL : set.name();
    }
}
