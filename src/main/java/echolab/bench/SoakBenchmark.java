package echolab.bench;

import static echolab.bench.Figure.Unit.COUNT;
import static echolab.bench.Figure.Unit.MEGABYTES;

import com.sun.management.HotSpotDiagnosticMXBean;
import echolab.fx.measure.MeasuredWindow;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import echolab.stage.again.Continuation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Clicks and keys by chance on a window with live servers: nothing may be thrown, and when it is closed
/// no process may be left, and no run in memory. What is left of the heap is stated without an aim: the
/// toolkit keeps pixels that it gives back only when memory gets short.
final class SoakBenchmark implements Benchmark {
    private static final double MEGA = 1024 * 1024;
    private static final int LOOKS = 10;

    private final Duration length;
    private final long seed;
    private final List<WeakReference<Run>> runs = new CopyOnWriteArrayList<>();

    SoakBenchmark(Duration length, long seed) {
        this.length = length;
        this.seed = seed;
    }

    @Override
    public String id() {
        return "soak";
    }

    @Override
    public boolean isOnlyByName() {
        return true;
    }

    @Override
    public Outcome measure() throws InterruptedException {
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> thrown.add(e));
        try {
            return measure(thrown);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
    }

    private Outcome measure(List<Throwable> thrown) throws InterruptedException {
        double before = heap();
        long acts = clickAndType();
        Await.until("the end of all processes", () -> left() == 0);
        thrown.forEach(e -> e.printStackTrace(System.err));
        double after = heap();
        List<Integer> held = held();
        if (!held.isEmpty()) {
            tell(held);
        }
        return Outcome.of(
                List.of(
                        Figure.of("soak.seed", COUNT, (double) seed),
                        Figure.of("soak.acts", COUNT, (double) acts),
                        Figure.of("soak.thrown", COUNT, thrown.size()).atMost(0),
                        Figure.of("soak.processes", COUNT, left()).atMost(0),
                        Figure.of("soak.heap", MEGABYTES, (after - before) / MEGA),
                        Figure.of("soak.runs", COUNT, runs.size()),
                        Figure.of("soak.held", COUNT, (double) held.size()).atMost(0)));
    }

    /// In a method of its own, which leaves nothing on the stack that would hold the closed window.
    private long clickAndType() throws InterruptedException {
        try (MeasuredWindow window =
                MeasuredWindow.open(this::run, new Continuation(this::run), Model.rightIds())) {
            window.start(
                    List.of(
                            StartOptions.of(Model.PROCESS.id()).named("p"),
                            StartOptions.of(Model.POOL.id()).named("po")));
            return window.fuzz(seed, length.toNanos());
        }
    }

    private Run run() {
        Run run = new LiveRun();
        runs.add(new WeakReference<>(run));
        return run;
    }

    private static double left() {
        return (double) ProcessHandle.current().descendants().count();
    }

    /// Which runs something still holds, counted from 1 as they began, when whoever was busy taking them
    /// down is done.
    private List<Integer> held() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < LOOKS && !heldNow().isEmpty(); i++) {
            never.await(1, TimeUnit.SECONDS);
            System.gc();
        }
        return heldNow();
    }

    /// Which they are, and where to look for what holds them: a heap dump, which a profiler opens.
    private void tell(List<Integer> held) {
        held.forEach(run -> System.err.printf("run %d of %d is held%n", run, runs.size()));
        try {
            Path dump = Files.createTempDirectory("echolab-soak").resolve("held.hprof");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpHeap(dump.toString(), true);
            System.err.printf("by whom, tells the heap dump %s%n", dump);
        } catch (IOException failure) {
            System.err.printf("by whom is not known: no heap dump, %s%n", failure);
        }
    }

    private List<Integer> heldNow() {
        return IntStream.rangeClosed(1, runs.size())
                .filter(run -> !runs.get(run - 1).refersTo(null))
                .boxed()
                .toList();
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }
}
