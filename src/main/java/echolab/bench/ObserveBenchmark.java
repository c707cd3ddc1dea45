package echolab.bench;

import static echolab.bench.Figure.Unit.MILLISECONDS;
import static echolab.bench.Figure.Unit.TIMES;

import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.observe.Observer;
import echolab.unix.Processes;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One observation of 32 processes with 8 descriptors each, beside `lsof -p` on the same processes,
/// which is spared host and port names (`-n -P`) and every descriptor but those 8 (`-d`).
final class ObserveBenchmark implements Benchmark {
    private static final int WARM_UP = 600;
    private static final int ROUNDS = 15;
    private static final int OBSERVATIONS_A_ROUND = 21;
    private static final double AIM = 20;

    @Override
    public String id() {
        return "observe";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        try (BareServer herd = BareServer.start(Herd.class.getName())) {
            Observer observer = new Observer(herd.firstHidden());
            List<Pid> server = List.of(new Pid(herd.pid()));
            Await.until("the herd is complete", () -> isComplete(observer.observe(server).state()));
            Collection<Pid> all = observer.observe(server).state().processes().keySet();
            for (int i = 0; i < WARM_UP; i++) {
                observer.observe(all);
            }
            return compare(observer, all);
        }
    }

    private static boolean isComplete(KernelState state) {
        return state.processes().size() == Herd.PROCESSES
                && state.processes().values().stream().allMatch(ObserveBenchmark::isInPlace);
    }

    private static boolean isInPlace(ProcessState process) {
        int pid = process.pid().value();
        return process.descriptors().size() == Herd.DESCRIPTORS && Processes.state(pid, pid) == 'S';
    }

    private static Outcome compare(Observer observer, Collection<Pid> processes)
            throws InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double observed = observe(observer, processes);
            ours.add(observed);
            Optional<Double> listed = lsof(processes);
            listed.ifPresent(theirs::add);
            listed.ifPresent(millis -> ratios.add(millis / observed));
        }
        Figure observation = Figure.of("observe.echolab", MILLISECONDS, ours);
        return ratios.isEmpty()
                ? new Outcome(List.of(observation), List.of("lsof"))
                : Outcome.of(
                        List.of(
                                observation,
                                Figure.of("observe.lsof", MILLISECONDS, theirs),
                                Figure.of("observe.ratio", TIMES, ratios).atLeast(AIM)));
    }

    /// The median of some, because it is short: what interrupts it does not count, as it does not in
    /// the median of the rounds.
    private static double observe(Observer observer, Collection<Pid> processes) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < OBSERVATIONS_A_ROUND; i++) {
            long before = System.nanoTime();
            KernelState state = observer.observe(processes).state();
            millis.add((System.nanoTime() - before) / 1e6);
            if (!isWhole(state)) {
                throw new IllegalStateException("not all was observed");
            }
        }
        return Spread.of(millis).median();
    }

    private static boolean isWhole(KernelState state) {
        return state.processes().size() == Herd.PROCESSES
                && state.processes().values().stream()
                        .allMatch(p -> p.descriptors().containsKey(new Fd(Herd.DESCRIPTORS - 1)));
    }

    /// Empty where there is no lsof.
    private static Optional<Double> lsof(Collection<Pid> processes) throws InterruptedException {
        String pids =
                processes.stream()
                        .map(pid -> Integer.toString(pid.value()))
                        .collect(Collectors.joining(","));
        ProcessBuilder lsof =
                new ProcessBuilder(
                                "lsof",
                                "-n",
                                "-P",
                                "-a",
                                "-d",
                                "0-" + (Herd.DESCRIPTORS - 1),
                                "-p",
                                pids)
                        .redirectErrorStream(true);
        long before = System.nanoTime();
        try {
            Process process = lsof.redirectOutput(Redirect.PIPE).start();
            long lines = process.inputReader().lines().count();
            process.waitFor();
            double millis = (System.nanoTime() - before) / 1e6;
            if (lines <= (long) Herd.PROCESSES * Herd.DESCRIPTORS) {
                throw new IllegalStateException("lsof printed only " + lines + " lines");
            }
            return Optional.of(millis);
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }
}
