package echolab.frame;

import echolab.trace.LaneState;

/// What a process is doing, as a picture shows it.
public enum Activity {
    /// Stands at its gate before a call.
    PARKED,
    RUNNING,
    BLOCKED,
    /// Has ended and is not reaped yet.
    ZOMBIE,
    /// Has ended and was reaped.
    GONE;

    static Activity of(LaneState lane) {
        return switch (lane.activity()) {
            case PARKED -> PARKED;
            case RUNNING -> RUNNING;
            case BLOCKED -> BLOCKED;
            case ZOMBIE -> ZOMBIE;
            case GONE -> GONE;
        };
    }
}
