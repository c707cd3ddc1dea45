package echolab.bench;

import java.util.List;

/// The far end of many samples.
final class Tail {
    private Tail() {}

    /// A percentile in the place of the median.
    static Spread of(List<Double> samples, int percent) {
        Spread all = Spread.of(samples);
        return new Spread(
                all.low(), Spread.percentile(samples, percent), all.high(), all.samples());
    }
}
