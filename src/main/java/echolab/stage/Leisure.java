package echolab.stage;

import java.time.Duration;

/// When to take in what a server reports. One that runs freely may report more than can be taken in
/// beside it, and to take it in costs processor time that the server and its clients need. So of a
/// flood only a little is taken in while it lasts, unless the room for it becomes scarce, and the
/// rest after it.
final class Leisure {
    /// How long to wait in a flood before looking again, at least and at most.
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private static final Duration LONGEST = Duration.ofMillis(8);

    /// How many bytes a server may print from one look to the next: a part of what its terminal holds,
    /// so that it need not wait when it prints faster.
    private static final int PRINTED = 4096;

    /// More events than this in a millisecond are a flood.
    private static final int CALM = 10;

    /// Of its time in a flood, the part that is spent taking in: one in so many.
    private static final int PARTS = 50;

    /// A flood is over when none was seen for this long: on a busy machine a server has pauses.
    private static final Duration LULL = Duration.ofMillis(100);

    private static final long NANOS_IN_MILLISECOND = 1_000_000;

    private final int capacity;
    private long told;
    private long lookedAt = System.nanoTime();
    private long nextAt;
    private long floodUntil = lookedAt;
    private boolean scarce;
    private Duration interval = SHORTEST;

    /// @param capacity how many events there is room for
    Leisure(int capacity) {
        this.capacity = capacity;
    }

    /// Looks how much was reported since the last look, and how much of that waits to be taken in.
    void look(long toldNow, long taken) {
        long now = System.nanoTime();
        long millis = (now - lookedAt) / NANOS_IN_MILLISECOND;
        if (millis > 0) {
            if (toldNow - told > CALM * millis) {
                floodUntil = now + LULL.toNanos();
            }
            told = toldNow;
            lookedAt = now;
        }
        scarce = toldNow - taken > capacity / 4L * 3;
    }

    /// So many bytes were printed since the last time.
    void printed(int bytes) {
        Duration enough = interval.multipliedBy(PRINTED).dividedBy(Math.max(bytes, 1));
        interval = enough.compareTo(LONGEST) < 0 ? max(enough, SHORTEST) : LONGEST;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// How long to wait in a flood before looking again.
    Duration interval() {
        return interval;
    }

    /// Whether most of what is reported should wait.
    boolean isFlood() {
        return !scarce && System.nanoTime() < floodUntil;
    }

    /// Whether it is time to take in a little of a flood.
    boolean isTime() {
        return System.nanoTime() >= nextAt;
    }

    /// A little of the flood was taken in, which took this long.
    void took(long nanos) {
        nextAt = System.nanoTime() + (PARTS - 1) * nanos;
    }
}
