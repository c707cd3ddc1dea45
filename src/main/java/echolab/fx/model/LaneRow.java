package echolab.fx.model;

import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One lane in the list of those that can be stepped.
///
/// @param digit the key that chooses it, 1 to 9; 0 when there are more lanes than digits
/// @param can whether it can be stepped now, and if not why
/// @param suggested whether it is the one that the step key would step
public record LaneRow(LaneState state, int digit, Can can, boolean suggested) {
    /// Whether a lane can be stepped.
    public enum Can {
        STEP,
        /// The act before is not done yet.
        BUSY,
        /// Its stage runs by itself.
        RUNS,
        /// It has not come to its next call.
        NOT_THERE_YET,
        /// Its call waits for something.
        BLOCKED,
        /// It has ended.
        ENDED,
        /// What is shown is not now.
        PAST,
        /// What is shown is a recording.
        RECORDED
    }

    public Lane lane() {
        return state.lane();
    }

    /// The lanes of a stage at the moment shown, parents first; those that are gone are left out.
    public static List<LaneRow> of(RunView view, String stage, Optional<Lane> chosen) {
        List<LaneState> lanes =
                view.stage(stage).stream()
                        .flatMap(s -> s.lanes().values().stream())
                        .filter(l -> l.activity() != Activity.GONE)
                        .toList();
        Optional<Lane> suggested = suggested(view, stage, chosen);
        List<LaneRow> rows = new ArrayList<>();
        for (LaneState lane : lanes) {
            int place = rows.size() + 1;
            rows.add(
                    new LaneRow(
                            lane,
                            place <= 9 ? place : 0,
                            can(view, stage, lane),
                            suggested.equals(Optional.of(lane.lane()))));
        }
        return rows;
    }

    /// The lane that stands to reason as it is now: the chosen one, or else the first that is
    /// parked at its gate.
    public static Optional<Lane> suggested(RunView view, String stage, Optional<Lane> chosen) {
        Optional<StageState> now = view.stageNow(stage);
        Optional<Lane> own = chosen.filter(lane -> now.map(s -> isParked(s, lane)).orElse(false));
        return own.or(() ->
                now.stream()
                        .flatMap(s -> s.lanes().values().stream())
                        .filter(l -> l.activity() == Activity.PARKED)
                        .map(LaneState::lane)
                        .findFirst());
    }

    private static boolean isParked(StageState state, Lane lane) {
        LaneState found = state.lanes().get(lane);
        return found != null && found.activity() == Activity.PARKED;
    }

    private static Can can(RunView view, String stage, LaneState lane) {
        return switch (view.mode()) {
            case RECORDED -> Can.RECORDED;
            case PAST -> Can.PAST;
            case LIVE -> canLive(view, stage, lane);
        };
    }

    private static Can canLive(RunView view, String stage, LaneState lane) {
        if (lane.activity() == Activity.ZOMBIE || lane.activity() == Activity.GONE) {
            return Can.ENDED;
        }
        if (view.isRunning(stage)) {
            return Can.RUNS;
        }
        if (view.isBusy(stage)) {
            return Can.BUSY;
        }
        return switch (lane.activity()) {
            case PARKED -> Can.STEP;
            case BLOCKED -> Can.BLOCKED;
            case RUNNING -> Can.NOT_THERE_YET;
            case ZOMBIE, GONE -> Can.ENDED;
        };
    }
}
