package echolab.cli.run;

import echolab.stage.Run;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ends a script that takes too long: interrupts the thread that made the watchdog, and where that
/// does not help takes the run down under it.
final class Watchdog implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread watched = Thread.currentThread();
    private final Run run;
    private final Duration limit;
    private volatile boolean barked;

    Watchdog(Run run, Duration limit) {
        this.run = run;
        this.limit = limit;
        Thread.ofPlatform().name("script-watchdog").daemon().start(this::watch);
    }

    /// Whether the script was ended.
    boolean barked() {
        return barked;
    }

    private void watch() {
        try {
            if (!finishes(limit)) {
                bark();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bark() throws InterruptedException {
        synchronized (this) {
            if (finished.getCount() == 0) {
                return;
            }
            barked = true;
            watched.interrupt();
        }
        if (!finishes(GRACE)) {
            run.close();
        }
    }

    private boolean finishes(Duration within) throws InterruptedException {
        return finished.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// The script has finished. No interrupt of the watchdog is left over.
    @Override
    public synchronized void close() {
        finished.countDown();
        if (barked) {
            Thread.interrupted();
        }
    }
}
