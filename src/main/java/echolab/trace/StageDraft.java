package echolab.trace;

import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.Pid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/// A stage's next state while one event is being folded into it.
final class StageDraft {
    private final StageState from;
    KernelState kernel;
    SharedMap<Lane, LaneState> lanes;
    List<ClientState> clients;
    SharedMap<Lane, SortedMap<String, String>> variables;
    SharedMap<Pid, SortedMap<Fd, String>> names;
    Transcript output;
    Optional<StageState.LimitsReading> limits;
    Optional<Event.Compared> compared;
    boolean stopped;

    StageDraft(StageState from) {
        this.from = from;
        kernel = from.kernel();
        lanes = SharedMap.copyOf(from.lanes());
        clients = from.clients();
        variables = SharedMap.copyOf(from.variables());
        names = SharedMap.copyOf(from.names());
        output = from.output();
        limits = from.limits();
        compared = from.compared();
        stopped = from.stopped();
    }

    String sourceText() {
        return from.sourceText();
    }

    void lane(Lane lane, UnaryOperator<LaneState> change) {
        LaneState before = lanes.get(lane);
        if (before == null) {
            throw new IllegalArgumentException("no lane " + lane + " on stage " + from.stage());
        }
        lanes = lanes.with(lane, change.apply(before));
    }

    void client(String name, UnaryOperator<ClientState> change) {
        List<ClientState> changed = new ArrayList<>(clients);
        int at = changed.size() - 1;
        while (at >= 0 && !changed.get(at).name().equals(name)) {
            at--;
        }
        if (at < 0) {
            throw new IllegalArgumentException("no client " + name + " on stage " + from.stage());
        }
        changed.set(at, change.apply(changed.get(at)));
        clients = changed;
    }

    boolean processWasRemoved() {
        return !kernel.processes().keySet().containsAll(from.kernel().processes().keySet());
    }

    StageState after(Event last) {
        return new StageState(
                from.stage(),
                from.model(),
                from.sourceFile(),
                from.sourceText(),
                from.server(),
                from.terminal(),
                kernel,
                lanes,
                clients,
                variables,
                names,
                output,
                limits,
                compared,
                Optional.of(last),
                stopped);
    }
}
