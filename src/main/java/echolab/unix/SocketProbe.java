package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Asks about a socket of another process by borrowing it for a moment: `pidfd_getfd(2)` gives us a
/// descriptor of our own for the same open file, which is closed again at once. Nothing that is
/// asked changes the socket. Not for use by several threads at once.
public final class SocketProbe {
    private static final Libc.Function SYSCALL = Libc.function("syscall");
    private static final Libc.Function CLOSE = Libc.function("close");
    private static final Libc.Function GETSOCKNAME = Libc.function("getsockname");
    private static final Libc.Function GETSOCKOPT = Libc.function("getsockopt");

    /// The numbers of these calls are the same on every architecture.
    private static final int PIDFD_OPEN = 434;

    private static final int PIDFD_GETFD = 438;

    private static final int SOL_SOCKET = 1;
    private static final int SO_TYPE = 3;

    /// Like `getpeername(2)`, but it also names the peer of a connection that was reset.
    private static final int SO_PEERNAME = 28;

    private static final int SOCK_STREAM = 1;
    private static final int IPPROTO_TCP = 6;
    private static final int TCP_INFO = 11;

    /// In `struct tcp_info`.
    private static final int TCPI_STATE = 0;

    /// In that of a listening socket: the connections that wait, and how many may.
    private static final int TCPI_UNACKED = 24;

    private static final int TCPI_SACKED = 28;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int SOCKADDR_IN6 = 28;
    private static final int SIN6_ADDR = 8;
    private static final int SIN6_ADDR_BYTES = 16;
    private static final int SIN_ADDR_BYTES = 4;
    private static final int TCP_LISTEN = 10;
    private static final int SIZE = 256;

    private final MemorySegment value = Arena.ofAuto().allocate(SIZE, 8);
    private final MemorySegment length = Arena.ofAuto().allocate(JAVA_INT);

    private int lastPid;
    private int lastProcess = -1;

    /// What the kernel says of the socket at descriptor `fd` of process `pid`. What is needed to ask
    /// the same process again is kept until {@link #letGo}.
    public Answer<SocketFacts> ask(int pid, int fd) {
        if (pid != lastPid || lastProcess == -1) {
            letGo();
            lastPid = pid;
            lastProcess = (int) Libc.call(SYSCALL, PIDFD_OPEN, pid, 0);
        }
        if (lastProcess == -1) {
            return Answer.failed(Libc.errno());
        }
        int socket = (int) Libc.call(SYSCALL, PIDFD_GETFD, lastProcess, fd, 0);
        return socket == -1 ? Answer.failed(Libc.errno()) : askOwn(socket);
    }

    /// Closes what is kept.
    public void letGo() {
        if (lastProcess != -1) {
            close(lastProcess);
            lastProcess = -1;
        }
    }

    private Answer<SocketFacts> askOwn(int socket) {
        try {
            return new Answer.Got<>(facts(socket));
        } catch (UnixException notASocket) {
            return Answer.failed(notASocket.errno());
        } finally {
            close(socket);
        }
    }

    private SocketFacts facts(int socket) {
        int family = named(socket);
        boolean internet = family == AF_INET || family == AF_INET6;
        Optional<InetSocketAddress> local = internet ? Optional.of(address()) : Optional.empty();
        Optional<InetSocketAddress> peer = internet ? peer(socket, family) : Optional.empty();
        boolean tcp = internet && getsockopt(socket, IPPROTO_TCP, TCP_INFO, SIZE) == 0;
        if (!tcp) {
            return new SocketFacts(family, number(socket, SO_TYPE), local, peer, 0, 0, 0);
        }
        int state = value.get(JAVA_BYTE, TCPI_STATE);
        boolean listens = state == TCP_LISTEN;
        return new SocketFacts(
                family,
                SOCK_STREAM,
                local,
                peer,
                state,
                listens ? value.get(JAVA_INT, TCPI_UNACKED) : 0,
                listens ? value.get(JAVA_INT, TCPI_SACKED) : 0);
    }

    private int number(int socket, int option) {
        option(socket, SOL_SOCKET, option);
        return value.get(JAVA_INT, 0);
    }

    private void option(int socket, int level, int option) {
        Libc.checked("getsockopt", getsockopt(socket, level, option, SIZE), socket, level, option);
    }

    private int getsockopt(int socket, int level, int option, int size) {
        length.set(JAVA_INT, 0, size);
        return Libc.callInt(
                GETSOCKOPT, socket, level, option, value.address(), length.address(), 0);
    }

    /// Leaves the socket's own address: its family.
    private int named(int socket) {
        length.set(JAVA_INT, 0, SIZE);
        int result = Libc.callInt(GETSOCKNAME, socket, value.address(), length.address());
        Libc.checked("getsockname", result, socket);
        return value.get(JAVA_SHORT, SocketAddress.FAMILY);
    }

    /// The kernel wants no more room for a peer's address than the address takes.
    private Optional<InetSocketAddress> peer(int socket, int family) {
        int size = family == AF_INET6 ? SOCKADDR_IN6 : SocketAddress.BYTES;
        boolean connected = getsockopt(socket, SOL_SOCKET, SO_PEERNAME, size) == 0;
        return connected ? Optional.of(address()) : Optional.empty();
    }

    /// The `struct sockaddr_in` or `sockaddr_in6` that the kernel left, `ip(7)`, `ipv6(7)`.
    private InetSocketAddress address() {
        boolean six = value.get(JAVA_SHORT, SocketAddress.FAMILY) == AF_INET6;
        int port = SocketAddress.port(value);
        byte[] bytes =
                (six
                                ? value.asSlice(SIN6_ADDR, SIN6_ADDR_BYTES)
                                : value.asSlice(SocketAddress.ADDRESS, SIN_ADDR_BYTES))
                        .toArray(JAVA_BYTE);
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes), port);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void close(int fd) {
        Libc.checked("close", Libc.callInt(CLOSE, fd), fd);
    }
}
