package echolab.stage.again;

import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.stage.StageException;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads off the events what was done. What followed by itself (a child's SIGCHLD, a call that goes on
/// once its bytes are there) follows again.
final class Derivation {
    /// What ends a process by its own doing.
    private static final Set<Signal> OWN_FAULTS =
            EnumSet.of(Signal.SIGPIPE, Signal.SIGSEGV, Signal.SIGABRT);

    private static final Map<Signal, Character> KEYS =
            Map.of(Signal.SIGINT, (char) 3, Signal.SIGQUIT, (char) 28);

    private final Timeline timeline;
    private final Map<String, StageState> states;
    private final Askers askers;
    private final Set<String> killed = new HashSet<>();
    private final Map<String, String> typed = new HashMap<>();

    /// @param states the stages at the end of the way
    Derivation(Timeline timeline, Map<String, StageState> states) {
        this.timeline = timeline;
        this.states = states;
        this.askers = new Askers(timeline.from(1));
    }

    /// @param events those that lead there, in order, without stages that are down by then
    List<Act> acts(List<Event> events) {
        List<Act> acts = new ArrayList<>();
        events.forEach(event -> act(event).ifPresent(acts::add));
        if (acts.stream().noneMatch(Act.Start.class::isInstance)) {
            throw bad("no server is up at that step: there is nothing to continue");
        }
        return new Details(events).in(acts);
    }

    private Optional<Act> act(Event event) {
        int seq = (int) event.seq();
        String stage = event.stage();
        return switch (event.what()) {
            case Event.ServerStarted it -> Optional.of(new Act.Start(seq, stage, it));
            case Event.Entered it -> Optional.of(new Act.Step(seq, it.site()));
            case Event.ClientConnected it -> {
                refuse(it);
                yield Optional.of(
                        askers.isByItself(seq)
                                ? new Act.Arrive(seq, stage, it.client(), askers.asksAgain(seq))
                                : new Act.Connect(seq, stage, it.client(), askers.asks(seq)));
            }
            case Event.ClientSent it ->
                    askers.isByItself(seq)
                            ? Optional.empty()
                            : Optional.of(new Act.Send(seq, stage, it.client(), whole(it)));
            case Event.ClientClosed it ->
                    askers.isByItself(seq)
                            ? Optional.empty()
                            : Optional.of(new Act.Leave(seq, stage, it.client(), it.how()));
            case Event.TerminalInput it -> {
                typed.merge(stage, it.data().first(), String::concat);
                yield Optional.of(new Act.Type(seq, stage, it.data()));
            }
            case Event.LimitSet it ->
                    Optional.of(
                            new Act.Limit(
                                    seq,
                                    it.lane(),
                                    (int) it.descriptors(),
                                    it.processes().size() > 1));
            case Event.SignalSent it -> sent(seq, stage, it);
            case Event.Returned it -> {
                if (it.site().call() == Call.KILL) {
                    killed.add(it.site().args().getFirst());
                }
                yield Optional.empty();
            }
            case Event.LaneEnded it -> ended(seq, stage, it);
            case Event.Said it -> Optional.of(new Act.Say(seq, it.text()));
            case Event.LaneBorn _,
                    Event.Announced _,
                    Event.Blocked _,
                    Event.Watched _,
                    Event.HandlerEntered _,
                    Event.HandlerLeft _,
                    Event.ThreadEnded _,
                    Event.ClientReceived _,
                    Event.ClientSawEof _,
                    Event.TerminalOutput _,
                    Event.Compared _,
                    Event.LimitsRead _,
                    Event.ServerStopped _ ->
                    Optional.empty();
        };
    }

    private static void refuse(Event.ClientConnected it) {
        if (it.stranger()) {
            throw bad(
                    "%s came from outside, and what such a program sent was not recorded: continue from a step before it"
                            .formatted(it.client()));
        }
    }

    private static Bytes whole(Event.ClientSent it) {
        if (it.data().first().length() < it.data().length()) {
            throw bad(
                    "of the %d bytes that %s sent only the first were recorded: continue from a step before that"
                            .formatted(it.data().length(), it.client()));
        }
        return it.data();
    }

    /// A signal with a handler: sent by a person, unless a key or the end of a child sends it again.
    private Optional<Act> sent(int seq, String stage, Event.SignalSent it) {
        boolean key =
                Optional.ofNullable(KEYS.get(it.signal()))
                        .filter(k -> typed.getOrDefault(stage, "").indexOf(k) >= 0)
                        .isPresent();
        return it.signal() == Signal.SIGCHLD || key
                ? Optional.empty()
                : lane(stage, it.pid()).map(lane -> new Act.Kill(seq, lane, it.signal(), false));
    }

    private StageState state(String stage) {
        return Optional.ofNullable(states.get(stage)).orElseThrow();
    }

    private Optional<Lane> lane(String stage, Pid pid) {
        return state(stage).laneOf(pid).map(LaneState::lane);
    }

    /// A signal without a handler is told of by the end of the process alone.
    private Optional<Act> ended(int seq, String stage, Event.LaneEnded it) {
        if (!(it.status() instanceof ExitStatus.Killed(int number))
                || killed.contains(it.pid().toString())) {
            return Optional.empty();
        }
        boolean own =
                Optional.ofNullable(timeline.at(seq - 1).get(stage))
                        .flatMap(before -> Optional.ofNullable(before.lanes().get(it.lane())))
                        .filter(before -> before.activity() == LaneState.Activity.RUNNING)
                        .isPresent();
        return Arrays.stream(Signal.values())
                .filter(signal -> signal.number() == number)
                .filter(signal -> !own || !OWN_FAULTS.contains(signal))
                .<Act>map(signal -> new Act.Kill(seq, it.lane(), signal, true))
                .findFirst();
    }

    private static StageException bad(String message) {
        return new StageException(StageException.Kind.BAD_REQUEST, message);
    }
}
