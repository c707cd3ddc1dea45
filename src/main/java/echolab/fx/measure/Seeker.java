package echolab.fx.measure;

import echolab.frame.FrameOptions;
import echolab.fx.model.Playback;
import echolab.fx.model.Workers;
import echolab.trace.Timeline;

/// Goes to any moment of a recording, as the window does: the states, and the pictures of all stages.
public final class Seeker {
    private final Playback playback;

    public Seeker(Timeline timeline) {
        playback = Playback.ofRecording(timeline, Workers.direct());
    }

    /// How many moments there are.
    public int moments() {
        return playback.view().moments();
    }

    /// Goes there and computes what is to be drawn.
    ///
    /// @return how many pictures there are
    public int goTo(int moment) {
        playback.goTo(moment);
        return (int)
                playback.view().shown().keySet().stream()
                        .flatMap(stage -> playback.frame(stage, FrameOptions.standard()).stream())
                        .count();
    }
}
