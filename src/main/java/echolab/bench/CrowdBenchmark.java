package echolab.bench;

import static echolab.bench.Figure.Unit.MILLISECONDS;
import static echolab.bench.Figure.Unit.PER_SECOND;
import static echolab.bench.Figure.Unit.TIMES;

import echolab.kernel.Pid;
import echolab.observe.Observer;
import echolab.stage.Model;
import echolab.stage.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Lines a second through `epoll` with 1,000 clients that all have a line on its way, while nobody
/// looks and while an observer looks at the server as often as a stage does, in turns.
final class CrowdBenchmark implements Benchmark {
    private static final int CLIENTS = 1000;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final Duration TIME = Duration.ofMillis(1500);

    private static final double NANOS_IN_MILLISECOND = 1e6;
    private static final double AIM = 0.9;

    @Override
    public String id() {
        return "crowd";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        try (BareServer server = BareServer.start(Model.EPOLL.serverClass(), false);
                Crowd crowd = new Crowd()) {
            crowd.join(server.awaitPort(), CLIENTS);
            return measure(crowd, new Looking(server));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Outcome measure(Crowd crowd, Looking looking)
            throws IOException, InterruptedException {
        List<Double> alone = new ArrayList<>();
        List<Double> observed = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        crowd.linesPerSecond(WARM_UP);
        observed(crowd, looking);
        looking.millis.clear();
        for (int round = 0; round < ROUNDS; round++) {
            double before = crowd.linesPerSecond(TIME);
            double meanwhile = observed(crowd, looking);
            double after = crowd.linesPerSecond(TIME);
            alone.add((before + after) / 2);
            observed.add(meanwhile);
            ratios.add(meanwhile / ((before + after) / 2));
        }
        return Outcome.of(
                List.of(
                        Figure.of("crowd.alone", PER_SECOND, alone),
                        Figure.of("crowd.observed", PER_SECOND, observed),
                        Figure.of("crowd.look", MILLISECONDS, looking.millis),
                        Figure.of("crowd.ratio", TIMES, ratios).atLeast(AIM)));
    }

    private static double observed(Crowd crowd, Looking looking)
            throws IOException, InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CountDownLatch over = new CountDownLatch(1);
        Future<?> looks =
                thread.submit(() -> {
                    looking.until(over);
                    return null;
                });
        try {
            return crowd.linesPerSecond(TIME);
        } finally {
            over.countDown();
            thread.shutdown();
            end(thread, looks);
        }
    }

    private static void end(ExecutorService clock, Future<?> looks) throws InterruptedException {
        if (!clock.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("an observation took longer than 10 s");
        }
        if (looks.state() == Future.State.FAILED) {
            throw new IllegalStateException(looks.exceptionNow());
        }
    }

    /// Looks at the server as often as a stage does, and takes the time.
    private static final class Looking {
        private final Observer observer;
        private final List<Pid> server;
        private final List<Double> millis = new ArrayList<>();

        Looking(BareServer server) {
            this.observer = new Observer(server.firstHidden());
            this.server = List.of(new Pid(server.pid()));
        }

        void until(CountDownLatch over) throws InterruptedException {
            Duration pause = Pace.after(Duration.ZERO);
            while (!over.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                long before = System.nanoTime();
                look();
                pause = Pace.after(Duration.ofNanos(System.nanoTime() - before));
            }
        }

        private void look() {
            long before = System.nanoTime();
            int seen =
                    observer.observe(server).state().processes().values().stream()
                            .mapToInt(process -> process.descriptors().size())
                            .sum();
            millis.add((System.nanoTime() - before) / NANOS_IN_MILLISECOND);
            if (seen < CLIENTS) {
                throw new IllegalStateException("only " + seen + " descriptors were seen");
            }
        }
    }
}
