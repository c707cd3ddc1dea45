package echolab.frame;

import java.util.List;

/// The words under a picture.
///
/// @param happened what just happened, in one sentence; empty at the very beginning
/// @param lanes one line for each lane that is not gone, in the order of the tables
public record Narration(Sentence happened, List<LaneLine> lanes) {
    public Narration {
        lanes = List.copyOf(lanes);
    }
}
