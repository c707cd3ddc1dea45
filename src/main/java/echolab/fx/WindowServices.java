package echolab.fx;

import echolab.fx.model.TraceOpener;
import echolab.stage.Run;
import echolab.stage.again.Continuing;
import java.util.List;
import java.util.function.Supplier;

/// What the window is given to work with.
///
/// @param models the ids of the server models that can be started
/// @param runs makes a new, empty run
/// @param traces reads trace files
/// @param continuing takes a run up again at an earlier step
public record WindowServices(
        List<String> models, Supplier<Run> runs, TraceOpener traces, Continuing continuing) {
    public WindowServices {
        models = List.copyOf(models);
    }
}
