package echolab.cli.console;

import echolab.stage.Run;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who would do what next.
final class LaneLines {
    private static final int IN_PROMPT = 3;

    private final Run run;

    LaneLines(Run run) {
        this.run = run;
    }

    /// For the prompt: `p accept(3) | p.child1 read(4, …)… `, the last dots for what is blocked.
    String prompt() {
        List<LaneState> lanes = lanes().toList();
        if (lanes.isEmpty()) {
            return "echolab> ";
        }
        String shown =
                lanes.stream()
                        .limit(IN_PROMPT)
                        .map(LaneLines::brief)
                        .collect(Collectors.joining(" | "));
        int more = lanes.size() - IN_PROMPT;
        return shown + (more > 0 ? " | +" + more : "") + "> ";
    }

    /// A line a lane: name, process, state, call.
    String table() {
        return lanes().map(LaneLines::line).collect(Collectors.joining());
    }

    private Stream<LaneState> lanes() {
        return run.stages().stream()
                .map(run::state)
                .map(StageState::lanes)
                .flatMap(lanes -> lanes.values().stream())
                .filter(lane -> lane.activity() != Activity.GONE);
    }

    private static String brief(LaneState lane) {
        String call = call(lane);
        String what = call.isEmpty() ? word(lane) : call;
        return lane.lane() + " " + what + (lane.activity() == Activity.BLOCKED ? "…" : "");
    }

    private static String line(LaneState lane) {
        return "  %-16s %8d  %-8s %s\n"
                .formatted(lane.lane(), lane.pid().value(), word(lane), call(lane))
                .stripTrailing()
                .concat("\n");
    }

    private static String call(LaneState lane) {
        return lane.site().map(Object::toString).orElse("");
    }

    private static String word(LaneState lane) {
        return lane.activity().name().toLowerCase(Locale.ROOT);
    }
}
