package echolab.kernel;

import echolab.kernel.OpenFile.Access;
import echolab.kernel.Vnode.Connection;
import echolab.kernel.Vnode.Listener;
import echolab.kernel.Vnode.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The rules of TCP sockets, on the server's side: `tcp(7)`, `listen(2)`, `accept(2)`.
final class SocketRules {
    private static final Endpoint UNBOUND = new Endpoint(Endpoint.ANY, 0);

    private SocketRules() {}

    static void socket(Draft draft, Change.Socket c) {
        VnodeId fresh = draft.addVnode(new Vnode.FreshSocket());
        DescriptorRules.open(draft, c.pid(), c.fd(), fresh, Access.READ_WRITE);
    }

    static void bound(Draft draft, Change.Bound c) {
        draft.changeVnode(c.pid(), c.fd(), _ -> new Vnode.BoundSocket(c.local()));
    }

    /// Listening again only changes the backlog.
    static void listening(Draft draft, Change.Listening c) {
        draft.changeVnode(
                c.pid(),
                c.fd(),
                vnode ->
                        switch (vnode) {
                            case Listener l -> new Listener(l.local(), c.backlog(), l.queue());
                            case Vnode.BoundSocket b ->
                                    new Listener(b.local(), c.backlog(), List.of());
                            case Vnode.FreshSocket _ ->
                                    new Listener(UNBOUND, c.backlog(), List.of());
                            case Connection _,
                                    Vnode.Terminal _,
                                    Vnode.Pipe _,
                                    Vnode.RegularFile _,
                                    Vnode.UnixSocket _,
                                    Vnode.Epoll _,
                                    Vnode.Other _ ->
                                    vnode;
                        });
    }

    static void arrived(Draft draft, Change.Arrived c) {
        Waiting waiting = new Waiting(c.client(), TcpState.ESTABLISHED);
        changeListeners(
                draft,
                l -> l.local().accepts(c.listener()) ? l.withQueue(plus(l.queue(), waiting)) : l);
    }

    /// The connection leaves the queue in the state that it has by then. A peer that was not known
    /// to wait is accepted too.
    static void accepted(Draft draft, Change.Accepted c) {
        if (!(draft.vnodeAt(c.pid(), c.listenfd()).orElse(null) instanceof Listener listener)) {
            return;
        }
        TcpState state =
                listener.queue().stream()
                        .filter(w -> w.peer().equals(c.peer()))
                        .map(Waiting::state)
                        .findFirst()
                        .orElse(TcpState.ESTABLISHED);
        draft.changeVnode(
                c.pid(), c.listenfd(), _ -> listener.withQueue(minus(listener.queue(), c.peer())));
        Endpoint local =
                c.local()
                        .map(address -> new Endpoint(address, listener.local().port()))
                        .orElse(listener.local());
        VnodeId connection = draft.addVnode(new Connection(local, c.peer(), state));
        DescriptorRules.open(draft, c.pid(), c.fd(), connection, Access.READ_WRITE);
    }

    /// Once both ends have sent FIN, Linux parts the socket from the connection: TIME_WAIT lives on
    /// without a socket, and the socket is in CLOSE.
    static void peerFinished(Draft draft, Change.PeerFinished c) {
        changePeer(
                draft,
                c.peer(),
                state ->
                        switch (state) {
                            case ESTABLISHED -> TcpState.CLOSE_WAIT;
                            case FIN_WAIT1, FIN_WAIT2 -> TcpState.CLOSE;
                            case SYN_SENT,
                                    SYN_RECV,
                                    TIME_WAIT,
                                    CLOSE,
                                    CLOSE_WAIT,
                                    LAST_ACK,
                                    LISTEN,
                                    CLOSING ->
                                    state;
                        });
    }

    static void peerReset(Draft draft, Change.PeerReset c) {
        changePeer(draft, c.peer(), _ -> TcpState.CLOSE);
    }

    /// The FIN is acknowledged at once as far as a picture can tell, so FIN_WAIT1 and LAST_ACK are
    /// passed over.
    static void shutDown(Draft draft, Change.ShutDown c) {
        draft.changeVnode(
                c.pid(),
                c.fd(),
                vnode -> vnode instanceof Connection k ? k.withState(afterFin(k.state())) : vnode);
    }

    private static TcpState afterFin(TcpState state) {
        return switch (state) {
            case ESTABLISHED -> TcpState.FIN_WAIT2;
            case CLOSE_WAIT -> TcpState.CLOSE;
            case SYN_SENT,
                    SYN_RECV,
                    FIN_WAIT1,
                    FIN_WAIT2,
                    TIME_WAIT,
                    CLOSE,
                    LAST_ACK,
                    LISTEN,
                    CLOSING ->
                    state;
        };
    }

    private static void changePeer(Draft draft, Endpoint peer, UnaryOperator<TcpState> how) {
        changeListeners(
                draft,
                l ->
                        l.withQueue(
                                l.queue().stream()
                                        .map(w ->
                                                w.peer().equals(peer)
                                                        ? w.withState(how.apply(w.state()))
                                                        : w)
                                        .toList()));
        draft.changeVnodes(vnode ->
                vnode instanceof Connection k && k.peer().equals(peer)
                        ? k.withState(how.apply(k.state()))
                        : vnode);
    }

    private static void changeListeners(Draft draft, UnaryOperator<Listener> how) {
        draft.changeVnodes(vnode -> vnode instanceof Listener l ? how.apply(l) : vnode);
    }

    private static List<Waiting> plus(List<Waiting> queue, Waiting newcomer) {
        return Stream.concat(queue.stream(), Stream.of(newcomer)).toList();
    }

    /// Without the first connection of that peer.
    private static List<Waiting> minus(List<Waiting> queue, Endpoint peer) {
        List<Waiting> rest = new ArrayList<>(queue);
        queue.stream().filter(w -> w.peer().equals(peer)).findFirst().ifPresent(rest::remove);
        return rest;
    }
}
