package echolab.frame;

import java.util.List;

/// The words under a picture.
///
/// @param happened what just happened, in one sentence; empty at the very beginning
/// @param brief the same in fewer words, for where there is little room
/// @param lanes one line for each lane that is not gone, in the order of the tables
/// @param signals which signals are pending or blocked, `SIGCHLD pending`; where several processes have
///     any, one for each, `parent: SIGCHLD pending`
public record Narration(
        Sentence happened, Sentence brief, List<LaneLine> lanes, List<String> signals) {
    public Narration {
        lanes = List.copyOf(lanes);
        signals = List.copyOf(signals);
    }

    /// The same with other words on what happened.
    Narration saying(Happened other) {
        return new Narration(other.whole(), other.brief(), lanes, signals);
    }
}
