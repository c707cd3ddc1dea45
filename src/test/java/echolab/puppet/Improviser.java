package echolab.puppet;

import echolab.kernel.OpenFile.Access;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import echolab.kernel.Vnode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Thinks of acts that mostly make sense on the stage as it is, and sometimes none at all: a wrong
/// descriptor must change nothing either.
final class Improviser {
    private static final int FD_RANGE = 16;
    private static final List<Signal> SIGNALS =
            List.of(Signal.SIGCHLD, Signal.SIGUSR1, Signal.SIGTERM);

    private static final List<Access> ACCESSES = List.of(Access.values());

    private final RandomGenerator random;
    private final Performance on;
    private final ModelImproviser models;

    Improviser(RandomGenerator random, Performance on) {
        this.random = random;
        this.on = on;
        this.models = new ModelImproviser(random, this);
    }

    /// The next act; empty when no process lives any more.
    Optional<Act> next() {
        List<Integer> lanes = on.aliveLanes();
        if (lanes.isEmpty()) {
            return Optional.empty();
        }
        int lane = lanes.get(random.nextInt(lanes.size()));
        return Optional.of(
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> network(lane);
                    case 3, 4, 5 -> local(lane);
                    default -> models.next(lane);
                });
    }

    private Act local(int lane) {
        List<Act> handlers =
                on.process(lane).stream().flatMap(p -> handlers(lane, p).stream()).toList();
        if (!handlers.isEmpty() && sometimes()) {
            return handlers.get(random.nextInt(handlers.size()));
        }
        return hasZombie(lane) && sometimes() ? new Act.Waitpid(lane) : anyLocal(lane);
    }

    /// What leads into handlers and out of them.
    private static List<Act> handlers(int lane, ProcessState process) {
        List<Act> acts = new ArrayList<>();
        process.handled().forEach(signal -> acts.add(new Act.Kill(lane, lane, signal)));
        process.pending().forEach(signal -> acts.add(new Act.Deliver(lane, signal)));
        process.blocked().forEach(signal -> acts.add(new Act.LeaveHandler(lane, signal)));
        return acts;
    }

    private Act anyLocal(int lane) {
        return switch (random.nextInt(19)) {
            case 0, 1 -> new Act.Dup(lane, fd(lane));
            case 2, 3 -> new Act.Dup2(lane, fd(lane), random.nextInt(FD_RANGE));
            case 4, 5 -> new Act.Pipe(lane);
            case 6, 7 -> new Act.Open(lane, random.nextInt(3), access());
            case 8, 9, 10 -> new Act.Close(lane, fd(lane));
            case 11, 12 -> new Act.Fork(lane);
            case 13 -> new Act.Exit(lane, random.nextInt(256));
            case 14, 15 -> new Act.Waitpid(lane);
            case 16 -> new Act.Kill(lane, anyLane(), killSignal());
            case 17 -> new Act.Handle(lane, signal());
            default -> signals(lane);
        };
    }

    private Act signals(int lane) {
        return switch (random.nextInt(3)) {
            case 0 -> new Act.Deliver(lane, signal());
            case 1 -> new Act.LeaveHandler(lane, signal());
            default -> new Act.Unhandle(lane, signal());
        };
    }

    private Act network(int lane) {
        int listener = fd(lane, Improviser::isListener);
        if (!is(lane, listener, Improviser::isListener) && !rarely()) {
            return towardsListener(lane);
        }
        return switch (random.nextInt(16)) {
            case 0 -> towardsListener(lane);
            case 1, 2, 3, 4 -> new Act.Connect(lane, listener);
            case 5, 6, 7, 8 -> new Act.Accept(lane, listener);
            case 9, 10 -> new Act.Shutdown(lane, fd(lane, v -> v instanceof Vnode.Connection));
            case 11, 12, 13 -> new Act.Finish(client());
            case 14 -> new Act.CloseClient(client());
            default -> new Act.Reset(client());
        };
    }

    private static boolean isListener(Vnode vnode) {
        return vnode instanceof Vnode.Listener;
    }

    /// The next of the calls that lead to a listening socket: `socket`, `bind` (which may be left
    /// out), `listen` (which may be repeated).
    private Act towardsListener(int lane) {
        int fd = fd(lane, v -> v instanceof Vnode.FreshSocket || v instanceof Vnode.BoundSocket);
        boolean bound = is(lane, fd, v -> v instanceof Vnode.BoundSocket);
        boolean fresh = is(lane, fd, v -> v instanceof Vnode.FreshSocket);
        if (bound || rarely()) {
            return new Act.Listen(lane, fd, random.nextInt(4));
        }
        return fresh ? new Act.Bind(lane, fd) : new Act.Socket(lane);
    }

    /// A descriptor that leads to such a v-node, if there is one and we are in the mood.
    int fd(int lane, Predicate<Vnode> wanted) {
        List<Integer> fitting = openFds(lane).stream().filter(fd -> is(lane, fd, wanted)).toList();
        return fitting.isEmpty() || rarely()
                ? fd(lane)
                : fitting.get(random.nextInt(fitting.size()));
    }

    /// Mostly an open descriptor.
    int fd(int lane) {
        List<Integer> open = openFds(lane);
        return open.isEmpty() || rarely()
                ? random.nextInt(FD_RANGE)
                : open.get(random.nextInt(open.size()));
    }

    private List<Integer> openFds(int lane) {
        return on.process(lane).stream()
                .flatMap(p -> p.descriptors().keySet().stream())
                .map(fd -> fd.value())
                .toList();
    }

    boolean is(int lane, int fd, Predicate<Vnode> wanted) {
        return vnode(lane, fd).filter(wanted).isPresent();
    }

    Optional<Vnode> vnode(int lane, int fd) {
        return on.alive(lane).flatMap(l -> on.vnode(l.pid(), fd));
    }

    private boolean hasZombie(int lane) {
        return on.alive(lane)
                .filter(l ->
                        on.state().processes().values().stream()
                                .anyMatch(p -> p.isZombie() && p.parent().equals(l.pid())))
                .isPresent();
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    boolean rarely() {
        return random.nextInt(12) == 0;
    }

    private Access access() {
        return ACCESSES.get(random.nextInt(ACCESSES.size()));
    }

    private Signal signal() {
        return SIGNALS.get(random.nextInt(SIGNALS.size()));
    }

    private Signal killSignal() {
        return random.nextInt(5) == 0 ? Signal.SIGKILL : signal();
    }

    private int anyLane() {
        return random.nextInt(Wire.LANES);
    }

    private int client() {
        return random.nextInt(Math.max(1, on.clients().count()));
    }
}
