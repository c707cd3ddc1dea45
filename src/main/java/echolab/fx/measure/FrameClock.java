package echolab.fx.measure;

import echolab.fx.measure.MeasuredWindow.Took;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Shows one moment a frame and writes down how long that takes. On the FX thread.
final class FrameClock extends AnimationTimer {
    private final List<Integer> moments;
    private final IntConsumer shower;
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Double> prepared = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private int next;
    private long begun;

    /// @param shower shows a moment
    FrameClock(List<Integer> moments, IntConsumer shower) {
        this.moments = List.copyOf(moments);
        this.shower = shower;
    }

    @Override
    public void handle(long frame) {
        long now = System.nanoTime();
        if (next > 0) {
            whole.add((now - begun) / 1e6);
        }
        if (next == moments.size()) {
            stop();
            done.countDown();
        } else {
            begun = now;
            shower.accept(moments.get(next++));
        }
    }

    /// The frame is ready to be painted.
    void laidOut() {
        if (prepared.size() < next) {
            prepared.add((System.nanoTime() - begun) / 1e6);
        }
    }

    /// Reached when all were shown.
    CountDownLatch done() {
        return done;
    }

    Took took() {
        return new Took(prepared, whole);
    }
}
