package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Lists the TCP sockets of the machine through netlink, `sock_diag(7)`: the same as `/proc/net/tcp`,
/// but in a tenth of the time, and with the backlog of listening sockets. Not for use by several
/// threads at once.
public final class SocketDiag {
    private static final int IPPROTO_TCP = 6;
    private static final int AF_INET6 = 10;

    /// `struct inet_diag_req_v2`.
    private static final int REQUEST = 56;

    private static final int REQUEST_FAMILY = 0;
    private static final int REQUEST_PROTOCOL = 1;
    private static final int REQUEST_STATES = 4;

    /// `struct inet_diag_msg`.
    private static final int STATE = 1;

    private static final int LOCAL_PORT = 4;
    private static final int REMOTE_PORT = 6;
    private static final int LOCAL = 8;
    private static final int REMOTE = 24;
    private static final int RQUEUE = 56;
    private static final int WQUEUE = 60;
    private static final int INODE = 68;
    private static final int MESSAGE = 72;

    private final DiagDump dump = new DiagDump();

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
        MemorySegment request = dump.request(REQUEST);
        request.set(JAVA_BYTE, REQUEST_FAMILY, (byte) family);
        request.set(JAVA_BYTE, REQUEST_PROTOCOL, (byte) IPPROTO_TCP);
        request.set(JAVA_INT, REQUEST_STATES, states);
        return dump.list(REQUEST, MESSAGE, (at, _) -> entry(at));
    }

    private Entry entry(long at) {
        MemorySegment buffer = dump.buffer();
        boolean six = buffer.get(JAVA_BYTE, at) == AF_INET6;
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
        MemorySegment buffer = dump.buffer();
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
