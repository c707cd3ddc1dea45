package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.lang.foreign.MemorySegment;

/// UNIX sockets, and open files that travel through them: `unix(7)`, SCM_RIGHTS.
public abstract sealed class Passing extends Threads permits Sharing {
    public static final int AF_UNIX = 1;

    private static final Libc.Function SOCKETPAIR = Libc.function("socketpair");
    private static final Libc.Function SENDMSG = Libc.function("sendmsg");
    private static final Libc.Function RECVMSG = Libc.function("recvmsg");

    private static final int SCM_RIGHTS = 1;

    // struct msghdr, then its struct iovec, its struct cmsghdr with one int, and the data
    private static final int MSG_IOV = 16;
    private static final int MSG_IOVLEN = 24;
    private static final int MSG_CONTROL = 32;
    private static final int MSG_CONTROLLEN = 40;
    private static final int IOVEC_AT = 64;
    private static final int CONTROL_AT = 80;
    private static final int CMSG_LEVEL = CONTROL_AT + 8;
    private static final int CMSG_TYPE = CONTROL_AT + 12;
    private static final int CMSG_DATA = CONTROL_AT + 16;
    private static final int CMSG_LEN_INT = 20;
    private static final int CMSG_SPACE_INT = 24;
    private static final int DATA_AT = 128;
    private static final int MOST_DATA = 4096;

    Passing() {}

    /// Two UNIX sockets that are connected with each other, `socketpair(2)`.
    public static int socketpair(int domain, int type, int protocol, int[] fds) {
        Control c = Control.current();
        c.enter(Call.SOCKETPAIR);
        Blocking.comes(type);
        int result = Libc.callInt(SOCKETPAIR, domain, type, protocol, c.scratch().intsAddress);
        if (result == 0) {
            fds[0] = c.scratch().ints.get(0);
            fds[1] = c.scratch().ints.get(1);
            c.out(0, fds[0]);
            c.out(1, fds[1]);
        }
        return c.leave(result);
    }

    /// Sends bytes and, with them, an open file: the receiver gets a descriptor of its own for it,
    /// `sendmsg(2)` with SCM_RIGHTS. Until it is received it is in flight, and counts as a reference.
    ///
    /// @param sendfd the descriptor of the file
    public static int write_fd(int fd, byte[] buf, int n, int sendfd) {
        Control c = Control.current();
        c.enter(Call.SENDMSG, fd, n, sendfd);
        c.await(fd, Posix.POLLOUT, Reason.NO_ROOM_TO_WRITE);
        int most = Math.min(n, MOST_DATA);
        MemorySegment memory = message(c, most, CMSG_SPACE_INT);
        memory.set(JAVA_LONG, CONTROL_AT, CMSG_LEN_INT);
        memory.set(JAVA_INT, CMSG_LEVEL, UnixConstants.SOL_SOCKET);
        memory.set(JAVA_INT, CMSG_TYPE, SCM_RIGHTS);
        memory.set(JAVA_INT, CMSG_DATA, sendfd);
        c.scratch().bytes.put(DATA_AT, buf, 0, most);
        return c.leave(Libc.callInt(SENDMSG, fd, memory.address(), 0), buf, 0, most);
    }

    /// Receives bytes and, if one came with them, an open file, `recvmsg(2)`: how many bytes, 0 at
    /// the end of file.
    ///
    /// @param recvfd receives the new descriptor in its first element, -1 when none came
    public static int read_fd(int fd, byte[] buf, int n, int[] recvfd) {
        Control c = Control.current();
        c.enter(Call.RECVMSG, fd, n);
        c.await(fd, Posix.POLLIN, Reason.NOTHING_TO_READ);
        MemorySegment memory = message(c, Math.min(n, MOST_DATA), CMSG_SPACE_INT);
        int got = Libc.callInt(RECVMSG, fd, memory.address(), 0);
        recvfd[0] = received(memory, got);
        c.out(2, recvfd[0]);
        if (got > 0) {
            c.scratch().bytes.get(DATA_AT, buf, 0, got);
        }
        return c.leave(got, buf, 0, Math.max(0, got));
    }

    /// Makes a message that was to be received one with that descriptor.
    static void enclose(long message, int fd) {
        MemorySegment memory = MemorySegment.ofAddress(message).reinterpret(DATA_AT);
        memory.set(JAVA_INT, CMSG_TYPE, SCM_RIGHTS);
        memory.set(JAVA_INT, CMSG_DATA, fd);
    }

    private static int received(MemorySegment memory, int got) {
        boolean any =
                got >= 0
                        && memory.get(JAVA_LONG, MSG_CONTROLLEN) >= CMSG_LEN_INT
                        && memory.get(JAVA_INT, CMSG_TYPE) == SCM_RIGHTS;
        return any ? memory.get(JAVA_INT, CMSG_DATA) : -1;
    }

    private static MemorySegment message(Control c, int data, int control) {
        MemorySegment memory = c.scratch().buffer;
        long at = memory.address();
        memory.asSlice(0, DATA_AT).fill((byte) 0);
        memory.set(JAVA_LONG, MSG_IOV, at + IOVEC_AT);
        memory.set(JAVA_LONG, MSG_IOVLEN, 1);
        memory.set(JAVA_LONG, MSG_CONTROL, at + CONTROL_AT);
        memory.set(JAVA_LONG, MSG_CONTROLLEN, control);
        memory.set(JAVA_LONG, IOVEC_AT, at + DATA_AT);
        memory.set(JAVA_LONG, IOVEC_AT + Long.BYTES, data);
        return memory;
    }
}
