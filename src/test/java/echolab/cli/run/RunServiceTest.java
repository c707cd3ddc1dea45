package echolab.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.status.ExitCode;
import echolab.stage.LiveRun;
import echolab.trace.TraceException;
import echolab.trace.TraceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./echolab run`, on real servers where something runs.
class RunServiceTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir private Path folder;
    private String standardInput = "";
    private int opened;

    @Test
    void every_expectation_has_a_line_and_the_first_failure_decides() throws IOException {
        String file =
                script(
                        "a.echo",
                        "start process as p",
                        "connect A",
                        "expect queue(p) == 1 : \"the kernel has\\naccepted A\"",
                        "expect queue(p) == 2 and not verified(p) # no",
                        "expect state(p) == parked");

        assertThat(run(file)).isEqualTo(ExitCode.NOT_HELD);
        assertThat(output())
                .isEqualTo(
                        """
                        ✓ a.echo:3: expect queue(p) == 1 — the kernel has accepted A
                        ✗ a.echo:4: expect queue(p) == 2 and not verified(p) (observed: queue(p) = 1, verified(p) = true)
                        ✓ a.echo:5: expect state(p) == parked
                        a.echo: 2 of 3 expectations held (T s)
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_can_not_go_on_ends_the_script_and_the_next_one_runs() throws IOException {
        String first =
                script(
                        "a.echo",
                        "start process as p",
                        "run p until queue(p) == 1 within 100ms",
                        "expect queue(p) == 1",
                        "say \"x\"");
        String second = script("b.echo", "start iterative as i", "expect queue(i) == 0");

        assertThat(run(first, second)).isEqualTo(ExitCode.NOT_HELD);
        assertThat(output())
                .isEqualTo(
                        """
                        ✗ a.echo:2: run p until queue(p) == 1 within 100ms (did not come about within 100ms; observed: queue(p) = 0)
                        a.echo: 0 of 1 expectations held (T s)
                        2 more statements were not run
                        ✓ b.echo:2: expect queue(i) == 0
                        b.echo: 1 of 1 expectations held (T s)
                        """);
        assertThat(opened).as("each in a run of its own").isEqualTo(2);
    }

    @Test
    void an_error_in_any_script_and_nothing_runs() throws IOException {
        String good = script("a.echo", "start process");
        String bad = script("b.echo", "start proces", "step", "");

        assertThat(run(good, bad, folder.resolve("c.echo").toString(), folder.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(opened).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().replace(folder + "/", "").replace(folder.toString(), "DIR"))
                .isEqualTo(
                        """
                        b.echo:1:7: unknown server model: found `proces`, expected `iterative` or `process`
                            start proces
                                  ^~~~~~
                            Did you mean `process`?
                        b.echo:2:5: found the end of the line, expected a lane
                            step
                                ^
                        2 errors; nothing has run.
                        no such file: c.echo
                        DIR is a folder; name the script in it
                        """);
    }

    @Test
    void a_lane_that_never_was_is_bad_input() throws IOException {
        assertThat(run(script("a.echo", "start process as p", "step p.child1")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(output())
                .startsWith(
                        "✗ a.echo:2: step p.child1"
                                + " (there has been no lane p.child1; lanes: p)\n");
    }

    @Test
    void a_script_that_takes_too_long_is_ended() throws IOException {
        String file = script("a.echo", "start process as p", "run for 99s", "expect 1 == 1");

        assertThat(run(order(false, Optional.of(Duration.ofSeconds(4)), file)))
                .isEqualTo(ExitCode.NOT_HELD);
        assertThat(err.toString()).isEqualTo("the script took longer than 4 s and was ended\n");
        assertThat(output())
                .isEqualTo(
                        """
                        a.echo: 0 of 1 expectations held (T s)
                        1 more statement was not run
                        """);
        assertThat(Thread.interrupted()).as("no interrupt is left over").isFalse();
    }

    @Test
    void json_says_everything_in_one_document() throws IOException {
        String file =
                script(
                        "a.echo",
                        "start process as p",
                        "expect queue(p) == 1 : \"why\"",
                        "ask \"?\" choices {0, 1} answer queue(p) why \"so\"",
                        "step p.child1",
                        "say \"x\"");

        assertThat(run(order(true, Optional.empty(), file))).isEqualTo(ExitCode.NOT_HELD);
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.get("format").asString()).isEqualTo("echolab-run");
        assertThat(document.get("status").asInt()).isEqualTo(1);
        JsonNode only = document.get("files").get(0);
        assertThat(only.get("summary").toString())
                .isEqualTo("{\"expectations\":1,\"held\":0,\"notRun\":1}");
        List<JsonNode> statements = only.get("statements").valueStream().toList();
        assertThat(statements)
                .extracting(s -> s.get("outcome").asString())
                .containsExactly("done", "failed", "asked", "error-bad-request", "not-run");
        assertThat(statements.get(1).get("observed").toString())
                .isEqualTo("[{\"expression\":\"queue(p)\",\"value\":\"0\"}]");
        assertThat(statements.get(1).get("why").asString()).isEqualTo("why");
        assertThat(statements.get(2).get("answer").asString()).isEqualTo("0");
        assertThat(statements.get(3).get("message").asString())
                .isEqualTo("there has been no lane p.child1; lanes: p");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void json_tells_of_bad_scripts_too() throws IOException {
        String bad = script("b.echo", "start process", "setp process");

        assertThat(run(order(true, Optional.empty(), bad, "nowhere.echo")))
                .isEqualTo(ExitCode.BAD_INPUT);
        JsonNode files = JsonMapper.shared().readTree(out.toString()).get("files");
        JsonNode error = files.get(0).get("errors").get(0);
        assertThat(error.get("line").asInt()).isEqualTo(2);
        assertThat(error.get("column").asInt()).isEqualTo(1);
        assertThat(error.get("found").asString()).isEqualTo("setp");
        assertThat(error.get("expected").valueStream().map(JsonNode::asString))
                .contains("`step`", "`expect`");
        assertThat(error.get("hint").asString()).isEqualTo("Did you mean `step`?");
        assertThat(files.get(1).get("trouble").asString()).isEqualTo("no such file: nowhere.echo");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void standard_input_is_a_script_too() throws IOException {
        standardInput = "start iterative\nexpect queue(iterative) == 0\n";

        assertThat(run("-")).isEqualTo(ExitCode.HELD);
        assertThat(output()).startsWith("✓ stdin:2: expect queue(iterative) == 0\n");
    }

    @Test
    void a_run_is_recorded_and_drawn(@TempDir Path results) throws IOException, TraceException {
        String file = script("a.echo", "start process as p", "connect A", "step p 2");
        Path trace = results.resolve("deep/run.jsonl");
        Path frames = results.resolve("frames");

        assertThat(
                        run(
                                new RunService.Order(
                                        List.of(file),
                                        false,
                                        Optional.of(trace),
                                        Optional.of(frames),
                                        Optional.empty())))
                .isEqualTo(ExitCode.HELD);
        assertThat(TraceReader.read(trace).warning()).isEmpty();
        assertThat(TraceReader.read(trace).timeline().size()).isGreaterThan(10);
        try (var pictures = Files.list(frames)) {
            assertThat(pictures.map(p -> p.getFileName().toString()).sorted())
                    .hasSizeGreaterThan(4)
                    .allMatch(name -> name.matches("\\d{4}-p\\.seq"));
        }
    }

    @Test
    void a_place_that_cannot_be_written_is_told_before_anything_runs() throws IOException {
        String file = script("a.echo", "start process");
        Path trace = Path.of(file).resolve("run.jsonl");

        for (Path frames : List.of(Path.of(file), Path.of(file).resolve("frames"))) {
            assertThat(refused(file, Optional.empty(), Optional.of(frames)))
                    .contains(frames + " cannot be written: Not a directory");
        }
        assertThat(refused(file, Optional.of(trace), Optional.empty()))
                .contains(file + " cannot be written: Not a directory");
        assertThat(opened).isZero();
    }

    private String refused(String file, Optional<Path> trace, Optional<Path> frames) {
        RunService.Order order =
                new RunService.Order(List.of(file), false, trace, frames, Optional.empty());
        assertThat(run(order)).isEqualTo(ExitCode.BAD_INPUT);
        String said = err.toString();
        err.getBuffer().setLength(0);
        return said;
    }

    private String script(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines)).toString();
    }

    /// Without the folder's name and without times.
    private String output() {
        return out.toString().replace(folder + "/", "").replaceAll("\\([0-9.]+ s\\)", "(T s)");
    }

    private ExitCode run(String... files) {
        return run(order(false, Optional.empty(), files));
    }

    private static RunService.Order order(
            boolean json, Optional<Duration> timeout, String... files) {
        return new RunService.Order(
                Arrays.asList(files), json, Optional.empty(), Optional.empty(), timeout);
    }

    private ExitCode run(RunService.Order order) {
        Charset utf8 = StandardCharsets.UTF_8;
        var in = new ByteArrayInputStream(standardInput.getBytes(utf8));
        return new RunService(
                        new RunService.Terminal(in, utf8, false),
                        List.of("iterative", "process"),
                        (recording, failure) -> {
                            opened++;
                            return new LiveRun(recording, failure);
                        },
                        new OpenRuns(),
                        List.of(new SeqPainter()),
                        InstantSource.system(),
                        Locale.ENGLISH)
                .run(order, new PrintWriter(out), new PrintWriter(err));
    }
}
