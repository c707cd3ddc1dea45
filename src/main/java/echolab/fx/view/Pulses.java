package echolab.fx.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/// Runs tasks at the beginning of a frame, in the order in which they came: always one, and more of them
/// as long as there is time for what they change to be styled, laid out and painted in that frame. The
/// rest waits for the next one. Confined to the FX thread.
public final class Pulses implements Executor {
    /// After so many nanoseconds no other task begins: styling and layout take about as long again, and a
    /// frame has 16.7 ms.
    private static final long BUDGET_NANOS = 2_000_000;

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /// A timer needs the toolkit, which may not have been started yet.
    private final Lazily<AnimationTimer> frames = new Lazily<>(this::timer);

    private AnimationTimer timer() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                begin();
            }
        };
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        frames.get().start();
    }

    private void begin() {
        long end = System.nanoTime() + BUDGET_NANOS;
        do {
            Runnable task = waiting.poll();
            if (task == null) {
                frames.get().stop();
                return;
            }
            task.run();
        } while (System.nanoTime() < end);
    }
}
