package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.bench.Benchmark;
import echolab.bench.Figure;
import echolab.bench.Outcome;
import echolab.bench.Spread;
import echolab.cli.doctor.Machine;
import echolab.stage.StageException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// Stands in for a real one of that name.
    private record Fake(String id, Supplier<Outcome> outcome) implements Benchmark {
        @Override
        public Outcome measure() {
            return outcome.get();
        }
    }

    private static final Benchmark MISSES = new Fake("fork", () -> Outcome.of(List.of(ratio(0.1))));
    private static final Benchmark MEETS =
            new Fake("observe", () -> Outcome.of(List.of(ratio(0.5))));
    private static final Benchmark LOSES =
            new Fake(
                    "load",
                    () -> {
                        throw new IllegalStateException("7 clients served, 1 wrong, 0 hung");
                    });
    private static final Benchmark CANNOT =
            new Fake(
                    "start",
                    () -> {
                        throw new StageException(
                                StageException.Kind.MACHINE, "no pseudo-terminal is left");
                    });

    private static Figure ratio(double value) {
        return new Figure(
                "fork.ratio",
                Figure.Unit.TIMES,
                new Spread(value, value, value, 1),
                Optional.of(new Figure.Aim(true, 0.3)));
    }

    @Test
    void an_aim_that_is_missed_is_no_error() {
        assertThat(run("Linux", List.of(MISSES, MEETS))).isEqualTo(0);
        assertThat(out.toString()).contains("MISSED").endsWith("1 of 2 aims met\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void only_what_is_named_is_measured() {
        assertThat(run("Linux", List.of(MISSES, MEETS), "observe")).isEqualTo(0);
        assertThat(out.toString()).startsWith("observe: ").endsWith("1 of 1 aims met\n");
    }

    @Test
    void an_unknown_name_is_bad_usage_and_nothing_is_measured() {
        assertThat(run("Linux", List.of(MISSES, MEETS), "observe", "frok")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("frok? fork, observe\n./echolab bench --help\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_server_that_fails_its_clients_is_an_error() {
        assertThat(run("Linux", List.of(LOSES, MEETS))).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("The measurement was given up: 7 clients served, 1 wrong, 0 hung\n");
    }

    @Test
    void a_machine_that_cannot_says_why() {
        assertThat(run("Linux", List.of(CANNOT))).isEqualTo(3);
        assertThat(err.toString()).endsWith("no pseudo-terminal is left\n");
    }

    @Test
    void elsewhere_there_is_nothing_to_measure() {
        assertThat(run("Mac OS X", List.of(MEETS))).isEqualTo(3);
        assertThat(err.toString()).startsWith("Servers run on Linux only");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String system, List<Benchmark> benchmarks, String... names) {
        Machine machine = new Machine(Path.of("/"), Map.of(), _ -> system);
        BenchCommand command = new BenchCommand(machine, (_, _) -> benchmarks, Locale.ENGLISH);
        String[] line = new String[names.length + 1];
        line[0] = "bench";
        System.arraycopy(names, 0, line, 1, names.length);
        return new Program(
                        Locale.ENGLISH,
                        new WindowCommand(Locale.ENGLISH, false),
                        List.of(command),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .run(line);
    }
}
