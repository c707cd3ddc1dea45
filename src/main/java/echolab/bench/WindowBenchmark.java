package echolab.bench;

import static echolab.bench.Figure.Unit.MILLISECONDS;

import echolab.stage.Model;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// From the start of a JVM to the first frame of the window, on a screen in memory, with the options
/// of this one: with the cache of loaded classes where `./echolab` has made one.
final class WindowBenchmark implements Benchmark {
    private static final int ROUNDS = 5;
    private static final double AIM = 1000;
    private static final String FIRST_FRAME = "echolab.fx.measure.FirstFrame";

    @Override
    public String id() {
        return "window";
    }

    @Override
    public Outcome measure() {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            millis.add(firstFrame());
        }
        return Outcome.of(List.of(Figure.of("window.first", MILLISECONDS, millis).atMost(AIM)));
    }

    private static double firstFrame() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FIRST_FRAME));
        command.addAll(Model.rightIds());
        try {
            Process child =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (BufferedReader out = child.inputReader()) {
                String line = out.readLine();
                if (line == null) {
                    throw new IllegalStateException("the window showed no frame");
                }
                return Double.parseDouble(line);
            } finally {
                child.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
