package echolab.stage;

import echolab.stage.StageException.Kind;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Whose turn it is to use a run: one lock guards everything. Whoever waits for a server to do
/// something lets go of it in between, so that other callers and the pump get their turn.
final class Turns {
    private static final Duration LOOK_AGAIN = Duration.ofNanos(200_000);
    private static final Duration REST_LIMIT = Duration.ofSeconds(5);

    /// How much longer it may take when programs are executed: each is a new virtual machine.
    private static final Duration EXECUTION = Duration.ofSeconds(20);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();

    void take(Runnable body) {
        lock.lock();
        try {
            body.run();
        } finally {
            lock.unlock();
        }
    }

    <T> T take(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }

    /// Something has happened: whoever waits for that looks again.
    void somethingHappened() {
        changed.signalAll();
    }

    /// Waits, letting go of the lock, until something happens: the time that is left.
    @SuppressWarnings("WaitNotInLoop") // the callers loop
    long letGo(long nanos) {
        try {
            return changed.awaitNanos(nanos);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /// Waits until the condition holds or the stage is down.
    ///
    /// @throws StageException with the message `otherwise` when the limit is over
    void await(LiveStage stage, Duration limit, String otherwise, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        stage.pump();
        while (!stage.isDown() && !condition.getAsBoolean()) {
            long patience = stage.isExecuting() ? EXECUTION.toNanos() : 0;
            if (System.nanoTime() > deadline + patience) {
                throw new StageException(Kind.SERVER, otherwise);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new StageException(Kind.BAD_REQUEST, "interrupted");
            }
            letGo(LOOK_AGAIN.toNanos());
            stage.pump();
        }
    }

    /// Waits until every lane is parked, blocked or gone.
    void awaitRest(LiveStage stage) {
        await(
                stage,
                REST_LIMIT,
                "server %s does not come to rest".formatted(stage.name()),
                () -> isAtRest(stage));
    }

    /// The same, for a stage that must be up afterwards.
    void settle(LiveStage stage) {
        awaitRest(stage);
        Stages.checkUp(stage);
    }

    /// Waits until every lane is at rest and the kernel has been asked about it.
    void awaitVerified(LiveStage stage) {
        awaitRest(stage);
        while (!stage.verify()) {
            awaitRest(stage);
        }
    }

    boolean isAtRest(LiveStage stage) {
        return isQuiet(stage, stage::standsStill);
    }

    /// Whether the condition holds and nothing moved while it was looked at.
    boolean isQuiet(LiveStage stage, BooleanSupplier condition) {
        if (stage.isDown()) {
            return true;
        }
        int activity = stage.activity();
        stage.pump();
        return stage.isDown() || (condition.getAsBoolean() && stage.activity() == activity);
    }
}
