package echolab.observe;

import echolab.kernel.Endpoint;
import echolab.kernel.TcpState;
import echolab.kernel.Vnode.Waiting;
import echolab.unix.SocketDiag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The TCP sockets of one family, asked for when they are first needed and once at most: the kernel
/// walks its whole hash table for them. A listening socket and the connections that wait for it stand
/// in the same table.
final class TcpTable {
    private static final int AF_INET6 = 10;

    private final Machine machine;
    private final int family;
    private @Nullable List<TcpEntry> entries;

    /// @param family AF_INET 2 or AF_INET6 10
    TcpTable(Machine machine, int family) {
        this.machine = machine;
        this.family = family;
    }

    /// The socket with that inode.
    Optional<TcpEntry> find(long inode) {
        return entries().stream().filter(e -> e.inode() == inode).findFirst();
    }

    /// The connections that wait for a listening socket at `local`, by peer. A list that the kernel
    /// gives out while it changes may hold one of them twice.
    List<Waiting> waitingFor(Endpoint local) {
        return entries().stream()
                .filter(e -> e.isWaiting() && local.accepts(e.local()))
                .map(e -> new Waiting(e.remote(), e.state()))
                .distinct()
                .sorted(Comparator.comparing(Waiting::peer))
                .toList();
    }

    private List<TcpEntry> entries() {
        List<TcpEntry> read = entries;
        if (read == null) {
            read =
                    machine.tcpSockets(family)
                            .found()
                            .map(TcpTable::fromDiag)
                            .orElseGet(this::fromProc);
            entries = read;
        }
        return read;
    }

    private static List<TcpEntry> fromDiag(List<SocketDiag.Entry> sockets) {
        return sockets.stream().flatMap(e -> fromDiag(e).stream()).toList();
    }

    private static Optional<TcpEntry> fromDiag(SocketDiag.Entry e) {
        return TcpStates.of(e.state())
                .map(state ->
                        new TcpEntry(
                                Endpoints.of(e.local()),
                                Endpoints.of(e.remote()),
                                state,
                                Integer.toUnsignedLong(e.rqueue()),
                                Integer.toUnsignedLong(e.inode()),
                                state == TcpState.LISTEN
                                        ? OptionalInt.of(e.wqueue())
                                        : OptionalInt.empty()));
    }

    /// Where netlink is forbidden or knows nothing of TCP.
    private List<TcpEntry> fromProc() {
        String path = family == AF_INET6 ? "/proc/net/tcp6" : "/proc/net/tcp";
        return machine.read(path).found().map(TcpTableParser::parse).orElse(List.of());
    }
}
