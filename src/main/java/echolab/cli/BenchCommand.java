package echolab.cli;

import echolab.bench.Benchmark;
import echolab.bench.Figure;
import echolab.bench.Outcome;
import echolab.cli.bench.BenchText;
import echolab.cli.doctor.Machine;
import echolab.cli.status.ExitCode;
import echolab.stage.StageException;
import echolab.unix.UnixException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./echolab bench [NAME...]`
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Machine machine;
    private final BiFunction<Duration, Long, List<Benchmark>> benchmarks;
    private final BenchText words;

    @Spec private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "names")
    private List<String> names = List.of();

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "minutes")
    private int minutes = 30;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private @Nullable Long seed;

    /// @param benchmarks all there are, given how long the soak takes and its seed
    BenchCommand(
            Machine machine,
            BiFunction<Duration, Long, List<Benchmark>> benchmarks,
            Locale locale) {
        this.machine = machine;
        this.benchmarks = benchmarks;
        this.words = new BenchText(locale);
    }

    @Override
    public Integer call() {
        List<Benchmark> chosen = chosen();
        PrintWriter err = spec.commandLine().getErr();
        if (!machine.isLinux()) {
            err.print(words.linuxOnly());
            err.flush();
            return ExitCode.CANNOT.status();
        }
        try {
            measure(chosen, spec.commandLine().getOut());
            return ExitCode.HELD.status();
        } catch (StageException | UnixException | IllegalStateException failure) {
            err.print(words.failed(String.valueOf(failure.getMessage())));
            err.flush();
            return exitCode(failure).status();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.CANNOT.status();
        }
    }

    private List<Benchmark> chosen() {
        if (minutes < 1) {
            throw new BelowOneException(spec, "--minutes", minutes);
        }
        List<Benchmark> all =
                benchmarks.apply(
                        Duration.ofMinutes(minutes),
                        Objects.requireNonNullElseGet(seed, () -> System.nanoTime() % 1_000_000));
        List<String> known = all.stream().map(Benchmark::id).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(), name + "? " + String.join(", ", known));
            }
        }
        return all.stream()
                .filter(b -> names.isEmpty() ? !b.isOnlyByName() : names.contains(b.id()))
                .toList();
    }

    private void measure(List<Benchmark> chosen, PrintWriter out) throws InterruptedException {
        List<Figure> all = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            out.print(words.heading(benchmark));
            out.flush();
            Outcome outcome = benchmark.measure();
            out.print(words.of(outcome));
            all.addAll(outcome.figures());
        }
        out.print(words.summary(all));
        out.flush();
    }

    /// A server that fails its clients is not the machine's fault.
    private static ExitCode exitCode(RuntimeException failure) {
        boolean machineCannot =
                failure instanceof UnixException
                        || (failure instanceof StageException stage
                                && stage.kind() == StageException.Kind.MACHINE);
        return machineCannot ? ExitCode.CANNOT : ExitCode.NOT_HELD;
    }
}
