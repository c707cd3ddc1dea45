package echolab.observe;

import echolab.kernel.Endpoint;
import echolab.kernel.Vnode.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The TCP sockets of the machine, read when they are first asked for and once at most: the kernel
/// walks its whole hash table for it, which takes milliseconds.
final class TcpTables {
    private final Machine machine;
    private @Nullable List<TcpEntry> entries;

    TcpTables(Machine machine) {
        this.machine = machine;
    }

    /// The socket with that inode.
    Optional<TcpEntry> find(long inode) {
        return entries().stream().filter(e -> e.inode() == inode).findFirst();
    }

    /// The connections that wait for a listening socket at `local`, by peer.
    List<Waiting> waitingFor(Endpoint local) {
        return entries().stream()
                .filter(e -> e.isWaiting() && local.accepts(e.local()))
                .map(e -> new Waiting(e.remote(), e.state()))
                .sorted(Comparator.comparing(Waiting::peer))
                .toList();
    }

    private List<TcpEntry> entries() {
        List<TcpEntry> read = entries;
        if (read == null) {
            read = new ArrayList<>();
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                machine.read(table).found().map(TcpTableParser::parse).ifPresent(read::addAll);
            }
            entries = read;
        }
        return read;
    }
}
