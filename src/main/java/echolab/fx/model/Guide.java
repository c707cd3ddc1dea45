package echolab.fx.model;

import echolab.trace.Event;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Leads through a demo: when no server can go on by itself, it knows what a client does next. Whoever
/// steps, runs or acts for a client in between is not disturbed: what was done counts, whoever did it.
/// Confined to the FX thread.
public final class Guide {
    private final List<Part> parts;
    private final Timeline timeline;
    private final Acts acts;
    private final Map<String, Done> done = new HashMap<>();
    private int seen;

    /// @param timeline of the run that it leads through
    Guide(List<Part> parts, Timeline timeline, Acts acts) {
        this.parts = List.copyOf(parts);
        this.timeline = timeline;
        this.acts = acts;
    }

    /// What comes next in the demo from outside the servers; empty when all of it has been done, or no
    /// server is left.
    public Optional<Part> next(RunView view) {
        follow();
        return parts.stream()
                .filter(part -> open(view).stream().anyMatch(stage -> isMissing(part, stage)))
                .findFirst();
    }

    /// The same, when it is time for it: no lane of any server can be stepped or is on its way.
    public Optional<Part> due(RunView view) {
        boolean waits =
                view.isLive()
                        && !acts.isClientAtWork()
                        && open(view).stream().allMatch(stage -> waits(view, stage));
        return next(view).filter(_ -> waits);
    }

    /// Does what is due, to every server to which it was not done yet.
    public void perform(RunView view) {
        due(view)
                .ifPresent(part ->
                        open(view).stream()
                                .filter(stage -> isMissing(part, stage))
                                .forEach(stage -> perform(part, stage)));
    }

    private void perform(Part part, String stage) {
        switch (part) {
            case Part.Connect it -> acts.connect(it.client(), stage);
            case Part.Send it -> acts.send(it.client(), stage, it.data().text());
            case Part.Close it -> acts.close(it.client(), stage);
            case Part.Type it -> acts.type(stage, it.keys().text());
        }
    }

    private boolean isMissing(Part part, String stage) {
        return !of(stage).has(part);
    }

    private Done of(String stage) {
        return done.computeIfAbsent(stage, _ -> new Done());
    }

    private static List<String> open(RunView view) {
        return view.now().entrySet().stream()
                .filter(stage -> !stage.getValue().stopped())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean waits(RunView view, String stage) {
        return !view.isBusy(stage) && view.stageNow(stage).filter(Guide::nobodyGoes).isPresent();
    }

    private static boolean nobodyGoes(StageState stage) {
        return stage.lanes().values().stream()
                .map(LaneState::activity)
                .noneMatch(a -> a == LaneState.Activity.PARKED || a == LaneState.Activity.RUNNING);
    }

    private void follow() {
        for (Event event : timeline.from(seen + 1)) {
            seen++;
            of(event.stage()).add(event.what());
        }
    }
}
