package echolab.fx;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where the presenter's notes go.
final class NotesPlace {
    private NotesPlace() {}

    /// The first screen on which the window is not; empty where there is one screen only.
    ///
    /// @param screens without what the desktop keeps for itself
    static Optional<Rectangle2D> of(List<Rectangle2D> screens, Rectangle2D window) {
        Point2D middle =
                new Point2D(
                        window.getMinX() + window.getWidth() / 2,
                        window.getMinY() + window.getHeight() / 2);
        Optional<Rectangle2D> here = screens.stream().filter(s -> s.contains(middle)).findFirst();
        return screens.stream()
                .filter(s -> here.filter(s::equals).isEmpty())
                .findFirst()
                .filter(_ -> screens.size() > 1);
    }
}
