package echolab.script.run;

import echolab.script.eval.View;
import echolab.stage.Run;
import echolab.trace.StageState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stages of a run as they are now. Each is asked once, so that all parts of an expression see
/// the same moment of it.
public final class LiveView implements View {
    private final Run run;
    private final Map<String, StageState> last;
    private final Map<String, StageState> seen = new HashMap<>();

    public LiveView(Run run) {
        this.run = run;
        this.last = run.timeline().at(run.timeline().size());
    }

    @Override
    public List<String> stages() {
        return List.copyOf(last.keySet());
    }

    /// Of a stage that was stopped, its last state.
    @Override
    public Optional<StageState> stage(String name) {
        if (!run.stages().contains(name)) {
            return Optional.ofNullable(last.get(name));
        }
        return Optional.of(seen.computeIfAbsent(name, run::state));
    }
}
