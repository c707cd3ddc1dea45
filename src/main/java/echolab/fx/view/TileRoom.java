package echolab.fx.view;

import echolab.fx.model.Appearance;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What there is room for in a tile: by its size in ems, by whether others stand beside it, and by
/// whether it is seen in a hall.
final class TileRoom {
    /// Wider than this, in ems, the source stands beside the picture, else below it.
    private static final double WIDE_EMS = 60;

    /// Lower than this, in ems, a tile in a hall has its picture and one lane.
    private static final double LOW_EMS = 22;

    /// Lower than this, one of several in a hall says what just happened instead of what lanes would do.
    private static final double LOWER_EMS = 19;

    /// Lower than this, it has its picture alone.
    private static final double SILENT_EMS = 11;

    /// Lower than this, so has one that has all the room.
    private static final double LOWEST_EMS = 15;

    /// At a desk, one of several that is as high as this has room for a second line.
    private static final double HIGH_EMS = 32;

    private final Appearance appearance;
    private final Region tile;
    private final Label measure;
    private boolean beside;
    private boolean compact;

    /// @param measure a text whose size is an em
    TileRoom(Appearance appearance, Region tile, Label measure) {
        this.appearance = appearance;
        this.tile = tile;
        this.measure = measure;
    }

    /// Whether it shares the room with others: to be decided on anew.
    void setBeside(boolean on) {
        beside = on;
    }

    boolean isBeside() {
        return beside;
    }

    /// Decides whether the tile leaves things out, by the size that it has now: in a hall it does,
    /// unless it is wide enough for the source beside the picture. Says whether that is new.
    boolean decide() {
        boolean before = compact;
        compact = beside || (isHall() && !isWide());
        return compact != before;
    }

    /// Whether it leaves out the source, and sentences about lanes, as decided last.
    boolean isCompact() {
        return compact;
    }

    /// Whether what has an icon shows only that.
    boolean isShort() {
        return compact || isHall();
    }

    /// Whether there is no room in the header for what has a key.
    boolean isTight() {
        return compact && isHall();
    }

    /// Whether a hall needs all the height for the picture.
    boolean isLow() {
        return isTight() && isLowerThan(LOW_EMS);
    }

    boolean isWide() {
        return tile.getWidth() > WIDE_EMS * measure.getFont().getSize();
    }

    /// How many lines there are for what just happened, where it is compact.
    int linesOfWords() {
        if (!isTight()) {
            return isLowerThan(HIGH_EMS) ? 1 : 2;
        }
        return isLowerThan(beside ? SILENT_EMS : LOWEST_EMS) ? 0 : 2;
    }

    /// Whether it has a line for the lanes: where it is compact, unless what happened takes that, too,
    /// in a hall, where the lane that is suggested stands over the stage as well.
    boolean hasLaneBar() {
        boolean taken = isLow() && linesOfWords() > 1 && (!beside || isLowerThan(LOWER_EMS));
        return compact && !taken;
    }

    private boolean isHall() {
        return appearance.lectureProperty().get();
    }

    private boolean isLowerThan(double ems) {
        return tile.getHeight() < ems * measure.getFont().getSize();
    }
}
