package echolab.cli.console;

import echolab.frame.Film;
import echolab.frame.Moments;
import echolab.stage.Run;
import echolab.stage.again.Continuing;
import echolab.stage.again.Continuing.Watcher;
import echolab.trace.Timeline;
import java.util.Optional;

/// The steps of a run, one of which it is taken up at.
public final class StepChoice {
    private static final Watcher UNTIL_INTERRUPTED =
            new Watcher() {
                @Override
                public void done(int acts, int all) {}

                @Override
                public boolean givesUp() {
                    return Thread.currentThread().isInterrupted();
                }
            };

    private final Timeline timeline;
    private final Moments moments;

    public StepChoice(Timeline timeline) {
        this.timeline = timeline;
        this.moments = new Film(timeline).moments();
    }

    /// A fresh run at that step.
    ///
    /// @return empty when this thread was interrupted
    /// @throws echolab.stage.StageException when that step cannot be come to
    public Optional<Run> continueFrom(int step, Continuing continuing) {
        return continuing.at(timeline, moments.seqOf(step), moments::from, UNTIL_INTERRUPTED);
    }
}
