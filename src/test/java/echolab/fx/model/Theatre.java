package echolab.fx.model;

import echolab.fx.testing.Later;
import echolab.fx.testing.ScriptedRun;
import echolab.fx.testing.Story;
import echolab.stage.StartOptions;
import echolab.trace.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The scripted story with everything a session needs, done when the test says so.
final class Theatre {
    final ScriptedRun run = Story.run();
    final Later background = new Later();
    final List<Problem> problems = new ArrayList<>();
    final Playback playback;
    final Acts acts;

    private Theatre() {
        run.start(StartOptions.of("process").named(Story.STAGE));
        playback = Playback.ofRun(run.timeline(), Workers.direct());
        acts = new Acts(run, Workers.direct(background), playback, problems::add);
        acts.catchUp();
    }

    /// The server is parked before its first accept.
    static Theatre started() {
        return new Theatre();
    }

    /// A is connected and accepted, and has a child.
    static Theatre forked() {
        Theatre theatre = started();
        theatre.acts.connect("A", Story.STAGE);
        theatre.finish();
        theatre.step(Story.P);
        theatre.step(Story.P);
        return theatre;
    }

    void step(Lane lane) {
        acts.step(lane);
        finish();
    }

    /// All that was asked for is done.
    void finish() {
        background.runAll();
    }

    RunView view() {
        return playback.view();
    }

    List<LaneRow> rows() {
        return LaneRow.of(view(), Story.STAGE, Optional.empty());
    }
}
