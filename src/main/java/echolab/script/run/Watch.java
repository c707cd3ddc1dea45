package echolab.script.run;

import echolab.script.eval.EvaluationException;
import echolab.script.eval.Evaluator;
import echolab.script.eval.View;
import echolab.script.syntax.Expr;
import echolab.stage.Run;
import echolab.trace.Event;
import echolab.trace.StageFold;
import echolab.trace.StageState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Watches for a claim to become true: now, or for a moment at any event since the watch began (a
/// zombie that is reaped at once).
final class Watch {
    private final Run run;
    private final Expr claim;
    private final Map<String, StageState> states;
    private int seen;

    Watch(Run run, Expr claim) {
        this.run = run;
        this.claim = claim;
        this.seen = run.timeline().size();
        this.states = new LinkedHashMap<>(run.timeline().at(seen));
    }

    /// Whether it is true now.
    boolean holdsNow() {
        return holds(new LiveView(run));
    }

    /// Whether it is true now or was since the last time this was asked.
    boolean cameTrue() {
        for (Event event : run.timeline().from(seen + 1)) {
            seen++;
            StageFold.apply(Optional.ofNullable(states.get(event.stage())), event)
                    .ifPresent(state -> states.put(event.stage(), state));
            if (holds(View.of(states))) {
                return true;
            }
        }
        return holdsNow();
    }

    /// A claim about something that is not there yet is not true yet.
    private boolean holds(View view) {
        try {
            return new Evaluator(view).holds(claim);
        } catch (EvaluationException e) {
            if (e.isNotYet()) {
                return false;
            }
            throw e;
        }
    }
}
