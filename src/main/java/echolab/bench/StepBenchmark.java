package echolab.bench;

import static echolab.bench.Figure.Unit.MILLISECONDS;

import echolab.frame.Film;
import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One step of one lane, until it is parked again, the rules' state has been compared with the
/// kernel's, and the picture of it is there. All calls of fork-per-connection come in turn: two
/// clients are served, one after the other, in each round.
final class StepBenchmark implements Benchmark {
    private static final String STAGE = "p";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 12;
    private static final int CLIENTS_A_ROUND = 2;
    private static final double AIM = 20;

    @Override
    public String id() {
        return "step";
    }

    @Override
    public Outcome measure() {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            (round < WARM_UP_ROUNDS ? cold : warm).addAll(new Scene().play());
        }
        return Outcome.of(
                List.of(
                        Figure.of("step.cold", MILLISECONDS, cold),
                        Figure.of("step.p50", MILLISECONDS, warm),
                        new Figure("step.p95", MILLISECONDS, tail(warm, 95), Optional.empty())
                                .atMost(AIM)));
    }

    /// A percentile in the place of the median.
    private static Spread tail(List<Double> samples, int percent) {
        Spread all = Spread.of(samples);
        return new Spread(
                all.low(), Spread.percentile(samples, percent), all.high(), all.samples());
    }

    /// A run of its own: the picture of a long run is as quick as that of a short one, but not the
    /// same.
    private static final class Scene {
        private final Run run = new LiveRun();
        private final Film film = new Film(run.timeline());
        private final List<Double> millis = new ArrayList<>();

        List<Double> play() {
            try (run) {
                run.start(StartOptions.of(Model.PROCESS.id()).named(STAGE));
                for (int client = 1; client <= CLIENTS_A_ROUND; client++) {
                    serve("C" + client, Lane.first(STAGE).child(client));
                }
            }
            return millis;
        }

        private void serve(String client, Lane child) {
            Lane parent = Lane.first(STAGE);
            run.connect(client, STAGE);
            stepOut(parent);
            run.send(client, STAGE, "hello\n".getBytes(StandardCharsets.US_ASCII));
            stepOut(child);
            run.close(client, STAGE);
            stepOut(child);
            stepOut(parent);
        }

        /// Steps until the lane blocks or ends.
        private void stepOut(Lane lane) {
            while (isParked(lane)) {
                long before = System.nanoTime();
                run.step(lane, LIMIT);
                StageState state = run.state(STAGE);
                Optional<Frame> picture =
                        film.frame(STAGE, film.moments().count(), FrameOptions.standard());
                millis.add((System.nanoTime() - before) / 1e6);
                check(state, picture);
            }
        }

        private boolean isParked(Lane lane) {
            LaneState state = run.state(STAGE).lanes().get(lane);
            return state != null && state.activity() == LaneState.Activity.PARKED;
        }

        /// A picture that is not verified is not what is measured.
        private static void check(StageState state, Optional<Frame> picture) {
            Event.Compared compared =
                    state.compared()
                            .orElseThrow(() -> new IllegalStateException("not compared: " + state));
            if (!compared.divergences().isEmpty()) {
                throw new IllegalStateException("the kernel disagrees: " + compared.divergences());
            }
            if (picture.isEmpty()) {
                throw new IllegalStateException("no picture of " + state);
            }
        }
    }
}
