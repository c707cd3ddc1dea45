package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.kernel.Vnode;
import echolab.kernel.Vnode.Listener;
import echolab.puppet.Caller.Made;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Performs the acts on sockets, and those of the clients.
final class SocketPerformer {
    private final Performance on;
    private final Caller caller;

    SocketPerformer(Performance on, Caller caller) {
        this.on = on;
        this.caller = caller;
    }

    List<Change> socket(Act.Socket act) {
        return caller.change(
                m -> new Change.Socket(m.pid(), new Fd(m.result())), act.lane(), Wire.SOCKET);
    }

    List<Change> bind(Act.Bind act) {
        return caller.change(m -> bound(m, act.fd()), act.lane(), Wire.BIND, act.fd());
    }

    private static Change bound(Made made, int fd) {
        String address = made.answer().second() == 0 ? Endpoint.ANY : "127.0.0.1";
        return new Change.Bound(
                made.pid(), new Fd(fd), new Endpoint(address, made.answer().first()));
    }

    /// A socket that was not bound is bound to a free port of every address by listening.
    List<Change> listen(Act.Listen act) {
        Optional<Made> made = caller.make(act.lane(), Wire.LISTEN, act.fd(), act.backlog());
        if (made.isEmpty()) {
            return List.of();
        }
        Change listening = new Change.Listening(made.get().pid(), new Fd(act.fd()), act.backlog());
        Optional<Vnode> vnode = on.vnode(made.get().pid(), act.fd());
        boolean unbound = vnode.filter(v -> v instanceof Vnode.FreshSocket).isPresent();
        return unbound ? List.of(bound(made.get(), act.fd()), listening) : List.of(listening);
    }

    /// Does not wait for a connection when there is none.
    List<Change> accept(Act.Accept act) {
        boolean wouldBlock =
                listener(act.lane(), act.fd()).filter(l -> l.queue().isEmpty()).isPresent();
        return wouldBlock
                ? List.of()
                : caller.change(
                        m ->
                                new Change.Accepted(
                                        m.pid(),
                                        new Fd(act.fd()),
                                        new Fd(m.result()),
                                        new Endpoint("127.0.0.1", m.answer().first())),
                        act.lane(),
                        Wire.ACCEPT,
                        act.fd());
    }

    /// Not on a socket that is not connected: the call fails there (ENOTCONN) or does nothing, but
    /// Linux remembers it, and should the socket ever listen, its connections are born half-closed.
    /// No textbook server does this, and the rules do not know it.
    List<Change> shutdown(Act.Shutdown act) {
        boolean unconnected =
                on.alive(act.lane())
                        .flatMap(l -> on.vnode(l.pid(), act.fd()))
                        .filter(SocketPerformer::isUnconnectedSocket)
                        .isPresent();
        return unconnected ? List.of() : shutdownConnected(act);
    }

    private static boolean isUnconnectedSocket(Vnode vnode) {
        return vnode instanceof Vnode.FreshSocket
                || vnode instanceof Vnode.BoundSocket
                || vnode instanceof Listener;
    }

    private List<Change> shutdownConnected(Act.Shutdown act) {
        return caller.change(
                m -> new Change.ShutDown(m.pid(), new Fd(act.fd())),
                act.lane(),
                Wire.SHUTDOWN,
                act.fd());
    }

    /// Does not try where the queue is full, for which Linux takes one more than the backlog: the
    /// client would wait for long.
    List<Change> connect(Act.Connect act) throws IOException {
        Optional<Listener> listener =
                listener(act.lane(), act.fd()).filter(l -> l.queue().size() <= l.backlog());
        if (listener.isEmpty()) {
            return List.of();
        }
        int port = listener.get().local().port();
        Endpoint client = on.clients().connect(port);
        return List.of(new Change.Arrived(new Endpoint("127.0.0.1", port), client));
    }

    List<Change> finished(Optional<Endpoint> client) {
        return client.stream().<Change>map(Change.PeerFinished::new).toList();
    }

    List<Change> reset(Optional<Endpoint> client) {
        return client.stream().<Change>map(Change.PeerReset::new).toList();
    }

    private Optional<Listener> listener(int lane, int fd) {
        return on.alive(lane)
                .flatMap(l -> on.vnode(l.pid(), fd))
                .filter(v -> v instanceof Listener)
                .map(v -> (Listener) v);
    }
}
