package echolab.stage;

import echolab.kernel.Divergence;
import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.kernel.KernelDiff;
import echolab.kernel.KernelState;
import echolab.kernel.Observation;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import echolab.kernel.TcpState;
import echolab.kernel.Unknown;
import echolab.kernel.Vnode;
import echolab.observe.Observer;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Compares the state that the rules have come to with the one that the kernel shows, while all
/// lanes stand still. The network may need a moment to settle (a FIN on its way), so a
/// difference counts only when it stays.
final class Verification {
    private static final long PATIENCE_NANOS = 300_000_000;
    private static final long PAUSE_NANOS = 2_000_000;

    private final Observer observer;
    private final Pid server;
    private final Journal journal;
    private final Clients clients;
    private final Supplier<StageState> state;
    private boolean ranFreely;

    Verification(
            int firstHidden,
            int server,
            Journal journal,
            Clients clients,
            Supplier<StageState> state) {
        this.observer = new Observer(new Fd(firstHidden));
        this.server = new Pid(server);
        this.journal = journal;
        this.clients = clients;
        this.state = state;
    }

    /// Takes note that lanes ran freely: the order of a death and a signal is not known then.
    void ranFreely() {
        ranFreely = true;
    }

    /// Looks at the kernel, unless nothing has happened since it was looked at.
    void compare(List<Pid> processes) {
        if (state.get().compared().isEmpty()) {
            compareAnew(processes);
        }
    }

    private void compareAnew(List<Pid> processes) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Observation observed = look(processes);
        List<Divergence> divergences = divergences(observed);
        while (!divergences.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
            observed = look(processes);
            divergences = divergences(observed);
        }
        journal.write(
                new Event.Compared(
                        divergences, observed.unknown().stream().map(Unknown::words).toList()));
        ranFreely = false;
    }

    /// Looks at the kernel although nothing has happened on stage: a stranger may have come or
    /// gone, which nobody on stage can have noticed.
    void lookOutside(List<Pid> processes) {
        boolean agreed = state.get().compared().filter(c -> c.divergences().isEmpty()).isPresent();
        Observation observed = look(processes);
        if (agreed && state.get().compared().isPresent() && !divergences(observed).isEmpty()) {
            compareAnew(processes);
        } else {
            compare(processes);
        }
    }

    private List<Divergence> divergences(Observation observed) {
        return KernelDiff.compare(state.get().kernel(), observed);
    }

    private Observation look(List<Pid> processes) {
        Observation observed = observer.observe(processes.isEmpty() ? List.of(server) : processes);
        takeIn(observed.state());
        return observed;
    }

    /// Records what only the kernel can tell: what strangers did, and signals that merged while
    /// the lanes ran freely.
    private void takeIn(KernelState kernel) {
        for (Vnode vnode : kernel.vnodes().values()) {
            switch (vnode) {
                case Vnode.Listener listener -> strangersIn(listener);
                case Vnode.Connection connection -> strangerAt(connection);
                default -> {}
            }
        }
        if (ranFreely) {
            kernel.processes().values().forEach(this::signals);
        }
    }

    private void strangersIn(Vnode.Listener listener) {
        for (Vnode.Waiting waiting : listener.queue()) {
            clients.stranger(listener.local().port(), waiting.peer());
            ended(waiting.peer(), waiting.state());
        }
    }

    private void strangerAt(Vnode.Connection connection) {
        ended(connection.peer(), connection.state());
    }

    private void ended(Endpoint peer, TcpState tcp) {
        if (tcp == TcpState.CLOSE_WAIT || tcp == TcpState.LAST_ACK) {
            clients.strangerEnded(peer, Event.ClientClosed.How.WHOLE);
        } else if (tcp == TcpState.CLOSE) {
            clients.strangerEnded(peer, Event.ClientClosed.How.RESET);
        }
    }

    private void signals(ProcessState observed) {
        ProcessState expected = state.get().kernel().processes().get(observed.pid());
        if (expected == null) {
            return;
        }
        for (Signal signal : observed.pending()) {
            if (expected.handled().contains(signal) && !expected.pending().contains(signal)) {
                journal.write(new Event.SignalSent(observed.pid(), signal));
            }
        }
    }
}
