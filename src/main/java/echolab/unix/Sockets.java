package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;

/// The calls of the sockets interface as a server sees them, under their C names. Addresses are
/// IPv4, on the loopback interface unless the stage opened the server to the network.
public abstract sealed class Sockets extends UnixConstants permits Multiplexing {
    private static final Libc.Function SOCKET = Libc.function("socket");
    private static final Libc.Function SETSOCKOPT = Libc.function("setsockopt");
    private static final Libc.Function BIND = Libc.function("bind");
    private static final Libc.Function LISTEN = Libc.function("listen");
    private static final Libc.Function ACCEPT = Libc.function("accept");
    private static final Libc.Function SHUTDOWN = Libc.function("shutdown");

    Sockets() {}

    /// A fresh socket, `socket(2)`.
    public static int socket(int domain, int type, int protocol) {
        Control c = Control.current();
        c.enter(Call.SOCKET, domain, type, protocol);
        Blocking.comes(type);
        return c.leave(Libc.callInt(SOCKET, domain, type, protocol));
    }

    /// Sets an option whose value is an `int`, `setsockopt(2)`.
    public static int setsockopt(int fd, int level, int option, int value) {
        Control c = Control.current();
        c.enter(Call.SETSOCKOPT, fd, level, option, value);
        c.scratch().ints.put(0, value);
        return c.leave(
                Libc.callInt(
                        SETSOCKOPT, fd, level, option, c.scratch().intsAddress, Integer.BYTES, 0));
    }

    /// Gives the socket the local address 127.0.0.1, or INADDR_ANY when the server is open to the
    /// network, and this port (0: a free one), `bind(2)`.
    public static int bind(int fd, int port) {
        Control c = Control.current();
        c.enter(Call.BIND, fd, port);
        SocketAddress.write(c.scratch().address, ServerHost.address(), port);
        int result = Libc.callInt(BIND, fd, c.scratch().address.address(), SocketAddress.BYTES);
        if (result == 0) {
            c.out(1, SocketAddress.localPort(fd));
            c.out(2, ServerHost.address());
        }
        return c.leave(result);
    }

    /// Makes the socket accept connections; up to `backlog` of them wait in its queue,
    /// `listen(2)`.
    public static int listen(int fd, int backlog) {
        Control c = Control.current();
        c.enter(Call.LISTEN, fd, backlog);
        int result = Libc.callInt(LISTEN, fd, backlog);
        c.out(2, result == 0 ? SocketAddress.localPort(fd) : 0);
        return c.leave(result);
    }

    /// Takes the first connection off the accept queue, waiting for one if there is none:
    /// its descriptor, `accept(2)`.
    public static int accept(int listenfd) {
        Control c = Control.current();
        c.enter(Call.ACCEPT, listenfd);
        int fd = accept(c, listenfd);
        if (fd >= 0) {
            c.out(1, SocketAddress.port(c.scratch().address));
            c.out(2, SocketAddress.address(c.scratch().address));
            if (ServerHost.address() == SocketAddress.ANY) {
                c.out(3, SocketAddress.localAddress(fd));
            }
        }
        return c.leave(fd);
    }

    private static int accept(Control c, int listenfd) {
        long address = c.scratch().address.address();
        long length = c.scratch().intsAddress;
        if (c.sharesDescriptors() && !c.signals().watchesAny()) {
            c.scratch().ints.put(0, SocketAddress.BYTES);
            return c.sharedAccept().accept(listenfd, address, length, ACCEPT);
        }
        if (c.signals().watchesAny()) {
            c.await(listenfd, Posix.POLLIN, Reason.NO_CONNECTION_WAITS);
            c.scratch().ints.put(0, SocketAddress.BYTES); // a handler may have used it
            return Libc.callInt(ACCEPT, listenfd, address, length);
        }
        c.scratch().ints.put(0, SocketAddress.BYTES);
        return acceptInKernel(c, listenfd, address, length);
    }

    /// Where no handler can run, the kernel itself waits. It chooses the new descriptor's number
    /// before that, so a number that another thread frees meanwhile is not used.
    private static int acceptInKernel(Control c, int listenfd, long address, long length) {
        boolean ready = c.signals().poll(listenfd, Posix.POLLIN, 0) != 0;
        boolean waits = !ready && Blocking.waits(listenfd, Reason.NO_CONNECTION_WAITS);
        if (waits) {
            c.block(Reason.NO_CONNECTION_WAITS, listenfd);
        }
        int fd = Libc.callInt(ACCEPT, listenfd, address, length);
        if (waits) {
            c.unblock();
        }
        return fd;
    }

    /// The address of the client that the last `accept` returned: `127.0.0.1`.
    public static String peer_address() {
        return SocketAddress.dotted(SocketAddress.address(Control.current().scratch().address));
    }

    /// The port of the client that the last `accept` returned.
    public static int peer_port() {
        return SocketAddress.port(Control.current().scratch().address);
    }

    /// Ends one direction of a connection, or both, `shutdown(2)`.
    public static int shutdown(int fd, int how) {
        Control c = Control.current();
        c.enter(Call.SHUTDOWN, fd, how);
        return c.leave(Libc.callInt(SHUTDOWN, fd, how));
    }

    /// The port that the socket is bound to, as `getsockname(2)` tells. Not announced: it changes
    /// nothing.
    public static int getsockname_port(int fd) {
        return SocketAddress.localPort(fd);
    }

    /// A listening socket at the port, as in CS:APP 11.4.7: `socket`, `setsockopt`
    /// (SO_REUSEADDR), `bind`, `listen`; -1 when one of them fails.
    public static int open_listenfd(int port) {
        int listenfd = socket(AF_INET, SOCK_STREAM, 0);
        if (listenfd < 0) {
            return -1;
        }
        boolean ready =
                setsockopt(listenfd, SOL_SOCKET, SO_REUSEADDR, 1) == 0
                        && bind(listenfd, port) == 0
                        && listen(listenfd, ServerHost.listenq()) == 0;
        if (!ready) {
            Unix.close(listenfd);
            return -1;
        }
        return listenfd;
    }
}
