package echolab.fx.diagram;

import echolab.frame.Box;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Light over a bit that has just changed, while it fades; at rest there is nothing to see of it.
final class GlowNode extends Region {
    private static final double BRIGHT = 0.55;

    GlowNode() {
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
    }

    /// Stands over that bit.
    void show(Box place, Box card, String colour) {
        Styles.set(this, "el-glow", colour);
        resizeRelocate(place.x() - card.x(), place.y() - card.y(), place.width(), place.height());
        setOpacity(0);
    }

    void fade(Motion motion) {
        motion.fromTo(opacityProperty(), BRIGHT, 0, Duration.ZERO, Motion.EXPLANATION);
    }
}
