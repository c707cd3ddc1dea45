package echolab.fx.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What the window remembers from one time to the next.
///
/// @param dark whether the dark theme is on
/// @param textScale text size, 1 for normal
/// @param lecture whether everything is large, for a hall
/// @param story whether a demo tells what there is to be seen
/// @param timeline whether the swim lanes are shown; empty where nobody has chosen
/// @param motion how fast pictures move; empty for what the system wants
/// @param cast the servers that were on stage last
/// @param enlarged which of them, counted from 0, had all the room; empty when none had
/// @param place where the window was; empty before the first time
public record Settings(
        boolean dark,
        Locale language,
        double textScale,
        boolean lecture,
        boolean story,
        Optional<Boolean> timeline,
        Optional<MotionSpeed> motion,
        Cast cast,
        OptionalInt enlarged,
        Optional<Place> place) {
    /// Position and size in pixels.
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    /// With nothing chosen but theme and language.
    public static Settings of(boolean dark, Locale language) {
        return new Settings(
                dark,
                language,
                1,
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                Cast.NONE,
                OptionalInt.empty(),
                Optional.empty());
    }

    /// For the first time.
    public static Settings initial(Locale language) {
        return of(false, language);
    }
}
