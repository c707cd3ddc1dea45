package echolab.trace;

import echolab.kernel.KernelState;
import echolab.kernel.Pid;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All that is known of one stage after some event: what its pictures are drawn from.
///
/// @param model `iterative`, `process`, or the file's name for a server from a file
/// @param terminalOutput what the server wrote to its terminal so far
/// @param clients in the order in which they connected
/// @param variables the last value of each watched variable, by lane and name
/// @param strandedCalls calls that were interrupted by a handler, by lane: the call to go on with
/// @param compared the last comparison with the kernel, while it still holds for this state
/// @param last the last event
public record StageState(
        String stage,
        String model,
        String sourceFile,
        String sourceText,
        Pid server,
        String terminal,
        KernelState kernel,
        SortedMap<Lane, LaneState> lanes,
        List<ClientState> clients,
        SortedMap<Lane, SortedMap<String, String>> variables,
        SortedMap<Lane, CallSite> strandedCalls,
        String terminalOutput,
        Optional<Event.Compared> compared,
        Optional<Event> last,
        boolean stopped) {

    public StageState {
        lanes = Collections.unmodifiableSortedMap(new TreeMap<>(lanes));
        clients = List.copyOf(clients);
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        strandedCalls = Collections.unmodifiableSortedMap(new TreeMap<>(strandedCalls));
    }

    /// The client of that name, if it ever connected here.
    public Optional<ClientState> client(String name) {
        return clients.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /// The lane of that process, the newest where a number was used twice.
    public Optional<LaneState> laneOf(Pid pid) {
        return lanes.values().stream()
                .filter(l -> l.pid().equals(pid))
                .reduce((older, newer) -> newer);
    }

    /// The watched variables of a lane.
    public Map<String, String> variablesOf(Lane lane) {
        return variables.getOrDefault(lane, Collections.emptySortedMap());
    }
}
