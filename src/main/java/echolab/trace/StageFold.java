package echolab.trace;

import echolab.kernel.Change;
import echolab.kernel.KernelRules;
import echolab.kernel.KernelState;
import echolab.kernel.Limits;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// How events add up to the state of a stage. Pure.
public final class StageFold {
    private StageFold() {}

    /// The stage's state after the event; empty while no server was started on it, which only
    /// narration may precede.
    ///
    /// @throws IllegalArgumentException when the event cannot follow this state: an unknown lane
    ///     or client, a change that the rules refuse
    public static Optional<StageState> apply(Optional<StageState> state, Event event) {
        if (event.what() instanceof Event.ServerStarted started) {
            return Optional.of(started(event, started));
        }
        if (state.isEmpty() && !(event.what() instanceof Event.Said)) {
            throw new IllegalArgumentException(
                    "no server was started on stage " + event.stage() + " before " + event.what());
        }
        return state.map(s -> next(s, event));
    }

    private static StageState started(Event event, Event.ServerStarted it) {
        StageState bare =
                new StageState(
                        event.stage(),
                        it.model(),
                        it.sourceFile(),
                        it.sourceText(),
                        it.pid(),
                        it.terminal(),
                        KernelState.empty(),
                        SharedMap.empty(),
                        List.of(),
                        SharedMap.empty(),
                        SharedMap.empty(),
                        Transcript.EMPTY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false);
        return next(bare, event);
    }

    private static StageState next(StageState state, Event event) {
        StageDraft draft = new StageDraft(state);
        if (outdates(event.what())) {
            draft.compared = Optional.empty();
        }
        for (Change change : event.changes()) {
            draft.kernel = KernelRules.apply(draft.kernel, change);
        }
        happened(draft, event.what());
        if (event.what() instanceof Event.LimitsRead it) {
            limitsRead(draft, it.limits(), event.nanos());
        }
        return draft.after(event);
    }

    /// Whether the kernel's state may differ after the event from what was compared before it.
    private static boolean outdates(Event.What what) {
        return switch (what) {
            case Event.ServerStarted _,
                    Event.LaneBorn _,
                    Event.Entered _,
                    Event.Returned _,
                    Event.SignalSent _,
                    Event.HandlerEntered _,
                    Event.HandlerLeft _,
                    Event.LaneEnded _,
                    Event.ThreadEnded _,
                    Event.ClientConnected _,
                    Event.ClientClosed _,
                    Event.LimitSet _,
                    Event.ServerStopped _ ->
                    true;
            case Event.Announced _,
                    Event.Blocked _,
                    Event.Watched _,
                    Event.ClientSent _,
                    Event.ClientReceived _,
                    Event.ClientSawEof _,
                    Event.TerminalOutput _,
                    Event.TerminalInput _,
                    Event.Compared _,
                    Event.LimitsRead _,
                    Event.Said _ ->
                    false;
        };
    }

    private static void happened(StageDraft draft, Event.What what) {
        switch (what) {
            case Event.LaneBorn it -> born(draft, it);
            case Event.Announced it -> draft.lane(it.site().lane(), l -> l.parkedBefore(it.site()));
            case Event.Entered it -> draft.lane(it.site().lane(), l -> l.running(it.site()));
            case Event.Blocked it ->
                    draft.lane(it.site().lane(), l -> l.blocked(it.site(), it.reason(), it.fd()));
            case Event.Returned it -> returned(draft, it);
            case Event.Watched it -> watched(draft, it);
            case Event.HandlerEntered it ->
                    draft.lane(it.lane(), l -> l.handlerEntered(it.signal()));
            case Event.HandlerLeft it -> draft.lane(it.lane(), LaneState::handlerLeft);
            case Event.LaneEnded it -> ended(draft, it);
            case Event.ThreadEnded it -> draft.lane(it.lane(), LaneState::gone);
            case Event.ClientConnected it -> connected(draft, it);
            case Event.ClientSent it -> draft.client(it.client(), c -> c.sent(it.data()));
            case Event.ClientReceived it -> draft.client(it.client(), c -> c.received(it.data()));
            case Event.ClientSawEof it -> draft.client(it.client(), ClientState::sawEndOfFile);
            case Event.ClientClosed it -> draft.client(it.client(), c -> c.ended(endOf(it.how())));
            case Event.TerminalOutput it -> draft.output = draft.output.plus(it.data());
            case Event.Compared it -> draft.compared = Optional.of(it);
            case Event.ServerStopped _ -> stopped(draft);
            case Event.ServerStarted _,
                    Event.SignalSent _,
                    Event.LimitSet _,
                    Event.LimitsRead _,
                    Event.TerminalInput _,
                    Event.Said _ -> {}
        }
    }

    /// The limit with which a process began is known from here on; later ones follow by the rules.
    private static void limitsRead(StageDraft draft, Limits limits, long nanos) {
        draft.limits = Optional.of(new StageState.LimitsReading(limits, nanos));
        for (Limits.OfProcesses group : limits.processes()) {
            long soft = group.descriptors().map(Limits.Bounds::soft).orElse(Limits.NONE);
            for (Pid pid : group.pids()) {
                ProcessState process = draft.kernel.processes().get(pid);
                if (process != null && process.nofile().isEmpty() && soft != Limits.NONE) {
                    draft.kernel = KernelRules.apply(draft.kernel, new Change.Limited(pid, soft));
                }
            }
        }
    }

    private static void born(StageDraft draft, Event.LaneBorn it) {
        LaneState born = LaneState.born(it.lane(), it.pid(), it.tid());
        Optional<Lane> forkedBy = it.lane().parent().filter(_ -> !it.lane().isThread());
        LaneState lane = forkedBy.map(draft.lanes::get).map(born::forkedBy).orElse(born);
        draft.lanes = draft.lanes.with(it.lane(), lane);
        forkedBy.map(draft.variables::get)
                .ifPresent(v -> draft.variables = draft.variables.with(it.lane(), v));
    }

    private static void returned(StageDraft draft, Event.Returned it) {
        draft.lane(it.site().lane(), l -> l.returned(it));
        if (it.site().call() == Call.READ && it.result() > 0) {
            taken(draft, it);
        }
        for (Change change : it.changes()) {
            draft.names = NameFold.apply(draft.names, change, it.site(), draft.sourceText());
            if (change instanceof Change.Executed) {
                executed(draft, it.site());
            }
        }
        collectReaped(draft);
    }

    /// Another program has variables of its own, and names for descriptors, and runs no handler.
    private static void executed(StageDraft draft, CallSite site) {
        draft.lane(site.lane(), LaneState::executed);
        draft.variables = draft.variables.without(site.lane());
        draft.names = draft.names.without(site.pid());
    }

    /// The server has read bytes: the client's, where the descriptor is a connection.
    private static void taken(StageDraft draft, Event.Returned read) {
        ProcessState process = draft.kernel.processes().get(read.site().pid());
        Optional<OpenFileId> file =
                Optional.ofNullable(process)
                        .map(p -> p.descriptors().get(read.site().descriptor()));
        if (file.isPresent()
                && draft.kernel.vnodeOf(file.get()) instanceof Vnode.Connection connection) {
            draft.clients.stream()
                    .filter(c -> c.local().equals(connection.peer()))
                    .findFirst()
                    .ifPresent(c -> draft.client(c.name(), it -> it.taken(read.result())));
        }
    }

    private static void watched(StageDraft draft, Event.Watched it) {
        SortedMap<String, String> values =
                draft.variables.getOrDefault(it.lane(), SharedMap.empty());
        draft.variables =
                draft.variables.with(
                        it.lane(), SharedMap.copyOf(values).with(it.name(), it.value()));
    }

    private static void ended(StageDraft draft, Event.LaneEnded it) {
        draft.lane(it.lane(), l -> l.ended(it.status()));
        draft.variables = draft.variables.without(it.lane());
        draft.names = draft.names.without(it.pid());
        collectReaped(draft);
    }

    /// A zombie that the kernel no longer has is gone, whoever reaped it.
    private static void collectReaped(StageDraft draft) {
        if (draft.processWasRemoved()) {
            for (LaneState lane : draft.lanes.values()) {
                if (lane.activity() == LaneState.Activity.ZOMBIE
                        && !draft.kernel.processes().containsKey(lane.pid())) {
                    draft.lanes = draft.lanes.with(lane.lane(), lane.gone());
                }
            }
        }
    }

    private static void connected(StageDraft draft, Event.ClientConnected it) {
        Stream<ClientState> others =
                draft.clients.stream().filter(c -> !c.name().equals(it.client()));
        ClientState fresh = ClientState.connected(it.client(), it.local(), it.stranger());
        draft.clients = Stream.concat(others, Stream.of(fresh)).toList();
    }

    private static ClientState.End endOf(Event.ClientClosed.How how) {
        return switch (how) {
            case HALF -> ClientState.End.HALF_CLOSED;
            case WHOLE -> ClientState.End.CLOSED;
            case RESET -> ClientState.End.RESET;
        };
    }

    private static void stopped(StageDraft draft) {
        for (LaneState lane : draft.lanes.values()) {
            draft.lanes = draft.lanes.with(lane.lane(), lane.gone());
        }
        draft.kernel = KernelState.empty();
        draft.limits = Optional.empty();
        draft.variables = SharedMap.empty();
        draft.names = SharedMap.empty();
        draft.stopped = true;
    }
}
