package echolab.bench;

import static echolab.bench.Figure.Unit.COUNT;
import static echolab.bench.Figure.Unit.MEGABYTES;

import echolab.fx.measure.MeasuredWindow;
import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Memory of a window in which an hour of lecture was shown: a picture every 0.6 s, 6,000 of them, out
/// of a run of `pool` with clients that talk, shown as fast as they can be drawn.
final class HourBenchmark implements Benchmark {
    private static final String STAGE = "p";
    private static final int PICTURES = 6000;
    private static final int FIRST = 500;
    private static final double MEGA = 1024 * 1024;
    private static final double AIM = 64;

    @Override
    public String id() {
        return "hour";
    }

    @Override
    public boolean isOnlyByName() {
        return true;
    }

    @Override
    public Outcome measure() throws InterruptedException {
        try (Run run = new LiveRun();
                MeasuredWindow window = MeasuredWindow.open(() -> run, Model.rightIds())) {
            window.start(List.of(StartOptions.of(Model.POOL.id()).named(STAGE).withBacklog(64)));
            run.openGates(new Gates.OfStage(STAGE));
            new EchoClients(run.port(STAGE), 8, Duration.ofMinutes(1)).talk(200).whole();
            Await.until("the server is idle", () -> run.isIdle(new Gates.OfStage(STAGE)));
            run.closeGates(new Gates.OfStage(STAGE));
            int moments = window.moments();
            window.show(shown(FIRST, moments));
            double before = heap();
            for (int part = 0; part < PICTURES / FIRST; part++) {
                window.show(shown(FIRST, moments));
            }
            double after = heap();
            return Outcome.of(
                    List.of(
                            Figure.of("hour.pictures", COUNT, PICTURES),
                            Figure.of("hour.heap", MEGABYTES, after / MEGA),
                            Figure.of("hour.growth", MEGABYTES, (after - before) / MEGA)
                                    .atMost(AIM)));
        }
    }

    private static List<Integer> shown(int count, int moments) {
        return IntStream.range(0, count).map(i -> 1 + i * 7 % moments).boxed().toList();
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }
}
