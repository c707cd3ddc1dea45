package echolab.fx.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How the window looks: theme, text size, lecture mode.
public final class Appearance {
    /// In lecture mode everything is this much larger.
    public static final double LECTURE = 1.6;

    /// The window for which the normal size is made.
    private static final double NORMAL_WIDTH = 1280;

    private static final double NORMAL_HEIGHT = 720;

    /// Of the room that a larger window has, this part goes into larger text, the rest into more of it.
    private static final double PART_FOR_SIZE = 0.6;

    private static final double[] SCALES = {0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2};

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty lecture = new SimpleBooleanProperty();
    private final BooleanProperty limits = new SimpleBooleanProperty();
    private final BooleanProperty timeline = new SimpleBooleanProperty();
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final DoubleProperty windowScale = new SimpleDoubleProperty(1);

    public Appearance(Settings settings) {
        dark.set(settings.dark());
        lecture.set(settings.lecture());
        timeline.set(settings.timeline());
        textScale.set(Math.clamp(settings.textScale(), SCALES[0], SCALES[SCALES.length - 1]));
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    public BooleanProperty lectureProperty() {
        return lecture;
    }

    /// Whether what bounds the servers is shown.
    public BooleanProperty limitsProperty() {
        return limits;
    }

    /// Whether the swim lanes are shown.
    public BooleanProperty timelineProperty() {
        return timeline;
    }

    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    /// How much larger everything is because the window is large.
    public DoubleProperty windowScaleProperty() {
        return windowScale;
    }

    /// The window has this size now.
    public void fit(double width, double height) {
        double larger = Math.min(width / NORMAL_WIDTH, height / NORMAL_HEIGHT) - 1;
        windowScale.set(1 + PART_FOR_SIZE * Math.max(0, larger));
    }

    /// How much larger than normal everything is, in lecture mode or not.
    public double scale() {
        return textScale.get() * windowScale.get();
    }

    /// How much larger than normal everything is.
    public double factor() {
        return scale() * (lecture.get() ? LECTURE : 1);
    }

    public void larger() {
        for (double scale : SCALES) {
            if (scale > textScale.get() + 0.01) {
                textScale.set(scale);
                return;
            }
        }
    }

    public void smaller() {
        for (int i = SCALES.length - 1; i >= 0; i--) {
            if (SCALES[i] < textScale.get() - 0.01) {
                textScale.set(SCALES[i]);
                return;
            }
        }
    }
}
