package echolab.fx.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts the toolkit once for all tests, and runs code on its thread.
public final class Fx implements BeforeAllCallback {
    private static final long PATIENCE_S = 30;
    private static boolean started;

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        start();
    }

    /// Starts the toolkit if nobody has.
    public static synchronized void start() throws InterruptedException {
        if (started) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException e) {
            up.countDown();
        }
        Platform.setImplicitExit(false);
        if (!up.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new AssertionError("the toolkit did not start");
        }
        started = true;
    }

    /// Something to do on the FX thread.
    public interface Body {
        void run() throws Exception;
    }

    /// Does it on the FX thread; returns when it is done, and throws what it threw.
    public static void run(Body body) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                body.run();
            } catch (Throwable e) {
                thrown.set(e);
            } finally {
                done.countDown();
            }
        });
        try {
            if (!done.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("the FX thread did not answer");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
    }

    /// Asks on the FX thread.
    public static <T> T get(Callable<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        run(() -> answer.set(question.call()));
        return answer.get();
    }

    /// Waits until the toolkit has styled, laid out and drawn everything a few times over.
    public static void settle() {
        CountDownLatch pulses = new CountDownLatch(5);
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        pulses.countDown();
                        Platform.requestNextPulse();
                    }
                };
        run(timer::start);
        try {
            if (!pulses.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError("no pulse");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            run(timer::stop);
        }
    }
}
