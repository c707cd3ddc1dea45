package echolab.bench;

import java.util.List;

/// What came of measuring.
///
/// @param figures what was measured
/// @param lacking programs that a peer needs and that are not here: what stands beside it is missing
///     among the figures
public record Outcome(List<Figure> figures, List<String> lacking) {
    public Outcome {
        figures = List.copyOf(figures);
        lacking = List.copyOf(lacking);
    }

    /// Figures with nothing missing beside them.
    public static Outcome of(List<Figure> figures) {
        return new Outcome(figures, List.of());
    }
}
