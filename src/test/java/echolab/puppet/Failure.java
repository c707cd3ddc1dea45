package echolab.puppet;

import echolab.kernel.Divergence;
import java.util.List;

/// The first disagreement between rules and kernel in a sequence of acts.
///
/// @param acts the acts up to the one that led to it
record Failure(List<Act> acts, List<Divergence> divergences) {
    /// The sequence as it was played, and the disagreement: step, call, place, expected, observed.
    String text() {
        StringBuilder text = new StringBuilder();
        for (int step = 1; step <= acts.size(); step++) {
            text.append("  step %d: %s%n".formatted(step, acts.get(step - 1).text()));
        }
        for (Divergence d : divergences) {
            text.append(
                    "step %d, %s, %s: expected %s, observed %s%n"
                            .formatted(
                                    acts.size(),
                                    acts.getLast().text(),
                                    d.where(),
                                    d.expected(),
                                    d.observed()));
        }
        return text.toString();
    }
}
