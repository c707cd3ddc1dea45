package echolab.bench;

import static echolab.bench.Figure.Unit.MILLISECONDS;

import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import java.util.ArrayList;
import java.util.List;

/// From `start` until the server is parked before its first call after `listen` and its picture has
/// been compared with the kernel. The first start is what a person meets; the later ones find this
/// virtual machine warm.
final class StartBenchmark implements Benchmark {
    private static final int STARTS = 8;
    private static final double AIM = 700;

    @Override
    public String id() {
        return "start";
    }

    @Override
    public Outcome measure() {
        List<Double> process = new ArrayList<>();
        List<Double> iterative = new ArrayList<>();
        try (Run run = new LiveRun()) {
            double first = start(run, Model.PROCESS);
            for (int i = 0; i < STARTS; i++) {
                process.add(start(run, Model.PROCESS));
                iterative.add(start(run, Model.ITERATIVE));
            }
            return Outcome.of(
                    List.of(
                            Figure.of("start.first", MILLISECONDS, first).atMost(AIM),
                            Figure.of("start.process", MILLISECONDS, process).atMost(AIM),
                            Figure.of("start.iterative", MILLISECONDS, iterative).atMost(AIM)));
        }
    }

    private static double start(Run run, Model model) {
        StartOptions options = StartOptions.of(model.id());
        long before = System.nanoTime();
        run.start(options);
        double millis = (System.nanoTime() - before) / 1e6;
        run.stop(options.name());
        return millis;
    }
}
