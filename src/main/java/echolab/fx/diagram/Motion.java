package echolab.fx.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.util.Duration;

/// How the diagram moves from one frame to the next. All durations stand here. A new motion
/// finishes the old one at once, so nothing ever waits for it.
final class Motion {
    static final Duration MARK = Duration.millis(160);
    static final Duration MOVE = Duration.millis(320);
    static final Duration EXPLANATION = Duration.millis(600);

    private Timeline timeline = new Timeline();
    private List<Runnable> endings = new ArrayList<>();
    private double speed = 1;

    /// @param factor 1 as designed, 0 for no motion
    void setSpeed(double factor) {
        speed = factor;
        if (isOn()) {
            timeline.setRate(factor);
        } else {
            finish();
        }
    }

    /// Whether anything moves at all.
    boolean isOn() {
        return speed > 0;
    }

    /// Brings everything where it was going.
    void finish() {
        if (timeline.getStatus() == Timeline.Status.RUNNING) {
            timeline.jumpTo("end");
            timeline.stop();
        }
        List<Runnable> due = endings;
        endings = new ArrayList<>();
        due.forEach(Runnable::run);
    }

    /// Begins to collect a new motion; the old one is finished.
    void begin() {
        finish();
        timeline = new Timeline();
    }

    /// From its value now to the end, in that time. What is there already does not move: a motion of
    /// nothing would still have every frame drawn while it lasts.
    void to(DoubleProperty property, double end, Duration time) {
        if (isOn() && property.get() != end) {
            timeline.getKeyFrames().add(new KeyFrame(time, value(property, end)));
            endings.add(() -> property.set(end));
        } else {
            property.set(end);
        }
    }

    /// From a value, after a pause, to the end.
    void fromTo(DoubleProperty property, double start, double end, Duration pause, Duration time) {
        if (isOn()) {
            property.set(start);
        }
        if (isOn() && start != end) {
            timeline.getKeyFrames().add(new KeyFrame(pause, value(property, start)));
        }
        to(property, end, pause.add(time));
    }

    /// Done when the motion is over.
    void atEnd(Runnable action) {
        endings.add(action);
    }

    /// Starts what was collected.
    void play() {
        if (!isOn() || timeline.getKeyFrames().isEmpty()) {
            finish();
            return;
        }
        timeline.setRate(speed);
        timeline.setOnFinished(_ -> finish());
        timeline.play();
    }

    private static KeyValue value(DoubleProperty property, double end) {
        return new KeyValue(property, end, Interpolator.EASE_OUT);
    }
}
