package echolab.fx.model;

import echolab.trace.Lane;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// Steps the lanes of a stage in turn, at a pace that a person can follow. Confined to the FX thread.
public final class AutoStep {
    /// Steps a second.
    private static final List<Double> PACES = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    private static final int USUAL = 2;

    private final Playback playback;
    private final Acts acts;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Double> pace =
            new ReadOnlyObjectWrapper<>(PACES.get(USUAL));
    private final Timeline clock = new Timeline();
    private String stage = "";
    private Optional<Lane> last = Optional.empty();
    private Runnable otherwise = () -> {};
    private boolean ended;

    AutoStep(Playback playback, Acts acts) {
        this.playback = playback;
        this.acts = acts;
        clock.setCycleCount(Timeline.INDEFINITE);
        on.subscribe(this::wind);
        pace.subscribe(_ -> wind(on.get()));
    }

    /// What is done at the pace where no lane can be stepped.
    void otherwise(Runnable act) {
        otherwise = act;
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /// Steps a second, from 0.25 to 4.
    public ReadOnlyObjectProperty<Double> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /// Begins with that stage, or ends.
    public void toggle(String newStage) {
        stage = newStage;
        on.set(!on.get() && !ended);
    }

    /// Steps nobody any more. Its button may still be let go of where it was pressed, when its run has left
    /// the stage: a clock that went then would never stop.
    void end() {
        ended = true;
        on.set(false);
    }

    public void faster() {
        change(1);
    }

    public void slower() {
        change(-1);
    }

    private void change(int by) {
        int index = Math.clamp(PACES.indexOf(pace.get()) + by, 0, PACES.size() - 1);
        pace.set(PACES.get(index));
    }

    private void wind(boolean running) {
        if (clock.getStatus() == Timeline.Status.RUNNING) {
            clock.stop();
        }
        if (running) {
            Duration every = Duration.seconds(1 / pace.get());
            clock.getKeyFrames().setAll(new KeyFrame(every, _ -> tick()));
            clock.play();
        }
    }

    /// The next lane after the last that can be stepped; nobody can while a call is awaited, and when
    /// the server has ended nobody ever will.
    void tick() {
        RunView view = playback.view();
        boolean over = view.stageNow(stage).filter(s -> !s.stopped()).isEmpty();
        if (over || view.isRunning(stage) || !view.isLive()) {
            on.set(false);
            return;
        }
        List<Lane> can =
                LaneRow.of(view, stage, Optional.empty()).stream()
                        .filter(row -> row.can() == LaneRow.Can.STEP)
                        .map(LaneRow::lane)
                        .toList();
        Optional<Lane> next =
                can.stream()
                        .filter(lane -> last.filter(l -> lane.compareTo(l) <= 0).isEmpty())
                        .findFirst()
                        .or(() -> can.stream().findFirst());
        next.ifPresentOrElse(this::step, otherwise);
    }

    private void step(Lane lane) {
        last = Optional.of(lane);
        acts.step(lane);
    }
}
