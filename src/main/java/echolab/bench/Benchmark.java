package echolab.bench;

import java.time.Duration;
import java.util.List;

/// Something that is measured.
public interface Benchmark {
    /// Its name on the command line.
    String id();

    /// Measures it, within some ten seconds. Whatever it started is gone when it returns.
    Outcome measure() throws InterruptedException;

    /// Whether it takes so long that it is only run when it is named.
    default boolean isOnlyByName() {
        return false;
    }

    /// All there are, in the order in which they are run.
    ///
    /// @param soak how long the soak takes
    /// @param seed what it draws its lots with
    static List<Benchmark> all(Duration soak, long seed) {
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
                new SeekBenchmark(),
                new HourBenchmark(),
                new SoakBenchmark(soak, seed));
    }
}
