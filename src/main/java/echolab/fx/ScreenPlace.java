package echolab.fx;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where a window goes that was somewhere before: the screens may be others now.
final class ScreenPlace {
    private ScreenPlace() {}

    /// The place itself where it is on screen; else brought whole onto the screen that shows most of it,
    /// smaller where that screen is. Empty where no screen shows any of it.
    ///
    /// @param screens without what the desktop keeps for itself
    static Optional<Rectangle2D> of(List<Rectangle2D> screens, Rectangle2D wanted) {
        return screens.stream()
                .filter(screen -> shared(screen, wanted) > 0)
                .max(Comparator.comparingDouble(screen -> shared(screen, wanted)))
                .map(screen -> within(screen, wanted));
    }

    private static Rectangle2D within(Rectangle2D screen, Rectangle2D wanted) {
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
