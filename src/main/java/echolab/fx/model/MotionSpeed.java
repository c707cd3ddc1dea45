package echolab.fx.model;

import java.util.Arrays;

/// How fast pictures move into each other.
public enum MotionSpeed {
    OFF(0),
    QUARTER(0.25),
    HALF(0.5),
    NORMAL(1),
    DOUBLE(2),
    FOURFOLD(4);

    private final double factor;

    MotionSpeed(double factor) {
        this.factor = factor;
    }

    /// 1 for the designed speed; 0 where nothing moves.
    public double factor() {
        return factor;
    }

    /// The speed of that name; the normal one for a name that is none.
    public static MotionSpeed named(String name) {
        return Arrays.stream(values())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElse(NORMAL);
    }
}
