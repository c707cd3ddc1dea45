package echolab.stage.again;

import echolab.stage.Restart;
import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// One fresh run on its way: the acts of a plan are carried out, and what comes out is compared.
final class Performance {
    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);

    /// What follows by itself is waited for so long.
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(5);

    /// So many more calls a lane makes to stand where it stood.
    private static final int MORE = 20;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Run run;
    private final Plan plan;
    private final Comparison comparison;
    private final Arrivals arrivals;

    /// Steps of lanes that cannot make them yet, in order.
    private final List<Act.Step> postponed = new ArrayList<>();

    Performance(Run run, Plan plan, IntUnaryOperator steps) {
        this.run = run;
        this.plan = plan;
        this.comparison = new Comparison(plan, run.timeline(), steps);
        this.arrivals = new Arrivals(run.timeline());
    }

    /// Whether it came to the end of the way.
    boolean to(int seq, Continuing.Watcher watcher) {
        int all = plan.acts().size();
        for (int i = 0; i < all; i++) {
            watcher.done(i, all);
            if (watcher.givesUp()) {
                return false;
            }
            carryOut(plan.acts().get(i));
            comparison.catchUp();
            makeUp();
        }
        if (!postponed.isEmpty()) {
            comesTrue(postponed.getFirst().stage(), postponed::isEmpty);
        }
        postponed.stream().findFirst().ifPresent(this::refuse);
        settle();
        comparison.standing(lanes(), seq);
        watcher.done(all, all);
        return !watcher.givesUp();
    }

    private void carryOut(Act act) {
        switch (act) {
            case Act.Start it -> run.start(Restart.of(it.stage(), it.server()));
            case Act.Connect it -> connect(it);
            case Act.Arrive it -> arrive(it);
            case Act.Send it ->
                    run.send(
                            it.client(),
                            it.stage(),
                            it.data().first().getBytes(StandardCharsets.ISO_8859_1));
            case Act.Leave it -> leave(it);
            case Act.Type it ->
                    run.type(it.stage(), it.keys().first().getBytes(StandardCharsets.ISO_8859_1));
            case Act.Kill it -> kill(it);
            case Act.Limit it -> run.limit(it.lane(), it.nofile(), it.withChildren());
            case Act.Detail it -> run.detail(it.stage(), it.full());
            case Act.Say it -> run.say(it.text());
            case Act.Step it -> {
                if (isPostponed(it.site().lane()) || !isReady(it)) {
                    postponed.add(it);
                } else {
                    run.step(it.site().lane(), STEP_LIMIT);
                }
            }
        }
    }

    /// Steps that were too early can be made once others have been: two lanes may have made their
    /// calls at the same time.
    private void makeUp() {
        for (Act.Step next = ready(); next != null; next = ready()) {
            postponed.remove(next);
            run.step(next.site().lane(), STEP_LIMIT);
            comparison.catchUp();
        }
    }

    /// The first postponed step that can be made now; each lane makes its own in their order.
    private Act.@Nullable Step ready() {
        Set<Lane> waiting = new HashSet<>();
        return postponed.stream()
                .filter(step -> waiting.add(step.site().lane()) && isReady(step))
                .findFirst()
                .orElse(null);
    }

    private boolean isPostponed(Lane lane) {
        return postponed.stream().anyMatch(step -> step.site().lane().equals(lane));
    }

    /// A lane that was waiting then and could go on now does so: the signal of a second child that
    /// ended comes once or twice, as it happens.
    private void settle() {
        List<Lane> behind = behind();
        for (int i = 0; i < MORE && !behind.isEmpty(); i++) {
            behind.forEach(lane -> run.step(lane, STEP_LIMIT));
            comparison.catchUp();
            behind = behind();
        }
    }

    private List<Lane> behind() {
        return lanes().entrySet().stream()
                .filter(now -> now.getValue().activity() == Activity.PARKED)
                .map(Map.Entry::getKey)
                .filter(lane ->
                        Optional.ofNullable(plan.lanes().get(lane))
                                .filter(then -> then.activity() == Activity.BLOCKED)
                                .isPresent())
                .toList();
    }

    private void connect(Act.Connect it) {
        if (it.asking()) {
            run.connectAsking(it.client(), it.stage());
        } else {
            run.connect(it.client(), it.stage());
        }
        arrivals.expect(it.stage(), it.client());
    }

    /// One that asks again is not waited for: the end of its service may stand behind that in the
    /// recording.
    private void arrive(Act.Arrive it) {
        arrivals.expect(it.stage(), it.client());
        if (!it.again() && !comesTrue(it.stage(), () -> arrivals.has(it.stage(), it.client()))) {
            throw comparison.departure(
                    it.seq(),
                    "%s is not connected, and was in the recording".formatted(it.client()));
        }
    }

    /// Whether that comes about in time; what other processes do needs a moment.
    private boolean comesTrue(String stage, BooleanSupplier condition) {
        long deadline = System.nanoTime() + WAIT_LIMIT.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            run.awaitChange(LOOK_AGAIN);
            run.state(stage);
            makeUp();
        }
        return condition.getAsBoolean();
    }

    private void kill(Act.Kill it) {
        run.kill(it.lane(), it.signal());
        if (it.deadly()) {
            comesTrue(it.stage(), () -> hasEnded(it.lane()));
        }
    }

    private boolean hasEnded(Lane lane) {
        return Optional.ofNullable(state(lane.stage()).lanes().get(lane))
                .filter(LaneState::hasEnded)
                .isPresent();
    }

    private void leave(Act.Leave it) {
        switch (it.how()) {
            case HALF -> run.shutdown(it.client(), it.stage());
            case WHOLE -> run.close(it.client(), it.stage());
            case RESET -> run.reset(it.client(), it.stage());
        }
    }

    private boolean isReady(Act.Step it) {
        CallSite then = it.site();
        StageState stage = state(then.lane().stage());
        LaneState now = stage.lanes().get(then.lane());
        return now != null && now.activity() == Activity.PARKED && makes(stage, now, then);
    }

    private void refuse(Act.Step it) {
        CallSite then = it.site();
        LaneState now = state(then.lane().stage()).lanes().get(then.lane());
        throw comparison.departure(
                it.seq(),
                "%s is %s, and made its call %s in the recording"
                        .formatted(then.lane(), Comparison.words(now), then.call().cName()));
    }

    /// A pending signal's handler comes first.
    private static boolean makes(StageState stage, LaneState now, CallSite then) {
        return now.site().filter(s -> s.call() == then.call()).isPresent()
                || Optional.ofNullable(stage.kernel().processes().get(now.pid()))
                        .filter(p -> !p.blocked().containsAll(p.pending()))
                        .isPresent();
    }

    private StageState state(String stage) {
        Timeline timeline = run.timeline();
        StageState state = timeline.at(timeline.size()).get(stage);
        if (state == null) {
            throw new StageException(
                    StageException.Kind.BAD_REQUEST,
                    "there is no server %s on stage; `start` one first".formatted(stage));
        }
        return state;
    }

    private Map<Lane, LaneState> lanes() {
        Map<Lane, LaneState> lanes = new LinkedHashMap<>();
        run.stages().forEach(stage -> lanes.putAll(run.state(stage).lanes()));
        return lanes;
    }
}
