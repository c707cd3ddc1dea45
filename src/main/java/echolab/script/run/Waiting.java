package echolab.script.run;

import echolab.stage.Run;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Waits on a run, up to a limit.
final class Waiting {
    /// What no event announces is looked for this often.
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Run run;
    private final LongSupplier nanoTime;

    Waiting(Run run, LongSupplier nanoTime) {
        this.run = run;
        this.nanoTime = nanoTime;
    }

    /// How a wait ended.
    enum End {
        MET,
        TIME_UP,
        INTERRUPTED
    }

    /// Waits until the condition is met.
    End until(BooleanSupplier met, Duration limit) {
        long deadline = nanoTime.getAsLong() + limit.toNanos();
        int known = run.timeline().size();
        while (!met.getAsBoolean()) {
            long left = deadline - nanoTime.getAsLong();
            if (Thread.currentThread().isInterrupted()) {
                return End.INTERRUPTED;
            }
            if (left <= 0) {
                return End.TIME_UP;
            }
            run.awaitMoreThan(known, Duration.ofNanos(Math.min(left, LOOK.toNanos())));
            known = run.timeline().size();
        }
        return End.MET;
    }
}
