package echolab.stage;

import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.Pid;
import echolab.kernel.TcpState;
import echolab.kernel.Vnode;
import echolab.trace.ClientState;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Whose connections there are: those of the stage's own clients, and of the strangers, programs from
/// outside, of whom only the server's calls and the kernel tell.
final class Strangers implements Scribe.Peers {
    private final Journal journal;
    private final Supplier<StageState> state;
    private final Runnable completeOwn;
    private final Set<Endpoint> known = new HashSet<>();
    private final Map<Endpoint, Long> left = new HashMap<>();
    private int count;

    /// @param completeOwn makes known who of our own is connected by now
    Strangers(Journal journal, Supplier<StageState> state, Runnable completeOwn) {
        this.journal = journal;
        this.state = state;
        this.completeOwn = completeOwn;
    }

    /// A connection was found that is none of ours: a program from outside.
    ///
    /// @param listener where the socket listens
    void stranger(Endpoint listener, Endpoint peer) {
        completeOwn.run();
        if (!known.contains(peer)) {
            count++;
            arrived("guest" + count, listener, peer, true);
        }
    }

    /// A client of ours was connected.
    void ownArrived(String name, int port, Endpoint local) {
        arrived(name, new Endpoint("127.0.0.1", port), local, false);
    }

    /// A client of ours is about to close.
    void ownLeaves(Endpoint local) {
        left.put(local, System.nanoTime());
    }

    private void arrived(String name, Endpoint listener, Endpoint local, boolean stranger) {
        known.add(local);
        journal.write(new Event.ClientConnected(name, listener, local, stranger));
    }

    /// It may be of a stranger who has not been seen before.
    @Override
    public void accepted(Pid acceptor, Fd listenfd, Endpoint peer) {
        completeOwn.run();
        if (!known.contains(peer)) {
            vnodeAt(acceptor, listenfd)
                    .filter(Vnode.Listener.class::isInstance)
                    .map(v -> ((Vnode.Listener) v).local())
                    .ifPresent(listener -> stranger(listener, peer));
        }
    }

    @Override
    public void ended(Pid reader, Fd fd, Event.ClientClosed.How how) {
        connectionAt(reader, fd).ifPresent(c -> strangerEnded(c.peer(), how));
    }

    /// What a client takes before it closes was written to somebody who was still there. Whether a
    /// stranger only half-closed its end, nobody can tell.
    @Override
    public Optional<Endpoint> isGone(Pid writer, Fd fd, long nanos) {
        return connectionAt(writer, fd)
                .filter(c -> c.state() == TcpState.CLOSE_WAIT)
                .map(Vnode.Connection::peer)
                .filter(peer -> left.containsKey(peer) && left.get(peer) - nanos < 0);
    }

    private Optional<Vnode.Connection> connectionAt(Pid pid, Fd fd) {
        return vnodeAt(pid, fd)
                .filter(Vnode.Connection.class::isInstance)
                .map(Vnode.Connection.class::cast);
    }

    private Optional<Vnode> vnodeAt(Pid pid, Fd fd) {
        KernelState kernel = state.get().kernel();
        return Optional.ofNullable(kernel.processes().get(pid))
                .flatMap(p -> Optional.ofNullable(p.descriptors().get(fd)))
                .map(kernel::vnodeOf);
    }

    /// A stranger ended its side, as the kernel shows.
    void strangerEnded(Endpoint peer, Event.ClientClosed.How how) {
        ended(peer, how, c -> c.stranger() && c.end() == ClientState.End.OPEN);
    }

    /// The kernel of a client that had closed answered with RST what came later.
    ///
    /// @param own whether that may be news of our own clients too
    void answeredWithReset(Endpoint peer, boolean own) {
        boolean news =
                state.get().kernel().vnodes().values().stream()
                        .anyMatch(v ->
                                v instanceof Vnode.Connection c
                                        && c.peer().equals(peer)
                                        && c.state() == TcpState.CLOSE_WAIT);
        if (news) {
            ended(
                    peer,
                    Event.ClientClosed.How.RESET,
                    c -> (own || c.stranger()) && c.end() == ClientState.End.CLOSED);
        }
    }

    private void ended(Endpoint peer, Event.ClientClosed.How how, Predicate<ClientState> which) {
        state.get().clients().stream()
                .filter(c -> c.local().equals(peer))
                .filter(which)
                .findFirst()
                .ifPresent(c -> journal.write(new Event.ClientClosed(c.name(), c.local(), how)));
    }
}
