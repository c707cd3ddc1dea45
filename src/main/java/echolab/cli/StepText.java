package echolab.cli;

import echolab.trace.Timeline;

/// Puts the steps of a run into words.
interface StepText {
    /// How many steps the run has.
    int steps(Timeline timeline);

    /// One step in lines, each ended by a newline.
    ///
    /// @param step counted from 1; 0 for a run in which nothing happened
    /// @param limits whether what bounds the servers is told too
    String of(Timeline timeline, int step, boolean limits);
}
