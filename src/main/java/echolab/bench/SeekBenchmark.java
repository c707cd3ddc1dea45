package echolab.bench;

import static echolab.bench.Figure.Unit.COUNT;
import static echolab.bench.Figure.Unit.MILLISECONDS;

import echolab.fx.measure.Seeker;
import echolab.stage.Gates;
import echolab.stage.Model;
import echolab.trace.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Going to any step of a run of 100,000 events and computing its picture: `pool`, with 16 clients that
/// stay.
final class SeekBenchmark implements Benchmark {
    private static final int EVENTS = 100_000;
    private static final int CLIENTS = 16;
    private static final int LINES_A_TURN = 25;
    private static final int WARM_UP = 500;
    private static final int SEEKS = 2000;
    private static final long SEED = 11;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final double AIM = 16;

    @Override
    public String id() {
        return "seek";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        try (StagedServer server = StagedServer.start(Model.POOL)) {
            Timeline timeline = server.run().timeline();
            EchoClients clients = new EchoClients(server.awaitPort(), CLIENTS, LIMIT);
            while (timeline.size() < EVENTS) {
                clients.talk(LINES_A_TURN).whole();
                Await.until(
                        "the stage knows it all",
                        () -> server.run().isIdle(new Gates.OfStage("p")));
            }
            server.stateAtRest();
            return Outcome.of(seek(timeline));
        }
    }

    private static List<Figure> seek(Timeline timeline) {
        Seeker seeker = new Seeker(timeline);
        Random random = new Random(SEED);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + SEEKS; i++) {
            int moment = 1 + random.nextInt(seeker.moments());
            long before = System.nanoTime();
            int pictures = seeker.goTo(moment);
            millis.add((System.nanoTime() - before) / 1e6);
            if (pictures != 1) {
                throw new IllegalStateException("no picture at moment " + moment);
            }
        }
        List<Double> warm = millis.subList(WARM_UP, millis.size());
        return List.of(
                Figure.of("seek.events", COUNT, timeline.size()),
                Figure.of("seek.p50", MILLISECONDS, warm),
                new Figure("seek.p99", MILLISECONDS, Tail.of(warm, 99), Optional.empty())
                        .atMost(AIM),
                Figure.of("seek.most", MILLISECONDS, Tail.of(warm, 100).median()));
    }
}
