package echolab.fx.measure;

import echolab.fx.model.Playback;
import echolab.trace.Event;
import java.util.List;
import java.util.function.Supplier;

/// Told at each frame, it writes down how old the events are that it shows for the first time. The
/// time of an event is `CLOCK_MONOTONIC`, as is that of the JVM.
final class Lags implements Runnable {
    private final Supplier<Playback> playback;
    private final List<Double> millis;
    private int shown;

    Lags(Supplier<Playback> playback, List<Double> millis) {
        this.playback = playback;
        this.millis = millis;
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        Playback current = playback.get();
        int seq = current.seqOnScreen();
        for (int i = shown + 1; i <= seq; i++) {
            Event event = current.timeline().event(i);
            millis.add((now - event.nanos()) / 1e6);
        }
        shown = seq;
    }
}
