package echolab.bench;

import java.util.List;
import java.util.Optional;

/// One measured number.
///
/// @param id its name, the same in every language: `fork.ratio`
/// @param value its median and its spread over the rounds
/// @param aim what it should reach; empty for one that only explains the others
public record Figure(String id, Unit unit, Spread value, Optional<Aim> aim) {

    /// What a figure counts.
    public enum Unit {
        COUNT,
        MILLISECONDS,
        MICROSECONDS,
        SECONDS,
        PER_SECOND,
        TIMES,
        KILOBYTES,
        MEGABYTES
    }

    /// What a figure should reach.
    ///
    /// @param atLeast whether more is better
    public record Aim(boolean atLeast, double bound) {
        boolean isMetBy(double value) {
            return atLeast ? value >= bound : value <= bound;
        }
    }

    static Figure of(String id, Unit unit, List<Double> samples) {
        return new Figure(id, unit, Spread.of(samples), Optional.empty());
    }

    static Figure of(String id, Unit unit, double sample) {
        return of(id, unit, List.of(sample));
    }

    Figure atLeast(double bound) {
        return new Figure(id, unit, value, Optional.of(new Aim(true, bound)));
    }

    Figure atMost(double bound) {
        return new Figure(id, unit, value, Optional.of(new Aim(false, bound)));
    }

    /// Whether it reaches its aim; empty when it has none.
    public Optional<Boolean> met() {
        return aim.map(a -> a.isMetBy(value.median()));
    }
}
