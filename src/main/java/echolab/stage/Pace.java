package echolab.stage;

import java.time.Duration;

/// How often a stage looks at the kernel although nothing is known to have happened on it: four times a
/// second, and less often where a look takes long, as it does with a thousand connections. The server
/// beside it is not to notice.
public final class Pace {
    private static final Duration SHORTEST = Duration.ofMillis(250);

    /// Of its time, the part that is spent looking: one in so many.
    private static final int PARTS = 30;

    private Pace() {}

    /// How long to wait after a look that took this long.
    public static Duration after(Duration look) {
        Duration enough = look.multipliedBy(PARTS - 1);
        return enough.compareTo(SHORTEST) > 0 ? enough : SHORTEST;
    }
}
