package echolab.stage.again;

import echolab.kernel.Pid;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Which lane a process number meant, where in the trace: numbers differ from run to run, and are used
/// again.
final class ProcessNames {
    private final Map<Pid, NavigableMap<Long, Lane>> lanes = new HashMap<>();

    void take(Event event) {
        if (event.what() instanceof Event.LaneBorn it && !it.lane().isThread()) {
            lanes.computeIfAbsent(it.pid(), _ -> new TreeMap<>()).put(event.seq(), it.lane());
        }
    }

    /// What a call returned, in words that are the same in every run: the number, the error, or the
    /// lane of the process.
    String result(Event event, Event.Returned call) {
        if (call.errno().isPresent()) {
            return call.errno().get();
        }
        boolean process =
                call.result() > 0
                        && (call.site().call() == Call.FORK || call.site().call() == Call.WAITPID);
        if (process) {
            return lane(event.seq(), new Pid((int) call.result()), call.site().call())
                    .map(Lane::name)
                    .orElse("a process");
        }
        return call.site().call() == Call.MMAP ? "an address" : Long.toString(call.result());
    }

    /// A child appears after the fork that made it, and is waited for after that.
    private Optional<Lane> lane(long seq, Pid pid, Call call) {
        NavigableMap<Long, Lane> known = lanes.getOrDefault(pid, new TreeMap<>());
        return Optional.ofNullable(
                        call == Call.FORK ? known.ceilingEntry(seq) : known.floorEntry(seq))
                .map(Map.Entry::getValue);
    }
}
