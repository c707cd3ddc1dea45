package echolab.stage.again;

import echolab.stage.Run;
import echolab.trace.Timeline;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/// Starts servers afresh and does to them what was done, act by act. What ran freely in the recording
/// is stepped, in the order in which its calls were made.
public final class Continuation implements Continuing {
    private final Supplier<Run> runs;

    /// @param runs makes a new, empty run
    public Continuation(Supplier<Run> runs) {
        this.runs = runs;
    }

    @Override
    public Optional<Run> at(Timeline timeline, int seq, IntUnaryOperator steps, Watcher watcher) {
        try {
            return at(seq, Plan.of(timeline, seq, Order.OF_ENTRY), steps, watcher);
        } catch (Departure first) {
            try {
                return at(seq, Plan.of(timeline, seq, Order.OF_RETURN), steps, watcher);
            } catch (Departure second) {
                first.addSuppressed(second);
                throw first;
            }
        }
    }

    private Optional<Run> at(int seq, Plan plan, IntUnaryOperator steps, Watcher watcher) {
        Run run = runs.get();
        boolean done = false;
        try {
            done = new Performance(run, plan, steps).to(seq, watcher);
        } finally {
            if (!done) {
                run.close();
            }
        }
        return done ? Optional.of(run) : Optional.empty();
    }
}
