package echolab.stage.again;

import echolab.stage.again.Plan.Return;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Watches that the calls of a fresh run return what was recorded. What comes after the recorded
/// returns of a lane is not compared: it is a call that was under way at the end.
final class Comparison {
    private final Plan plan;
    private final Timeline fresh;
    private final IntUnaryOperator steps;
    private final ProcessNames names = new ProcessNames();
    private final Map<Lane, Integer> returned = new HashMap<>();
    private int seen;

    /// @param steps which step a place in the recording belongs to
    Comparison(Plan plan, Timeline fresh, IntUnaryOperator steps) {
        this.plan = plan;
        this.fresh = fresh;
        this.steps = steps;
    }

    /// Compares what has happened since the last time.
    ///
    /// @throws Departure at the first difference
    void catchUp() {
        List<Event> events = fresh.from(seen + 1);
        seen += events.size();
        events.forEach(names::take);
        for (Event event : events) {
            if (event.what() instanceof Event.Returned it) {
                returned(event, it);
            }
        }
    }

    private void returned(Event event, Event.Returned it) {
        Lane lane = it.site().lane();
        int nth = returned.merge(lane, 1, Integer::sum);
        List<Return> recorded = plan.returns().getOrDefault(lane, List.of());
        if (nth > recorded.size()) {
            return;
        }
        Return then = recorded.get(nth - 1);
        Return now = Plan.returned(event, it, names);
        if (!then.call().equals(now.call()) || !then.result().equals(now.result())) {
            throw departure(
                    then.seq(),
                    "%s returned %s from %s, and %s from %s in the recording"
                            .formatted(lane, now.result(), now.call(), then.result(), then.call()));
        }
    }

    /// Compares where the lanes stand with where they stood.
    ///
    /// @param now the lanes of the fresh run
    /// @param seq the end of the way in the recording
    void standing(Map<Lane, LaneState> now, int seq) {
        plan.lanes()
                .forEach((lane, then) -> {
                    int made = returned.getOrDefault(lane, 0);
                    int wanted = plan.returns().getOrDefault(lane, List.of()).size();
                    LaneState is = now.get(lane);
                    if (is == null || made < wanted || (made == wanted && differ(then, is))) {
                        throw departure(
                                seq,
                                "%s is %s, and %s in the recording"
                                        .formatted(lane, words(is), words(then)));
                    }
                });
    }

    private static boolean differ(LaneState then, LaneState now) {
        boolean stands =
                then.activity() == Activity.PARKED
                        || then.activity() == Activity.BLOCKED
                        || then.hasEnded();
        return stands && (then.activity() != now.activity() || !callOf(then).equals(callOf(now)));
    }

    private static String callOf(LaneState lane) {
        return lane.site().map(site -> site.call().cName()).orElse("");
    }

    static String words(@Nullable LaneState lane) {
        if (lane == null) {
            return "not there";
        }
        String word = lane.activity().name().toLowerCase(Locale.ROOT);
        return Optional.of(callOf(lane))
                .filter(call -> !call.isEmpty())
                .map(call -> word + " at " + call)
                .orElse(word);
    }

    Departure departure(int seq, String how) {
        return new Departure(steps.applyAsInt(seq), how);
    }
}
