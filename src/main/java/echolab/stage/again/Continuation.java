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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/// Starts servers afresh and does to them what was done, act by act. What ran freely in the recording
/// is stepped, in the order in which its calls were made.
public final class Continuation implements Continuing {
    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Supplier<Run> runs;

    /// @param runs makes a new, empty run
    public Continuation(Supplier<Run> runs) {
        this.runs = runs;
    }

    @Override
    public Optional<Run> at(Timeline timeline, int seq, IntUnaryOperator steps, Watcher watcher) {
        Plan plan = Plan.of(timeline, seq);
        Run run = runs.get();
        boolean done = false;
        try {
            done = new Performance(run, plan, steps).to(seq, watcher);
        } finally {
            if (!done) {
                run.close();
            }
        }
        return done ? Optional.of(run) : Optional.empty();
    }

    /// One fresh run on its way.
    private static final class Performance {
        private final Run run;
        private final Plan plan;
        private final Comparison comparison;

        Performance(Run run, Plan plan, IntUnaryOperator steps) {
            this.run = run;
            this.plan = plan;
            this.comparison = new Comparison(plan, run.timeline(), steps);
        }

        /// Whether it came to the end of the way.
        boolean to(int seq, Watcher watcher) {
            int all = plan.acts().size();
            for (int i = 0; i < all; i++) {
                watcher.done(i, all);
                if (watcher.givesUp()) {
                    return false;
                }
                carryOut(plan.acts().get(i));
                comparison.catchUp();
            }
            comparison.standing(lanes(), seq);
            watcher.done(all, all);
            return !watcher.givesUp();
        }

        private void carryOut(Act act) {
            switch (act) {
                case Act.Start it -> run.start(Restart.of(it.stage(), it.server()));
                case Act.Connect it -> run.connect(it.client(), it.stage());
                case Act.Send it ->
                        run.send(
                                it.client(),
                                it.stage(),
                                it.data().first().getBytes(StandardCharsets.ISO_8859_1));
                case Act.Leave it -> leave(it);
                case Act.Type it ->
                        run.type(
                                it.stage(),
                                it.keys().first().getBytes(StandardCharsets.ISO_8859_1));
                case Act.Kill it -> kill(it);
                case Act.Limit it -> run.limit(it.lane(), it.nofile(), it.withChildren());
                case Act.Detail it -> run.detail(it.stage(), it.full());
                case Act.Say it -> run.say(it.text());
                case Act.Step it -> step(it);
            }
        }

        /// A process that was told to end needs a moment for it.
        private void kill(Act.Kill it) {
            run.kill(it.lane(), it.signal());
            long deadline = System.nanoTime() + STEP_LIMIT.toNanos();
            while (it.deadly() && !hasEnded(it.lane()) && System.nanoTime() < deadline) {
                run.awaitChange(LOOK_AGAIN);
                run.state(it.stage());
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

        private void step(Act.Step it) {
            CallSite then = it.site();
            StageState stage = state(then.lane().stage());
            LaneState now = stage.lanes().get(then.lane());
            if (now == null || now.activity() != Activity.PARKED || !makes(stage, now, then)) {
                throw comparison.departure(
                        it.seq(),
                        "%s is %s, and made its call %s in the recording"
                                .formatted(
                                        then.lane(), Comparison.words(now), then.call().cName()));
            }
            run.step(then.lane(), STEP_LIMIT);
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
}
