package echolab.fx.view;

import echolab.frame.Counterpart;
import echolab.fx.model.Session;
import echolab.fx.model.WindowModel;
import echolab.trace.Timeline;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// What is shown instead of a demo that fails.
final class DemoRecording {
    private DemoRecording() {}

    /// Shows the recording of the demo that was started last, where its servers and clients have come as
    /// far as the live ones.
    static void show(WindowModel model, Optional<Session> session) {
        ToIntFunction<Timeline> place =
                session.map(Session::playback)
                        .<ToIntFunction<Timeline>>map(live -> {
                            int seq = live.view().seq();
                            return recorded -> Counterpart.moment(live.timeline(), seq, recorded);
                        })
                        .orElse(_ -> 1);
        Demo.of(model.lastStart()).ifPresent(demo -> model.openBundled(demo.recording(), place));
    }
}
