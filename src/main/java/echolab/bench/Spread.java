package echolab.bench;

import java.util.List;

/// Samples of one number, summed up.
///
/// @param low the lowest
/// @param high the highest
/// @param samples how many there were
public record Spread(double low, double median, double high, int samples) {

    /// @throws IllegalArgumentException when there is no sample
    static Spread of(List<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no sample");
        }
        return new Spread(
                percentile(samples, 0),
                percentile(samples, 50),
                percentile(samples, 100),
                samples.size());
    }

    /// The lowest sample that so many percent of all do not exceed (nearest rank).
    static double percentile(List<Double> samples, int percent) {
        List<Double> sorted = samples.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
