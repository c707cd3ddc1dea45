package echolab.stage;

import echolab.kernel.Limits;
import echolab.kernel.Pid;
import echolab.observe.LimitsReader;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/// Records what bounds the server's processes and its machine, when that has changed. Much of it is
/// the whole machine's, so it is read now and then only, not at every step.
final class LimitsWatch {
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final LimitsReader reader = new LimitsReader();
    private final Journal journal;
    private final Supplier<StageState> state;
    private long read;
    private Optional<Event> lastSet = Optional.empty();

    LimitsWatch(Journal journal, Supplier<StageState> state) {
        this.journal = journal;
        this.state = state;
    }

    /// Reads them if it is time, or if one was set.
    void look(Collection<Pid> processes) {
        StageState now = state.get();
        Optional<Event> set = now.last().filter(e -> e.what() instanceof Event.LimitSet);
        boolean due =
                now.limits().isEmpty()
                        || System.nanoTime() - read >= INTERVAL.toNanos()
                        || (set.isPresent() && !set.equals(lastSet));
        if (!due) {
            return;
        }
        read = System.nanoTime();
        lastSet = set;
        Limits limits = reader.read(processes);
        if (now.limits().filter(before -> before.limits().equals(limits)).isEmpty()) {
            journal.write(new Event.LimitsRead(limits));
        }
    }
}
