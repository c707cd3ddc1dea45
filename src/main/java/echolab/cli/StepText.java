package echolab.cli;

import echolab.trace.Timeline;

/// One step of a run as text.
@FunctionalInterface
interface StepText {
    /// The pictures of all stages after that step, each line ended by a newline.
    ///
    /// @param step counted from 1; 0 for a run in which nothing happened
    String of(Timeline timeline, int step);
}
