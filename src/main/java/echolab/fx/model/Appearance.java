package echolab.fx.model;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the window looks: theme, text size, lecture mode, motion, what stands where.
public final class Appearance {
    /// In lecture mode everything is this much larger.
    public static final double LECTURE = 1.6;

    /// The window for which the normal size is made.
    private static final double NORMAL_WIDTH = 1280;

    private static final double NORMAL_HEIGHT = 720;

    /// Two rows of tiles and the swim lanes under them need more than this.
    private static final double LOW = 780;

    /// Of the room that a larger window has, this part goes into larger text, the rest into more of it.
    private static final double PART_FOR_SIZE = 0.6;

    private static final double[] SCALES = {0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2};

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty lecture = new SimpleBooleanProperty();
    private final BooleanProperty limits = new SimpleBooleanProperty();
    private final BooleanProperty story = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper timeline = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<MotionSpeed> motion = new SimpleObjectProperty<>();
    private final ObjectProperty<Cast> cast = new SimpleObjectProperty<>();
    private final ObjectProperty<OptionalInt> enlarged =
            new SimpleObjectProperty<>(OptionalInt.empty());
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final DoubleProperty windowScale = new SimpleDoubleProperty(1);

    private Optional<Boolean> chosenTimeline;
    private boolean crowded;
    private boolean alone;
    private double height = NORMAL_HEIGHT;
    private MotionSpeed systemMotion = MotionSpeed.NORMAL;

    public Appearance(Settings settings) {
        motion.set(settings.motion().orElse(systemMotion));
        cast.set(settings.cast());
        enlarged.set(settings.enlarged());
        dark.set(settings.dark());
        lecture.set(settings.lecture());
        story.set(settings.story());
        chosenTimeline = settings.timeline();
        textScale.set(Math.clamp(settings.textScale(), SCALES[0], SCALES[SCALES.length - 1]));
        lecture.subscribe(this::findTimeline);
        textScale.subscribe(this::findTimeline);
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    public BooleanProperty lectureProperty() {
        return lecture;
    }

    /// How fast pictures move.
    public ObjectProperty<MotionSpeed> motionProperty() {
        return motion;
    }

    /// Follows the system, which asks for less motion or not, unless a speed was chosen.
    public void followSystem(boolean reducedMotion) {
        Optional<MotionSpeed> chosen = chosenMotion();
        systemMotion = reducedMotion ? MotionSpeed.OFF : MotionSpeed.NORMAL;
        motion.set(chosen.orElse(systemMotion));
    }

    /// How fast pictures move; empty where that is as the system wants it.
    public Optional<MotionSpeed> chosenMotion() {
        return Optional.of(motion.get()).filter(m -> m != systemMotion);
    }

    /// The servers on stage, or those that were there last.
    public ObjectProperty<Cast> castProperty() {
        return cast;
    }

    /// Which of those servers, counted from 0, has all the room; empty when none has.
    public ObjectProperty<OptionalInt> enlargedProperty() {
        return enlarged;
    }

    /// Whether what bounds the servers is shown.
    public BooleanProperty limitsProperty() {
        return limits;
    }

    /// Whether a demo tells what there is to be seen.
    public BooleanProperty storyProperty() {
        return story;
    }

    /// Whether the swim lanes are shown: as it was chosen, else where they leave the stages room enough.
    public ReadOnlyBooleanProperty timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /// Shows the swim lanes, or takes them away, from now on.
    public void toggleTimeline() {
        chosenTimeline = Optional.of(!timeline.get());
        findTimeline();
    }

    /// Whether the swim lanes are shown; empty where nobody has chosen.
    public Optional<Boolean> chosenTimeline() {
        return chosenTimeline;
    }

    /// Whether so many servers are on stage that their tiles stand in two rows.
    public void setCrowded(boolean on) {
        crowded = on;
        findTimeline();
    }

    /// Whether one of them has all the room.
    public void setAlone(boolean on) {
        alone = on;
        findTimeline();
    }

    /// Whether tiles stand in two rows now.
    public boolean hasTwoRows() {
        return crowded && !alone;
    }

    private void findTimeline() {
        boolean low = height < LOW * factor();
        timeline.set(chosenTimeline.orElse(!(hasTwoRows() && low)));
    }

    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    /// How much larger everything is because the window is large.
    public DoubleProperty windowScaleProperty() {
        return windowScale;
    }

    /// The window has this size now.
    public void fit(double newWidth, double newHeight) {
        height = newHeight;
        double larger = Math.min(newWidth / NORMAL_WIDTH, newHeight / NORMAL_HEIGHT) - 1;
        windowScale.set(1 + PART_FOR_SIZE * Math.max(0, larger));
        findTimeline();
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
