package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/// Lists the TCP sockets of the machine through netlink, `sock_diag(7)`: the same as `/proc/net/tcp`,
/// but in a tenth of the time, and with the backlog of listening sockets. Not for use by several
/// threads at once.
public final class SocketDiag {
    private static final Libc.Function SOCKET = Libc.function("socket");
    private static final Libc.Function SEND = Libc.function("send");
    private static final Libc.Function RECV = Libc.function("recv");
    private static final Libc.Function CLOSE = Libc.function("close");
    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW_CLOEXEC = 3 | 0x80000;
    private static final int NETLINK_SOCK_DIAG = 4;
    private static final int IPPROTO_TCP = 6;
    private static final int AF_INET6 = 10;

    /// `struct nlmsghdr`.
    private static final int HEADER = 16;

    private static final int LENGTH = 0;
    private static final int TYPE = 4;
    private static final int FLAGS = 6;

    private static final short SOCK_DIAG_BY_FAMILY = 20;
    private static final short NLMSG_ERROR = 2;
    private static final short NLMSG_DONE = 3;
    private static final short NLM_F_REQUEST_DUMP = 0x301;

    /// `struct inet_diag_req_v2`, behind the header.
    private static final int REQUEST = 56;

    private static final int REQUEST_FAMILY = HEADER;
    private static final int REQUEST_PROTOCOL = HEADER + 1;
    private static final int REQUEST_STATES = HEADER + 4;

    /// `struct inet_diag_msg`, behind the header.
    private static final int STATE = HEADER + 1;

    private static final int LOCAL_PORT = HEADER + 4;
    private static final int REMOTE_PORT = HEADER + 6;
    private static final int LOCAL = HEADER + 8;
    private static final int REMOTE = HEADER + 24;
    private static final int RQUEUE = HEADER + 56;
    private static final int WQUEUE = HEADER + 60;
    private static final int INODE = HEADER + 68;
    private static final int MESSAGE = HEADER + 72;
    private static final int BUFFER = 64 * 1024;

    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER, 8);

    /// A TCP socket.
    ///
    /// @param state the state of `tcp(7)` under the kernel's number
    /// @param rqueue bytes that nobody has read; of a listening socket, the connections that wait
    /// @param wqueue bytes that are not acknowledged; of a listening socket, its backlog
    /// @param inode as in `socket:[123]`; 0 when no descriptor refers to it
    public record Entry(
            int state,
            InetSocketAddress local,
            InetSocketAddress remote,
            int rqueue,
            int wqueue,
            int inode) {}

    /// Every socket of the family (AF_INET 2, AF_INET6 10) that is in one of the states.
    ///
    /// @param states a mask with bit `n` set for the state of number `n`
    public Answer<List<Entry>> list(int family, int states) {
        int fd = Libc.callInt(SOCKET, AF_NETLINK, SOCK_RAW_CLOEXEC, NETLINK_SOCK_DIAG);
        if (fd == -1) {
            return new Answer.Denied<>(Libc.errno());
        }
        try {
            return request(fd, family, states) ? answers(fd) : new Answer.Denied<>(Libc.errno());
        } finally {
            Libc.checked("close", Libc.callInt(CLOSE, fd), fd);
        }
    }

    private boolean request(int fd, int family, int states) {
        int length = HEADER + REQUEST;
        buffer.asSlice(0, length).fill((byte) 0);
        buffer.set(JAVA_INT, LENGTH, length);
        buffer.set(JAVA_SHORT, TYPE, SOCK_DIAG_BY_FAMILY);
        buffer.set(JAVA_SHORT, FLAGS, NLM_F_REQUEST_DUMP);
        buffer.set(JAVA_BYTE, REQUEST_FAMILY, (byte) family);
        buffer.set(JAVA_BYTE, REQUEST_PROTOCOL, (byte) IPPROTO_TCP);
        buffer.set(JAVA_INT, REQUEST_STATES, states);
        return Libc.call(SEND, fd, buffer.address(), length, 0) == length;
    }

    private Answer<List<Entry>> answers(int fd) {
        List<Entry> entries = new ArrayList<>();
        while (true) {
            long n = Libc.call(RECV, fd, buffer.address(), BUFFER, 0);
            if (n <= 0) {
                return new Answer.Denied<>(n == 0 ? Errno.EIO.number() : Libc.errno());
            }
            for (int at = 0; at + HEADER <= n; at += aligned(length(at))) {
                int length = length(at);
                short type = buffer.get(JAVA_SHORT, (long) at + TYPE);
                if (type == NLMSG_DONE) {
                    return new Answer.Got<>(entries);
                } else if (type == NLMSG_ERROR || length < HEADER) {
                    return new Answer.Denied<>(-buffer.get(JAVA_INT, at + (long) HEADER));
                } else if (type == SOCK_DIAG_BY_FAMILY && length >= MESSAGE) {
                    entries.add(entry(at));
                }
            }
        }
    }

    private int length(int at) {
        return buffer.get(JAVA_INT, (long) at + LENGTH);
    }

    private static int aligned(int length) {
        return (length + 3) & ~3;
    }

    private Entry entry(long at) {
        boolean six = buffer.get(JAVA_BYTE, at + HEADER) == AF_INET6;
        return new Entry(
                buffer.get(JAVA_BYTE, at + STATE),
                address(at + LOCAL, at + LOCAL_PORT, six),
                address(at + REMOTE, at + REMOTE_PORT, six),
                buffer.get(JAVA_INT, at + RQUEUE),
                buffer.get(JAVA_INT, at + WQUEUE),
                buffer.get(JAVA_INT, at + INODE));
    }

    /// Addresses and ports are in network order.
    private InetSocketAddress address(long at, long port, boolean six) {
        byte[] bytes = buffer.asSlice(at, six ? 16 : 4).toArray(JAVA_BYTE);
        short reversed = Short.reverseBytes(buffer.get(JAVA_SHORT, port));
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(bytes), Short.toUnsignedInt(reversed));
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
