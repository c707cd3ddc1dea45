package echolab.script.eval;

import echolab.trace.StageState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stages as an expression sees them: one moment of a run.
public interface View {
    /// All stages that were ever started, in order.
    List<String> stages();

    /// The state of a stage at this moment; empty when there never was such a stage.
    Optional<StageState> stage(String name);

    /// One step of a timeline.
    static View of(Map<String, StageState> states) {
        return new View() {
            @Override
            public List<String> stages() {
                return List.copyOf(states.keySet());
            }

            @Override
            public Optional<StageState> stage(String name) {
                return Optional.ofNullable(states.get(name));
            }
        };
    }
}
