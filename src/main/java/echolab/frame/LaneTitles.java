package echolab.frame;

import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.Locale;

/// What lanes are called, for pictures beside that of the stage.
public final class LaneTitles {
    private LaneTitles() {}

    /// `parent 4711`, `thread 2 4713`; the lane's own name where the stage does not know it.
    public static String of(StageState stage, Lane lane, Locale locale) {
        LaneState state = stage.lanes().get(lane);
        return state == null ? lane.name() : new Wording(Phrases.of(locale)).title(stage, state);
    }
}
