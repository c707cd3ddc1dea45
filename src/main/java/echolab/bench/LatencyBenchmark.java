package echolab.bench;

import static echolab.bench.Figure.Unit.COUNT;
import static echolab.bench.Figure.Unit.MILLISECONDS;
import static java.nio.charset.StandardCharsets.US_ASCII;

import echolab.fx.measure.MeasuredWindow;
import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// From an event of the kernel to the picture with it, in a window that follows a server running freely:
/// a client of `pool` sends a line every tenth of a second. The first five seconds of a new virtual machine,
/// which still compiles what a window does, are stated apart.
final class LatencyBenchmark implements Benchmark {
    private static final String STAGE = "p";
    private static final int COLD = 50;
    private static final int WARM_UP = 150;
    private static final int LINES = 100;
    private static final Duration PACE = Duration.ofMillis(100);
    private static final double AIM = 50;

    @Override
    public String id() {
        return "latency";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        try (Run run = new LiveRun();
                MeasuredWindow window = MeasuredWindow.open(() -> run, Model.rightIds())) {
            window.start(List.of(StartOptions.of(Model.POOL.id()).named(STAGE)));
            run.connect("A", STAGE);
            run.openGates(new Gates.OfStage(STAGE));
            List<Double> cold = window.lags(() -> talk(run, COLD));
            window.lags(() -> talk(run, WARM_UP));
            List<Double> millis = window.lags(() -> talk(run, LINES));
            return Outcome.of(
                    List.of(
                            Figure.of("latency.cold", MILLISECONDS, cold),
                            Figure.of("latency.events", COUNT, millis.size()),
                            Figure.of("latency.p50", MILLISECONDS, millis),
                            new Figure(
                                            "latency.p99",
                                            MILLISECONDS,
                                            Tail.of(millis, 99),
                                            Optional.empty())
                                    .atMost(AIM)));
        }
    }

    private static void talk(Run run, int lines) {
        long next = System.nanoTime();
        for (int i = 0; i < lines; i++) {
            run.send("A", STAGE, "hello\n".getBytes(US_ASCII));
            next += PACE.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }
}
