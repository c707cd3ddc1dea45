package echolab.fx.view;

import echolab.kernel.Divergence;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.util.List;

/// What the comparison with the kernel came to.
///
/// @param key `matches`, `partly`, `differs`, `running`, `pending`
/// @param count how many points differ, or could not be compared
/// @param details those points
record Verdict(String key, int count, List<String> details) {
    static Verdict of(StageState state, boolean running) {
        return state.compared()
                .map(Verdict::of)
                .orElseGet(() -> new Verdict(running ? "running" : "pending", 0, List.of()));
    }

    private static Verdict of(Event.Compared compared) {
        if (!compared.divergences().isEmpty()) {
            List<String> points =
                    compared.divergences().stream().map(Divergence::toString).toList();
            return new Verdict("differs", points.size(), points);
        }
        return compared.unknown().isEmpty()
                ? new Verdict("matches", 0, List.of())
                : new Verdict("partly", compared.unknown().size(), compared.unknown());
    }
}
