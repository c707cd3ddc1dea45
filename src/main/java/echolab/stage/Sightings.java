package echolab.stage;

import echolab.unix.FlightRecorder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// What calls of a server did and was seen from outside, its text on the terminal or its bytes at a
/// client, on its way into the trace: behind those calls. A call is told when it returns, which may be
/// after what it did was seen. So what was seen waits until each lane that was in such a call then has
/// been seen outside of one.
final class Sightings<T> {
    /// Whoever has not told by then is stopped in its call.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration LOOK_AGAIN = Duration.ofNanos(100_000);

    private final Calls calls;
    private final Queue<Seen<T>> waiting = new ArrayDeque<>();

    /// What the flight recorder says of calls.
    interface Calls {
        /// The slots of lanes that are in a call that they have not told of.
        Set<Integer> untold();

        /// Makes room for more to be told.
        void collect();

        static Calls of(FlightRecorder recorder) {
            return new Calls() {
                @Override
                public Set<Integer> untold() {
                    return recorder.untold();
                }

                @Override
                public void collect() {
                    recorder.collect();
                }
            };
        }
    }

    /// @param lanes slots of those that may have done it and have not told that
    /// @param since when it was seen
    private record Seen<T>(T what, Set<Integer> lanes, long since) {
        boolean isDue() {
            return lanes.isEmpty() || System.nanoTime() - since > PATIENCE.toNanos();
        }
    }

    Sightings(Calls calls) {
        this.calls = calls;
    }

    void saw(T what) {
        waiting.add(new Seen<>(what, calls.untold(), System.nanoTime()));
    }

    /// Whether nothing waits any more.
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// What the calls are told of by now that did it, in order. They may not be taken in yet.
    List<T> due() {
        if (waiting.stream().anyMatch(seen -> !seen.lanes().isEmpty())) {
            Set<Integer> untold = calls.untold();
            waiting.forEach(seen -> seen.lanes().retainAll(untold));
        }
        List<T> due = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.element().isDue()) {
            due.add(waiting.remove().what());
        }
        return due;
    }

    /// All of it, once it is due.
    List<T> all() {
        List<T> all = due();
        while (!isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            calls.collect();
            all.addAll(due());
        }
        return all;
    }
}
