package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.Divergence;
import echolab.kernel.Fd;
import echolab.kernel.KernelDiff;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.observe.Observer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// One stage of real processes and clients, and the state that the rules give for it.
final class Performance implements AutoCloseable {
    private final PuppetHost puppet;
    private final BiFunction<KernelState, Change, KernelState> rules;
    private final Duration patience;
    private final Observer observer;
    private final Clients clients = new Clients();
    private final List<Lane> lanes = new ArrayList<>();
    private final Deque<Integer> freeChannels = new ArrayDeque<>();
    private final Set<Integer> disobedient = new HashSet<>();
    private final Set<Pid> reaped = new HashSet<>();
    private KernelState state = KernelState.empty();

    /// A process of the stage and the channel on which it hears its orders.
    record Lane(Pid pid, int channel) {}

    /// @param patience how long the kernel may take over what happens by itself (the end of a
    ///     process, a client's packets)
    Performance(
            PuppetHost puppet,
            BiFunction<KernelState, Change, KernelState> rules,
            Observer observer,
            Duration patience) {
        this.puppet = puppet;
        this.rules = rules;
        this.observer = observer;
        this.patience = patience;
        IntStream.rangeClosed(1, Wire.LANES).forEach(freeChannels::add);
        int channel = freeChannels.remove();
        Pid first = new Pid(puppet.order(Wire.MASTER, Wire.STAGE, channel).result());
        lanes.add(new Lane(first, channel));
        apply(new Change.Started(first, puppet.masterPid(), puppet.terminal()));
        apply(new Change.Limited(first, puppet.nofile()));
    }

    KernelState state() {
        return state;
    }

    PuppetHost puppet() {
        return puppet;
    }

    Clients clients() {
        return clients;
    }

    /// The process of that number, if the rules say that it lives, and it still obeys.
    Optional<Lane> alive(int lane) {
        boolean obeys = lane < lanes.size() && !disobedient.contains(lane);
        return obeys && process(lane).filter(p -> !p.isZombie()).isPresent()
                ? Optional.of(lanes.get(lane))
                : Optional.empty();
    }

    /// The process of that number, alive or a zombie.
    Optional<ProcessState> process(int lane) {
        return lane < lanes.size()
                ? Optional.ofNullable(state.processes().get(lanes.get(lane).pid()))
                : Optional.empty();
    }

    /// The process has become another program.
    void obeysNoMore(int lane) {
        disobedient.add(lane);
    }

    /// The numbers of the processes that live and obey.
    List<Integer> aliveLanes() {
        return IntStream.range(0, lanes.size())
                .filter(lane -> alive(lane).isPresent())
                .boxed()
                .toList();
    }

    /// What a descriptor leads to, by the rules.
    Optional<Vnode> vnode(Pid pid, int fd) {
        return Optional.ofNullable(state.processes().get(pid))
                .map(p -> p.descriptors().get(new Fd(fd)))
                .map((OpenFileId file) -> state.vnodeOf(file));
    }

    /// Whether UNIX sockets are in flight, which may come to keep one another open only: the kernel
    /// looks for such at its own time.
    boolean mayHaveLostSockets() {
        return state.inFlight().stream()
                .anyMatch(one -> state.vnodeOf(one.file()) instanceof Vnode.UnixSocket);
    }

    /// A channel that no process listens to any more or yet.
    Optional<Integer> takeChannel() {
        return Optional.ofNullable(freeChannels.poll());
    }

    void addLane(Pid pid, int channel) {
        lanes.add(new Lane(pid, channel));
    }

    void apply(Change change) {
        state = rules.apply(state, change);
    }

    /// What the rules and the kernel disagree on.
    ///
    /// @param byItself whether the kernel may need a moment until what was done shows
    List<Divergence> compare(boolean byItself) {
        long deadline = System.nanoTime() + (byItself ? patience.toNanos() : 0);
        List<Divergence> divergences = compareOnce();
        while (!divergences.isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            divergences = compareOnce();
        }
        return divergences;
    }

    private List<Divergence> compareOnce() {
        return KernelDiff.compare(state, observer.observe(state.processes().keySet()));
    }

    /// Ends every process of the stage. Those that are zombies still have their numbers; those that
    /// were reaped by their parents do not.
    @Override
    public void close() throws IOException {
        clients.close();
        for (Lane lane : lanes) {
            if (!reaped.contains(lane.pid())) {
                puppet.order(Wire.MASTER, Wire.SLAY, lane.pid().value());
            }
        }
        puppet.order(Wire.MASTER, Wire.REAP_ALL);
    }

    /// A process was reaped: its number may be another's from now on.
    void reaped(Pid pid) {
        reaped.add(pid);
    }
}
