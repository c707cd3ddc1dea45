package echolab.stage.again;

import echolab.stage.Run;
import echolab.trace.Timeline;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// Takes an earlier run up again at one of its steps, with real processes.
@FunctionalInterface
public interface Continuing {
    /// A fresh run that has done what the recorded one had done at that place.
    ///
    /// @param timeline the recorded run, which may still go on
    /// @param seq a place in it, an event's
    /// @param steps which step a place belongs to, for messages
    /// @param watcher is told of the progress, and may give up
    /// @return the run, for the caller to close; empty when the watcher gave up
    /// @throws echolab.stage.StageException when something cannot be repeated, or the fresh run
    ///     departs; nothing of it is left then
    Optional<Run> at(Timeline timeline, int seq, IntUnaryOperator steps, Watcher watcher);

    /// Looks on.
    interface Watcher {
        /// So many of all acts are done.
        void done(int acts, int all);

        /// Whether to stop here and take everything down.
        boolean givesUp();
    }
}
