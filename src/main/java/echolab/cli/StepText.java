package echolab.cli;

import echolab.frame.BitRange;
import echolab.trace.Timeline;
import java.util.Optional;

/// Puts the steps of a run into words.
interface StepText {
    /// How many steps the run has.
    int steps(Timeline timeline);

    /// One step in lines, each ended by a newline.
    ///
    /// @param step counted from 1; 0 for a run in which nothing happened
    /// @param limits whether what bounds the servers is told too
    /// @param note what a person noted there; empty for nothing
    /// @param bits which bits of sets of descriptors are told; empty for those that say something
    String of(Timeline timeline, int step, String note, boolean limits, Optional<BitRange> bits);

    /// Swim lanes over the whole run, with what caused what.
    String timeline(Timeline timeline);

    /// The steps in which all words of the query occur, a line each: its number, and what happened.
    String found(Timeline timeline, String query);
}
