package echolab.frame;

import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import echolab.kernel.Vnode;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.ClientState;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/// What is on a stage, looked up and named for a sentence.
record Things(StageState state, Wording wording) {
    private static final Set<Call> OPENING =
            EnumSet.of(
                    Call.SOCKET,
                    Call.ACCEPT,
                    Call.OPEN,
                    Call.DUP,
                    Call.PIPE,
                    Call.SOCKETPAIR,
                    Call.EPOLL_CREATE1);

    Phrases phrases() {
        return wording.phrases();
    }

    /// `the parent`, `child 1`, `the server`
    String who(Lane lane) {
        return wording.the(state, lane);
    }

    /// The process in words; its number where it is on no lane.
    String who(Pid pid) {
        return state.laneOf(pid)
                .map(LaneState::lane)
                .map(this::who)
                .orElseGet(() -> phrases().get("process", "pid", pid));
    }

    boolean hasManyLanes() {
        return state.lanes().size() > 1;
    }

    Optional<ProcessState> process(Pid pid) {
        return Optional.ofNullable(state.kernel().processes().get(pid));
    }

    /// The open file that the call is about, by its first argument.
    Optional<OpenFileId> file(CallSite site) {
        return file(site.pid(), site.descriptor());
    }

    Optional<OpenFileId> file(Pid pid, Fd fd) {
        return process(pid).map(p -> p.descriptors().get(fd));
    }

    Optional<Vnode> vnode(CallSite site) {
        return file(site).map(state.kernel()::vnodeOf);
    }

    int refcnt(OpenFileId file) {
        return state.kernel().refcnt(file);
    }

    /// `the connection of A`, `the terminal`, …
    String name(OpenFileId file) {
        return name(state.kernel().vnodeOf(file));
    }

    String name(Vnode vnode) {
        return switch (vnode) {
            case Vnode.Terminal _ -> phrases().get("thing.terminal");
            case Vnode.FreshSocket _, Vnode.BoundSocket _ -> phrases().get("thing.socket");
            case Vnode.Listener _ -> phrases().get("thing.listening");
            case Vnode.Connection c ->
                    phrases().get("thing.connection", "client", client(c.peer()));
            case Vnode.Pipe _ -> phrases().get("thing.pipe");
            case Vnode.RegularFile f -> f.path();
            case Vnode.UnixSocket _ -> phrases().get("thing.unix");
            case Vnode.Epoll _ -> phrases().get("thing.epoll");
            case Vnode.Other o -> o.name();
        };
    }

    /// The name of the client whose end this is; its port where it is unknown.
    String client(Endpoint local) {
        return clientAt(local).map(ClientState::name).orElse(":" + local.port());
    }

    Optional<ClientState> clientAt(Endpoint local) {
        return state.clients().stream().filter(c -> c.local().equals(local)).findFirst();
    }

    List<ProcessState> children(Pid parent) {
        return state.kernel().processes().values().stream()
                .filter(p -> p.parent().equals(parent))
                .toList();
    }

    /// The descriptor that the next open, socket, accept or dup would return.
    Fd lowestFree(Pid pid) {
        return process(pid).stream()
                .flatMap(p ->
                        IntStream.rangeClosed(0, p.descriptors().size())
                                .mapToObj(Fd::new)
                                .filter(fd -> !p.descriptors().containsKey(fd)))
                .findFirst()
                .orElse(new Fd(0));
    }

    /// What a call does that needs a descriptor whose number the limit of the process refuses,
    /// `getrlimit(2)`; empty when it needs none, or may have it.
    Optional<String> refusal(CallSite site) {
        Fd free = lowestFree(site.pid());
        OptionalLong limit =
                process(site.pid()).map(ProcessState::nofile).orElse(OptionalLong.empty());
        return OPENING.contains(site.call())
                        && limit.isPresent()
                        && free.value() >= limit.getAsLong()
                ? Optional.of(phrases().get("will.emfile", "fd", free, "n", limit.getAsLong()))
                : Optional.empty();
    }

    /// A pending signal that has a handler of the process's own, and is not blocked.
    Optional<Signal> awaitedHandler(Pid pid) {
        return process(pid).stream()
                .flatMap(p ->
                        p.pending().stream()
                                .filter(s -> p.handled().contains(s) && !p.blocked().contains(s)))
                .findFirst();
    }

    /// The pending signals that are blocked.
    List<Signal> kept(Pid pid) {
        return process(pid).stream()
                .flatMap(p -> p.pending().stream().filter(s -> p.blocked().contains(s)))
                .toList();
    }

    /// An argument of the call; empty where it has none there.
    static String argument(CallSite site, int index) {
        return index < site.args().size() ? site.args().get(index) : "";
    }
}
