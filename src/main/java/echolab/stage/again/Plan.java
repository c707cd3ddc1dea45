package echolab.stage.again;

import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What brings a fresh run to a place of an earlier one, and what has to come out on the way. Of
/// stages that were down by then nothing is repeated.
///
/// @param acts what has to be done, in order
/// @param returns what each lane's calls returned, in order
/// @param lanes how the lanes stood at the end
public record Plan(
        List<Act> acts, Map<Lane, List<Return>> returns, SequencedMap<Lane, LaneState> lanes) {

    /// A call that returned.
    ///
    /// @param seq its place in the recording
    /// @param call the call's name in C
    /// @param result the number, the symbol of the error, or the lane of a process
    public record Return(int seq, String call, String result) {}

    public Plan {
        acts = List.copyOf(acts);
        returns = Map.copyOf(returns);
        lanes = new LinkedHashMap<>(lanes);
    }

    /// The way to the state after the event with that place.
    ///
    /// @throws echolab.stage.StageException when something happened on that way that nobody can
    ///     repeat, or nothing was up then
    static Plan of(Timeline timeline, int seq, Order order) {
        List<Event> events = timeline.from(1).subList(0, seq);
        SequencedMap<String, StageState> states = timeline.at(seq);
        Map<String, Long> begins = beginnings(events);
        ProcessNames names = new ProcessNames();
        events.forEach(names::take);
        List<Event> ours =
                events.stream()
                        .filter(e ->
                                isAliveAt(states, e.stage())
                                        && e.seq() >= begins.getOrDefault(e.stage(), 0L))
                        .toList();
        List<Act> acts = order.of(new Derivation(timeline, states).acts(ours), ours);
        SequencedMap<Lane, LaneState> lanes = new LinkedHashMap<>();
        states.values().stream().filter(s -> !s.stopped()).forEach(s -> lanes.putAll(s.lanes()));
        return new Plan(acts, returns(ours, names), lanes);
    }

    private static boolean isAliveAt(Map<String, StageState> states, String stage) {
        return stage.isEmpty() || (states.containsKey(stage) && !states.get(stage).stopped());
    }

    /// Where each stage was started last.
    private static Map<String, Long> beginnings(List<Event> events) {
        return events.stream()
                .filter(e -> e.what() instanceof Event.ServerStarted)
                .collect(Collectors.toMap(Event::stage, Event::seq, (_, later) -> later));
    }

    private static Map<Lane, List<Return>> returns(List<Event> events, ProcessNames names) {
        Map<Lane, List<Return>> returns = new LinkedHashMap<>();
        for (Event event : events) {
            if (event.what() instanceof Event.Returned it) {
                returns.computeIfAbsent(it.site().lane(), _ -> new ArrayList<>())
                        .add(returned(event, it, names));
            }
        }
        return returns;
    }

    static Return returned(Event event, Event.Returned call, ProcessNames names) {
        return new Return((int) event.seq(), call.site().call().cName(), names.result(event, call));
    }
}
