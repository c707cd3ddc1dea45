package echolab.trace;

import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.Limits;
import echolab.kernel.Pid;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// All that is known of one stage after some event: what its pictures are drawn from.
///
/// @param model `iterative`, `process`, or the file's name for a server from a file
/// @param kernel the rules' picture of the kernel; empty once the stage was taken down
/// @param lanes all lanes that ever were, those that are gone included
/// @param clients in the order in which they connected
/// @param variables the last value of each watched variable, by lane and name, of lanes that have
///     not ended; a child starts with its parent's
/// @param names the server's variable that got each descriptor (`connfd`), by process and
///     descriptor, where its source tells; a child starts with its parent's
/// @param output what the server wrote to its terminal so far
/// @param limits what bounds it, when that was read last; empty before and once the stage was taken
///     down
/// @param compared the last comparison with the kernel, while it still holds for this state
/// @param last the last event
/// @param stopped whether the stage was taken down
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
        SortedMap<Pid, SortedMap<Fd, String>> names,
        Transcript output,
        Optional<LimitsReading> limits,
        Optional<Event.Compared> compared,
        Optional<Event> last,
        boolean stopped) {

    /// Limits, and when they were read (`CLOCK_MONOTONIC`).
    public record LimitsReading(Limits limits, long nanos) {}

    public StageState {
        lanes = SharedMap.copyOf(lanes);
        clients = List.copyOf(clients);
        variables = SharedMap.copyOf(variables);
        names = SharedMap.copyOf(names);
    }

    /// The client of that name, if it ever connected here.
    public Optional<ClientState> client(String name) {
        return clients.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /// The lane of that process, its first where it has several threads; where a number was used
    /// twice, the one that is not gone.
    public Optional<LaneState> laneOf(Pid pid) {
        return lanes.values().stream()
                .filter(l -> l.pid().equals(pid))
                .min(Comparator.comparing(l -> l.activity() == LaneState.Activity.GONE));
    }

    /// The watched variables of a lane.
    public Map<String, String> variablesOf(Lane lane) {
        return variables.getOrDefault(lane, Collections.emptySortedMap());
    }

    /// The server's variable that got this descriptor.
    public Optional<String> nameOf(Pid pid, Fd fd) {
        return Optional.ofNullable(names.getOrDefault(pid, Collections.emptySortedMap()).get(fd));
    }

    /// What the server wrote to its terminal so far, as text.
    public String terminalOutput() {
        return output.text();
    }
}
