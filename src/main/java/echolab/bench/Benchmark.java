package echolab.bench;

import java.util.List;

/// Something that is measured.
public interface Benchmark {
    /// Its name on the command line.
    String id();

    /// Measures it, within some ten seconds. Whatever it started is gone when it returns.
    Outcome measure() throws InterruptedException;

    /// All there are, in the order in which they are run.
    static List<Benchmark> all() {
        return List.of(
                new StartBenchmark(),
                new StepBenchmark(),
                new ObserveBenchmark(),
                new EchoBenchmark(),
                new ForkBenchmark(),
                new ModelsBenchmark(),
                new CrowdBenchmark(),
                new MemoryBenchmark(),
                new LoadBenchmark(),
                new WindowBenchmark(),
                new FramesBenchmark(),
                new LatencyBenchmark(),
                new SeekBenchmark());
    }
}
