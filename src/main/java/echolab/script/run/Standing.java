package echolab.script.run;

import echolab.script.eval.Observation;
import echolab.script.eval.Stages;
import echolab.script.syntax.Expr;
import echolab.script.syntax.Function;
import echolab.script.syntax.Name;
import echolab.script.text.Position;
import echolab.stage.Gates;
import echolab.stage.Run;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import java.util.List;
import java.util.stream.Stream;

/// Where lanes stand at the moment.
final class Standing {
    private static final Position NOWHERE = new Position("", 0, 0, 0);

    private final Run run;

    Standing(Run run) {
        this.run = run;
    }

    /// What the lane is doing.
    ///
    /// @throws echolab.script.eval.EvaluationException when there never was such a lane
    Activity activity(Lane lane) {
        return new Stages(new LiveView(run)).lane(lane.name()).lane().activity();
    }

    /// That there is, or was, such a lane.
    ///
    /// @throws echolab.script.eval.EvaluationException when there never was one; it names those
    ///     that there are
    void require(Lane lane) {
        activity(lane);
    }

    /// Whether one of them has stopped at a breakpoint.
    boolean isBroken(Gates gates) {
        return switch (gates) {
            case Gates.OfLane(Lane lane) -> run.atBreakpoint(lane.stage()).contains(lane);
            case Gates.OfStage(String stage) -> !run.atBreakpoint(stage).isEmpty();
            case Gates.All() -> run.stages().stream().anyMatch(s -> !run.atBreakpoint(s).isEmpty());
        };
    }

    boolean hasEnded(List<Lane> lanes) {
        return lanes.stream()
                .map(this::activity)
                .anyMatch(a -> a == Activity.ZOMBIE || a == Activity.GONE);
    }

    /// The lane itself, the first of the stage, the first of every stage.
    List<Lane> firstOf(Gates gates) {
        return switch (gates) {
            case Gates.OfLane(Lane lane) -> List.of(lane);
            case Gates.OfStage(String stage) -> List.of(Lane.first(stage));
            case Gates.All() -> run.stages().stream().map(Lane::first).toList();
        };
    }

    /// State and call of every lane that is not gone.
    List<Observation> of(Gates gates) {
        return lanes(gates).flatMap(lane -> of(lane).stream()).toList();
    }

    /// State and call of the lane.
    List<Observation> of(Lane lane) {
        LiveView now = new LiveView(run);
        return Stream.of(Function.STATE, Function.CALL)
                .map(function -> apply(function, lane))
                .flatMap(expr -> Observation.of(expr, now).stream())
                .toList();
    }

    private Stream<Lane> lanes(Gates gates) {
        return switch (gates) {
            case Gates.OfLane(Lane lane) -> Stream.of(lane);
            case Gates.OfStage(String stage) -> lanes(stage);
            case Gates.All() -> run.stages().stream().flatMap(this::lanes);
        };
    }

    private Stream<Lane> lanes(String stage) {
        return run.state(stage).lanes().values().stream()
                .filter(lane -> lane.activity() != Activity.GONE)
                .map(LaneState::lane);
    }

    private static Expr apply(Function function, Lane lane) {
        return new Expr.Apply(
                NOWHERE,
                new Name(NOWHERE, function.word()),
                List.of(new Expr.Word(NOWHERE, lane.name())));
    }
}
