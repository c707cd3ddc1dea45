package echolab.fx.model;

import echolab.trace.StageState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Everything the window shows of a run at one time: a value, made anew after each change.
///
/// @param mode whether this is now, or earlier, or a recording
/// @param moment the place shown, counted from 1 in {@link echolab.frame.Moments}; 0 before the first
/// @param moments how many there are
/// @param seq the place shown in the trace
/// @param shown the stages as they were at that place
/// @param now the stages as they are at the end of the trace
/// @param running the stages whose gates are open
/// @param busy the stages of which an act is under way
public record RunView(
        Mode mode,
        int moment,
        int moments,
        int seq,
        SequencedMap<String, StageState> shown,
        SequencedMap<String, StageState> now,
        Set<String> running,
        Set<String> busy) {

    /// Where one is looking from.
    public enum Mode {
        /// At the end of a run that goes on.
        LIVE,
        /// At an earlier place of a run that goes on.
        PAST,
        /// At any place of a recording.
        RECORDED
    }

    public RunView {
        shown = copy(shown);
        now = copy(now);
        running = Set.copyOf(running);
        busy = Set.copyOf(busy);
    }

    /// A run of which nothing is known yet.
    public static RunView nothing(Mode mode) {
        SequencedMap<String, StageState> none = new LinkedHashMap<>();
        return new RunView(mode, 0, 0, 0, none, none, Set.of(), Set.of());
    }

    /// The stage as it was at the place shown; empty before it was started.
    public Optional<StageState> stage(String name) {
        return Optional.ofNullable(shown.get(name));
    }

    /// The stage as it is at the end of the trace.
    public Optional<StageState> stageNow(String name) {
        return Optional.ofNullable(now.get(name));
    }

    public boolean isLive() {
        return mode == Mode.LIVE;
    }

    public boolean isRunning(String stage) {
        return running.contains(stage);
    }

    public boolean isBusy(String stage) {
        return busy.contains(stage);
    }

    private static SequencedMap<String, StageState> copy(SequencedMap<String, StageState> states) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(states));
    }
}
