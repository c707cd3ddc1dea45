package echolab.fx.model;

import echolab.trace.Lane;
import echolab.trace.StageState;
import java.util.List;
import java.util.Optional;

/// What the step key would do now.
public sealed interface NextStep {
    /// A lane makes its next call.
    record OfLane(Lane lane) implements NextStep {}

    /// Lanes of several servers make one call each, in turn.
    record InTurn(List<Lane> lanes) implements NextStep {
        public InTurn {
            lanes = List.copyOf(lanes);
        }
    }

    /// In a demo: somebody outside the servers does the next thing.
    record Outside(Part part) implements NextStep {}

    /// Nothing can be stepped.
    record Nothing(Why why) implements NextStep {}

    /// Why nothing can be stepped.
    enum Why {
        /// Its stage runs by itself.
        RUNS,
        /// All of the demo has been done.
        OVER,
        /// No client has come yet.
        ALONE,
        /// Everybody waits for something, or has ended.
        NOBODY
    }

    /// What it does to the server with the focus: a lane that was chosen goes first. Where nobody there can
    /// go on, a demo goes on elsewhere.
    static NextStep of(Session session, RunView view) {
        String stage = session.stage().get();
        Optional<Part> due = session.guide().flatMap(guide -> guide.due(view));
        if (due.isPresent()) {
            return new Outside(due.get());
        }
        if (view.isRunning(stage)) {
            return new Nothing(Why.RUNS);
        }
        List<Lane> others = session.guide().isPresent() ? lanes(session, view) : List.of();
        return LaneRow.suggested(view, stage, session.chosen().get())
                .<NextStep>map(OfLane::new)
                .orElseGet(() ->
                        others.isEmpty() ? new Nothing(why(session, view)) : new InTurn(others));
    }

    /// What it does to all servers.
    static NextStep ofAll(Session session, RunView view) {
        List<Lane> lanes = lanes(session, view);
        return lanes.isEmpty() ? of(session, view) : new InTurn(lanes);
    }

    private static List<Lane> lanes(Session session, RunView view) {
        return view.now().keySet().stream()
                .flatMap(s -> LaneRow.suggested(view, s, session.chosen().get()).stream())
                .filter(lane -> !view.isRunning(lane.stage()))
                .toList();
    }

    private static Why why(Session session, RunView view) {
        if (session.guide().filter(g -> g.next(view).isEmpty()).isPresent()) {
            return Why.OVER;
        }
        Optional<StageState> stage = view.stageNow(session.stage().get());
        return stage.filter(s -> !s.stopped() && s.clients().isEmpty()).isPresent()
                ? Why.ALONE
                : Why.NOBODY;
    }
}
