package echolab.fx;

import echolab.fx.model.TraceOpener;
import echolab.stage.Run;
import java.util.List;
import java.util.function.Supplier;

/// What the window is given to work with.
///
/// @param models the ids of the server models that can be started
/// @param runs makes a new, empty run
/// @param traces reads trace files
public record WindowServices(List<String> models, Supplier<Run> runs, TraceOpener traces) {
    public WindowServices {
        models = List.copyOf(models);
    }
}
