package echolab.observe;

import echolab.kernel.Endpoint;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.TcpState;
import echolab.kernel.Unknown;
import echolab.kernel.Vnode;
import echolab.kernel.Vnode.Waiting;
import echolab.kernel.VnodeId;
import echolab.unix.SocketFacts;
import java.util.List;
import java.util.Optional;

/// Finds out what a socket is: by asking the socket itself, or, where that is forbidden, from the
/// machine's tables of TCP sockets.
final class SocketReader {
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;

    private final Machine machine;
    private final TcpTable four;
    private final TcpTable six;
    private final List<Unknown> unknown;

    SocketReader(Machine machine, List<Unknown> unknown) {
        this.machine = machine;
        this.four = new TcpTable(machine, AF_INET);
        this.six = new TcpTable(machine, AF_INET6);
        this.unknown = unknown;
    }

    /// @param id the name that the v-node will have in the observed state
    Vnode read(long inode, Reference at, VnodeId id) {
        Optional<SocketFacts> facts = machine.socket(at.pid().value(), at.fd().value()).found();
        return facts.isPresent() ? of(facts.get(), at, id) : fromTables(inode, at, id);
    }

    private Vnode of(SocketFacts facts, Reference at, VnodeId id) {
        if (facts.family() == AF_UNIX) {
            return Vnode.UnixSocket.alone();
        }
        Optional<TcpState> state = TcpStates.of(facts.tcpState());
        if (state.isEmpty() || facts.local().isEmpty()) {
            return new Vnode.Other(
                    "socket of family %d, type %d".formatted(facts.family(), facts.type()));
        }
        Endpoint local = Endpoints.of(facts.local().get());
        if (state.get() == TcpState.LISTEN) {
            TcpTable table = facts.family() == AF_INET6 ? six : four;
            List<Waiting> queue = facts.queued() == 0 ? List.of() : table.waitingFor(local);
            return listener(local, facts.backlog(), queue, facts.queued(), at, id);
        }
        if (facts.peer().isPresent()) {
            return new Vnode.Connection(local, Endpoints.of(facts.peer().get()), state.get());
        }
        return local.port() == 0 ? new Vnode.FreshSocket() : new Vnode.BoundSocket(local);
    }

    private Vnode fromTables(long inode, Reference at, VnodeId id) {
        return fromTable(four, inode, at, id)
                .or(() -> fromTable(six, inode, at, id))
                .orElseGet(() -> {
                    unknown.add(new Unknown.Socket(id, at));
                    return new Vnode.FreshSocket();
                });
    }

    private Optional<Vnode> fromTable(TcpTable table, long inode, Reference at, VnodeId id) {
        return table.find(inode)
                .map(e ->
                        e.state() == TcpState.LISTEN
                                ? listener(table, e, at, id)
                                : new Vnode.Connection(e.local(), e.remote(), e.state()));
    }

    private Vnode listener(TcpTable table, TcpEntry entry, Reference at, VnodeId id) {
        if (entry.backlog().isEmpty()) {
            unknown.add(new Unknown.Backlog(id, at));
        }
        List<Waiting> queue = table.waitingFor(entry.local());
        return listener(entry.local(), entry.backlog().orElse(0), queue, entry.rxQueue(), at, id);
    }

    private Vnode listener(
            Endpoint local,
            int backlog,
            List<Waiting> queue,
            long queued,
            Reference at,
            VnodeId id) {
        long reset = queued - queue.size();
        if (reset > 0) {
            unknown.add(new Unknown.ResetPeers(id, at, (int) reset));
        }
        return new Vnode.Listener(local, backlog, queue);
    }
}
