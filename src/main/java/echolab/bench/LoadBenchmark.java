package echolab.bench;

import static echolab.bench.Figure.Unit.COUNT;
import static echolab.bench.Figure.Unit.KILOBYTES;
import static echolab.bench.Figure.Unit.MEGABYTES;
import static echolab.bench.Figure.Unit.SECONDS;

import echolab.kernel.ProcessState;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.trace.Event;
import echolab.trace.StageState;
import echolab.trace.TraceException;
import echolab.trace.TraceHeader;
import echolab.trace.TraceProblem;
import echolab.trace.TraceWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// 5,000 connections through `process` on stage, recorded to a file, 8 at a time: none may be lost
/// or hang, no zombie may be left, and the memory that it takes is stated.
final class LoadBenchmark implements Benchmark {
    private static final int CONNECTIONS = 5000;
    private static final int AT_ONCE = 8;
    private static final int WARM_UP = 100;
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final double KILO = 1024;
    private static final double MEGA = 1024 * 1024;

    @Override
    public String id() {
        return "load";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        try {
            Path trace = Files.createTempFile("echolab-bench", ".trace");
            trace.toFile().deleteOnExit(); // Ctrl-C
            try {
                return measure(trace);
            } finally {
                Files.deleteIfExists(trace);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (TraceException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Outcome measure(Path trace) throws InterruptedException, TraceException {
        List<TraceProblem> problems = new CopyOnWriteArrayList<>();
        try (TraceWriter writer =
                        TraceWriter.create(
                                trace, TraceHeader.here(Instant.now(), "bench"), problems::add);
                StagedServer server =
                        StagedServer.start(
                                Model.PROCESS, new LiveRun(writer::write, Optional::empty))) {
            EchoClients clients = new EchoClients(server.awaitPort(), AT_ONCE, LIMIT);
            clients.connectAndLeave(WARM_UP).whole();
            Memory before = Memory.now(server, trace);
            EchoClients.Tally tally = clients.connectAndLeave(CONNECTIONS);
            StageState end = server.stateAtRest();
            Memory after = Memory.now(server, trace);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("not recorded: " + problems);
            }
            List<Figure> figures = new ArrayList<>(claims(tally, end));
            figures.add(Figure.of("load.time", SECONDS, tally.seconds()));
            figures.addAll(after.since(before));
            return Outcome.of(figures);
        }
    }

    private static List<Figure> claims(EchoClients.Tally tally, StageState end) {
        return List.of(
                Figure.of("load.served", COUNT, tally.served()).atLeast(CONNECTIONS),
                Figure.of("load.wrong", COUNT, tally.wrong()).atMost(0),
                Figure.of("load.hung", COUNT, tally.hung()).atMost(0),
                Figure.of("load.zombies", COUNT, zombies(end)).atMost(0),
                Figure.of("load.divergences", COUNT, divergences(end)).atMost(0));
    }

    private static int zombies(StageState state) {
        return Math.toIntExact(
                state.kernel().processes().values().stream()
                        .filter(ProcessState::isZombie)
                        .count());
    }

    private static int divergences(StageState state) {
        return state.compared().map(Event.Compared::divergences).orElseThrow().size();
    }

    /// What a recorded stage takes: of the server's process, of this virtual machine's heap, of the
    /// disk.
    private record Memory(double serverKilobytes, double heapBytes, double traceBytes) {
        static Memory now(Server server, Path trace) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return new Memory(
                    Cost.of(server.pid()).residentKilobytes(),
                    runtime.totalMemory() - runtime.freeMemory(),
                    trace.toFile().length());
        }

        List<Figure> since(Memory before) {
            return List.of(
                    Figure.of("load.server", MEGABYTES, serverKilobytes / KILO),
                    Figure.of(
                            "load.server.fork",
                            KILOBYTES,
                            (serverKilobytes - before.serverKilobytes) / CONNECTIONS),
                    Figure.of("load.stage", MEGABYTES, (heapBytes - before.heapBytes) / MEGA),
                    Figure.of("load.trace", MEGABYTES, (traceBytes - before.traceBytes) / MEGA));
        }
    }
}
