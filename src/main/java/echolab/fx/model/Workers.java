package echolab.fx.model;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Where work is done: acts on a run in the background, what the window shows on the FX thread.
///
/// @param background runs many tasks at once, each on a thread of its own
/// @param following runs what follows a run until its end
/// @param window runs a task on the FX thread, later
/// @param frames runs a task on the FX thread when a frame begins, as many in one frame as there is time
///     for
public record Workers(Executor background, Executor following, Executor window, Executor frames) {
    /// Does everything where and when it is asked for, and follows nothing.
    public static Workers direct() {
        return direct(Runnable::run);
    }

    /// Does everything at once but for what is done in the background.
    public static Workers direct(Executor background) {
        return new Workers(background, _ -> {}, Runnable::run, Runnable::run);
    }

    /// Does its tasks in the background, one after the other in the order given.
    public Executor serial() {
        return new Serial(background);
    }

    private static final class Serial implements Executor {
        private final Executor background;
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean busy;

        Serial(Executor background) {
            this.background = background;
        }

        @Override
        public synchronized void execute(Runnable task) {
            waiting.add(task);
            if (!busy) {
                busy = true;
                background.execute(this::drain);
            }
        }

        /// A task that fails does not keep those after it from their turn.
        private void drain() {
            boolean failed = true;
            try {
                for (Runnable task = next(); task != null; task = next()) {
                    task.run();
                }
                failed = false;
            } finally {
                if (failed) {
                    background.execute(this::drain);
                }
            }
        }

        private synchronized @Nullable Runnable next() {
            Runnable task = waiting.poll();
            busy = task != null;
            return task;
        }
    }
}
