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
import echolab.unix.ServerProcess;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Compares the state that the rules have come to with the one that the kernel shows, while all
/// lanes stand still. A difference counts only when it stays: the network may need a moment to
/// settle (a FIN on its way), and a killed process a moment to end.
final class Verification {
    private static final long PATIENCE_NANOS = 300_000_000;
    private static final long PAUSE_NANOS = 2_000_000;

    private final Observer observer;
    private final LimitsWatch limits;
    private final Pid server;
    private final Journal journal;
    private final Strangers strangers;
    private final Supplier<StageState> state;
    private final Standstill standstill;
    private final BooleanSupplier runsFreely;
    private boolean ranFreely;

    /// @param runsFreely whether any gate is open, though lanes may stand still behind it
    Verification(
            ServerProcess process,
            Journal journal,
            Strangers strangers,
            Supplier<StageState> state,
            Standstill standstill,
            BooleanSupplier runsFreely) {
        this.observer = new Observer(new Fd(process.firstHidden()));
        this.limits = new LimitsWatch(journal, state);
        this.server = new Pid(process.pid());
        this.journal = journal;
        this.strangers = strangers;
        this.state = state;
        this.standstill = standstill;
        this.runsFreely = runsFreely;
    }

    /// Takes note that lanes ran freely: the order of a death and a signal is not known then.
    void ranFreely() {
        ranFreely = true;
    }

    /// Looks at the kernel, unless nothing has happened since it was looked at: whether there is a
    /// comparison that holds now. There is none when a lane moved on in between.
    boolean compare() {
        if (state.get().compared().isEmpty()) {
            compareAnew();
        }
        return state.get().compared().isPresent();
    }

    private void compareAnew() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Optional<Observation> observed = look();
        while (observed.isPresent() && differs(observed.get()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
            observed = look();
        }
        observed.ifPresent(this::record);
    }

    private void record(Observation observed) {
        limits.look(
                observed.state().processes().values().stream()
                        .filter(process -> !process.isZombie())
                        .map(ProcessState::pid)
                        .toList());
        journal.write(
                new Event.Compared(
                        divergences(observed),
                        observed.unknown().stream().map(Unknown::words).toList()));
        ranFreely = runsFreely.getAsBoolean();
    }

    /// Looks at the kernel although nothing has happened on stage: a stranger may have come or
    /// gone, or a signal may have come from outside, which nobody on stage can have noticed.
    void lookOutside() {
        boolean agreed = state.get().compared().filter(c -> c.divergences().isEmpty()).isPresent();
        Optional<Observation> observed = look();
        if (agreed && observed.isPresent() && differs(observed.get())) {
            compareAnew();
        } else {
            compare();
        }
    }

    private boolean differs(Observation observed) {
        return !divergences(observed).isEmpty();
    }

    private List<Divergence> divergences(Observation observed) {
        return KernelDiff.compare(state.get().kernel(), observed);
    }

    private Optional<Observation> look() {
        Optional<Observation> observed =
                standstill
                        .processes()
                        .map(pids -> observer.observe(pids.isEmpty() ? List.of(server) : pids))
                        .filter(_ -> standstill.hasLasted());
        observed.ifPresent(o -> takeIn(o.state()));
        return observed;
    }

    /// Records what only the kernel can tell: what strangers did, signals from outside (a key on
    /// the terminal, `kill` in a shell), and those that merged while the lanes ran freely.
    private void takeIn(KernelState kernel) {
        for (Vnode vnode : kernel.vnodes().values()) {
            switch (vnode) {
                case Vnode.Listener listener -> strangersIn(listener);
                case Vnode.Connection connection -> strangerAt(connection);
                default -> {}
            }
        }
        kernel.processes().values().forEach(this::signals);
    }

    private void strangersIn(Vnode.Listener listener) {
        for (Vnode.Waiting waiting : listener.queue()) {
            strangers.stranger(listener.local(), waiting.peer());
            ended(waiting.peer(), waiting.state());
        }
    }

    private void strangerAt(Vnode.Connection connection) {
        ended(connection.peer(), connection.state());
    }

    private void ended(Endpoint peer, TcpState tcp) {
        if (tcp == TcpState.CLOSE_WAIT || tcp == TcpState.LAST_ACK) {
            strangers.strangerEnded(peer, Event.ClientClosed.How.WHOLE);
        } else if (tcp == TcpState.CLOSE) {
            strangers.strangerEnded(peer, Event.ClientClosed.How.RESET);
            strangers.answeredWithReset(peer, ranFreely);
        }
    }

    private void signals(ProcessState observed) {
        ProcessState expected = state.get().kernel().processes().get(observed.pid());
        if (expected == null) {
            return;
        }
        for (Signal signal : observed.pending()) {
            boolean unforeseen = signal != Signal.SIGCHLD || ranFreely;
            if (unforeseen && expected.keeps(signal) && !expected.pending().contains(signal)) {
                journal.write(new Event.SignalSent(observed.pid(), signal));
            }
        }
    }
}
