package echolab.fx.view;

import echolab.fx.model.Acts;
import echolab.fx.model.NextStep;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import java.util.Set;
import java.util.function.Consumer;

/// How the servers on stage are made to go on by keys and buttons.
final class Stepping {
    private final Session session;

    Stepping(Session session) {
        this.session = session;
    }

    /// Does what the step key would do.
    void step() {
        perform(NextStep.of(session, view()));
    }

    /// Each server makes one call.
    void stepAll() {
        perform(NextStep.ofAll(session, view()));
    }

    /// Towards now; from there on a step, in a demo one of each server.
    void forward() {
        if (!view().isLive()) {
            session.playback().forward();
        } else if (session.guide().isPresent() && view().now().size() > 1) {
            stepAll();
        } else {
            step();
        }
    }

    /// All run, or, when all of them do, all stop.
    void runAll() {
        RunView view = view();
        Set<String> stages = view.now().keySet();
        boolean running = stages.stream().allMatch(view::isRunning);
        act(a ->
                stages.stream()
                        .filter(stage -> view.isRunning(stage) == running)
                        .forEach(a::toggleRun));
    }

    private RunView view() {
        return session.playback().view();
    }

    private void perform(NextStep next) {
        switch (next) {
            case NextStep.OfLane it -> act(a -> a.step(it.lane()));
            case NextStep.InTurn it -> act(a -> a.stepAll(it.lanes()));
            case NextStep.Outside _ -> session.guide().ifPresent(guide -> guide.perform(view()));
            case NextStep.Nothing _ -> {}
        }
    }

    private void act(Consumer<Acts> act) {
        session.acts().ifPresent(act);
    }
}
