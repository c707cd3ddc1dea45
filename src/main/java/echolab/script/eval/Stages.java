package echolab.script.eval;

import echolab.script.text.Phrase;
import echolab.trace.ClientState;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds what names stand for in a view.
public record Stages(View view) {

    StageState stage(String name) {
        return view.stage(name)
                .orElseThrow(() ->
                        EvaluationException.of(Phrase.NO_SUCH_STAGE, name, joined(view.stages())));
    }

    /// A lane and the stage that it belongs to.
    public record LaneOnStage(StageState stage, LaneState lane) {
        /// Whether its process runs: neither zombie nor gone.
        public boolean isAlive() {
            return lane.activity() != Activity.ZOMBIE && lane.activity() != Activity.GONE;
        }
    }

    /// The lane of that name.
    ///
    /// @throws EvaluationException when there never was one
    public LaneOnStage lane(String name) {
        Lane lane = new Lane(name);
        StageState stage = stage(lane.stage());
        LaneState state = stage.lanes().get(lane);
        if (state == null) {
            throw EvaluationException.notYet(Phrase.NO_SUCH_LANE, name, lanes(stage));
        }
        return new LaneOnStage(stage, state);
    }

    private static String lanes(StageState stage) {
        return joined(stage.lanes().keySet().stream().map(Lane::name).toList());
    }

    /// The client of that name on that stage.
    ClientState client(String name, String stage) {
        return stage(stage)
                .client(name)
                .orElseThrow(() -> EvaluationException.notYet(Phrase.CLIENT_NOT_ON, name, stage));
    }

    /// The client of that name on the only stage to which it connected.
    ClientState client(String name) {
        List<ClientState> found =
                view.stages().stream()
                        .map(view::stage)
                        .flatMap(Optional::stream)
                        .map(stage -> stage.client(name))
                        .flatMap(Optional::stream)
                        .toList();
        if (found.isEmpty()) {
            throw EvaluationException.notYet(Phrase.NO_SUCH_CLIENT, name);
        }
        if (found.size() > 1) {
            throw EvaluationException.of(Phrase.CLIENT_ON_SEVERAL, name);
        }
        return found.getFirst();
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "–" : names.stream().collect(Collectors.joining(", "));
    }
}
