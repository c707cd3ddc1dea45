package echolab.stage;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/// Takes in, on a thread of its own, what happens by itself: clients from outside, servers that run
/// freely.
final class Pump {
    private static final Duration BUSY_INTERVAL = Duration.ofNanos(200_000);
    private static final int BUSY_EVENTS = 100;

    /// Where something has happened a moment ago, more is likely, and somebody may be watching.
    private static final Duration LIVELY_INTERVAL = Duration.ofMillis(4);

    private static final Duration LIVELY = Duration.ofSeconds(2);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final Stages stages;
    private final Turns turns;
    private final IntSupplier events;
    private final BooleanSupplier closed;
    private final Thread thread;
    private long livelyUntil = System.nanoTime();

    /// @param events how many there are so far
    /// @param closed whether the run is over
    Pump(Stages stages, Turns turns, IntSupplier events, BooleanSupplier closed) {
        this.stages = stages;
        this.turns = turns;
        this.events = events;
        this.closed = closed;
        this.thread = Thread.ofPlatform().name("stage-pump").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Has it look again at once whether the run is over.
    void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        long lookAt = System.nanoTime() + Pace.after(Duration.ZERO).toNanos();
        while (!closed.getAsBoolean()) {
            int before = events.getAsInt();
            turns.take(() -> stages.up().forEach(LiveStage::pumpAtLeisure));
            long now = System.nanoTime();
            if (now > lookAt) {
                turns.take(this::lookOutside);
                Duration look = Duration.ofNanos(System.nanoTime() - now);
                lookAt = System.nanoTime() + Pace.after(look).toNanos();
            }
            LockSupport.parkNanos(interval(events.getAsInt() - before).toNanos());
        }
    }

    private void lookOutside() {
        stages.up().stream().filter(s -> !s.isFlooded()).forEach(LiveStage::lookOutside);
    }

    private Duration interval(int newEvents) {
        return turns.take(this::leisure).orElseGet(() -> calm(newEvents));
    }

    private Duration calm(int newEvents) {
        long now = System.nanoTime();
        if (newEvents > 0) {
            livelyUntil = now + LIVELY.toNanos();
        }
        if (newEvents > BUSY_EVENTS) {
            return BUSY_INTERVAL;
        }
        return now < livelyUntil ? LIVELY_INTERVAL : INTERVAL;
    }

    private Optional<Duration> leisure() {
        return stages.up().stream()
                .filter(LiveStage::isFlooded)
                .map(LiveStage::leisure)
                .min(Comparator.naturalOrder());
    }
}
