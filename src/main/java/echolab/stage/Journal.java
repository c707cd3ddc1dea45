package echolab.stage;

import echolab.trace.Event;

/// Where a stage writes down what happened on it.
@FunctionalInterface
interface Journal {
    /// Writes down what happened at that time.
    ///
    /// @param nanos `CLOCK_MONOTONIC`
    void write(long nanos, Event.What what);

    default void write(Event.What what) {
        write(System.nanoTime(), what);
    }
}
