package echolab.observe;

import echolab.kernel.Endpoint;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.TcpState;
import echolab.kernel.Unknown;
import echolab.kernel.Vnode;
import echolab.kernel.Vnode.Waiting;
import echolab.kernel.VnodeId;
import echolab.unix.SocketFacts;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out what a socket is: by asking the socket itself, or, where that is forbidden, from the
/// tables of `/proc/net`.
final class SocketReader {
    private static final int AF_UNIX = 1;

    private final Machine machine;
    private final TcpTables tables;
    private final List<Unknown> unknown;

    SocketReader(Machine machine, List<Unknown> unknown) {
        this.machine = machine;
        this.tables = new TcpTables(machine);
        this.unknown = unknown;
    }

    /// @param id the name that the v-node will have in the observed state
    Vnode read(long inode, Reference at, VnodeId id) {
        Optional<SocketFacts> facts = machine.socket(at.pid().value(), at.fd().value()).found();
        return facts.isPresent() ? of(facts.get(), at, id) : fromTables(inode, at, id);
    }

    private Vnode of(SocketFacts facts, Reference at, VnodeId id) {
        if (facts.family() == AF_UNIX) {
            return new Vnode.UnixSocket();
        }
        Optional<TcpState> state = state(facts.tcpState());
        if (state.isEmpty() || facts.local().isEmpty()) {
            return new Vnode.Other(
                    "socket of family %d, type %d".formatted(facts.family(), facts.type()));
        }
        Endpoint local = endpoint(facts.local().get());
        if (state.get() == TcpState.LISTEN) {
            List<Waiting> queue = facts.queued() == 0 ? List.of() : tables.waitingFor(local);
            return listener(local, facts.backlog(), queue, facts.queued(), at, id);
        }
        if (facts.peer().isPresent()) {
            return new Vnode.Connection(local, endpoint(facts.peer().get()), state.get());
        }
        return local.port() == 0 ? new Vnode.FreshSocket() : new Vnode.BoundSocket(local);
    }

    private Vnode fromTables(long inode, Reference at, VnodeId id) {
        Optional<TcpEntry> entry = tables.find(inode);
        if (entry.isEmpty()) {
            unknown.add(new Unknown.Socket(id, at));
            return new Vnode.FreshSocket();
        }
        TcpEntry e = entry.get();
        if (e.state() != TcpState.LISTEN) {
            return new Vnode.Connection(e.local(), e.remote(), e.state());
        }
        unknown.add(new Unknown.Backlog(id, at));
        return listener(e.local(), 0, tables.waitingFor(e.local()), e.rxQueue(), at, id);
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

    private static Optional<TcpState> state(int number) {
        return Stream.of(TcpState.values()).filter(s -> s.number() == number).findFirst();
    }

    private static Endpoint endpoint(InetSocketAddress address) {
        return new Endpoint(address.getAddress().getHostAddress(), address.getPort());
    }
}
