package echolab.fx.model;

import java.util.Locale;
import java.util.Optional;

/// What the window remembers from one time to the next.
///
/// @param dark whether the dark theme is on
/// @param textScale text size, 1 for normal
/// @param lecture whether everything is large, for a hall
/// @param timeline whether the swim lanes are shown
/// @param place where the window was; empty before the first time
public record Settings(
        boolean dark,
        Locale language,
        double textScale,
        boolean lecture,
        boolean timeline,
        Optional<Place> place) {
    /// Position and size in pixels.
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    /// For the first time.
    public static Settings initial(Locale language) {
        return new Settings(false, language, 1, false, true, Optional.empty());
    }
}
