package echolab.fx.model;

import echolab.frame.Lag;
import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// Tells a playback of what happens on a run, from a thread of its own and after every act.
final class Follower {
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /// Between two pictures of a run that goes on without stopping, at least; and at least as long as one
    /// takes, so that there is time for clicks and keys, and for the servers beside it.
    private static final Duration PACE = Duration.ofMillis(8);

    /// A call leads to the next one. A picture amid such a burst would only keep the picture of all of it
    /// from its frame, so there is none until nothing has come for this long,
    private static final Duration QUIET = Duration.ofMillis(5);

    /// or the burst goes on for longer than this.
    private static final Duration BURST = Duration.ofMillis(10);

    private final Run run;
    private final Playback playback;
    private final Executor window;
    private final LongSupplier nanoTime;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile long pause = PACE.toNanos();
    private int known;
    private long lag;

    Follower(Run run, Playback playback, Executor window, LongSupplier nanoTime) {
        this.run = run;
        this.playback = playback;
        this.window = window;
        this.nanoTime = nanoTime;
    }

    /// Follows the run until {@link #end}; returns then.
    void follow() {
        try {
            while (!ended.await(pause, TimeUnit.NANOSECONDS)) {
                run.awaitMoreThan(known(), PATIENCE);
                awaitQuiet();
                catchUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        ended.countDown();
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    private synchronized int known() {
        return known;
    }

    private void awaitQuiet() {
        long end = nanoTime.getAsLong() + BURST.toNanos();
        int before = known();
        int now = run.timeline().size();
        while (now > before && nanoTime.getAsLong() < end) {
            before = now;
            run.awaitMoreThan(before, QUIET);
            now = run.timeline().size();
        }
    }

    /// Passes on what happened since the last time. A stage that stands still and has not been
    /// compared with the kernel is compared first.
    synchronized void catchUp() {
        run.timeline().at(run.timeline().size()).values().stream()
                .filter(Follower::wantsComparison)
                .map(StageState::stage)
                .forEach(this::compare);
        tellLag();
        int size = run.timeline().size();
        if (size > known) {
            known = size;
            refresh();
        }
    }

    /// How far behind the picture is; the few events that are always on their way are no lag.
    private void tellLag() {
        long now = Lag.of(run.behind());
        if (now != lag) {
            lag = now;
            window.execute(() -> playback.setBehind(now));
        }
    }

    /// The window takes notice once, however often it is told before it has the time to.
    private void refresh() {
        if (!told.getAndSet(true)) {
            window.execute(() -> {
                long begun = nanoTime.getAsLong();
                told.set(false);
                playback.refresh();
                long took = nanoTime.getAsLong() - begun + playback.work();
                pause = Math.max(PACE.toNanos(), took);
            });
        }
    }

    private void compare(String stage) {
        if (!hasEnded() && run.stages().contains(stage)) {
            try {
                run.state(stage);
            } catch (StageException e) {
                // It ended in the meantime: the timeline says so.
                return;
            }
        }
    }

    private static boolean wantsComparison(StageState state) {
        return !state.stopped()
                && state.compared().isEmpty()
                && state.lanes().values().stream()
                        .noneMatch(l -> l.activity() == LaneState.Activity.RUNNING);
    }
}
