package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.status.ExitCode;
import echolab.trace.TraceFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/echolab/trace/version-1.jsonl");

    @TempDir private Path dir;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_step_is_printed_where_there_is_no_window() {
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--at", "12")).isEqualTo(0);
        assertThat(out.toString())
                .isEqualTo(
                        """
                        REPLAY, step 12 of 47

                        p (process)
                        process 100, parent 50, handles SIGCHLD
                          0, 1, 2 -> file 1
                          3 -> file 2
                          4 -> file 3
                        file 1: refcnt 3, read-write -> v-node 1
                        file 2: refcnt 1, read-write -> v-node 2
                        file 3: refcnt 1, read-write -> v-node 3
                        v-node 1: terminal /dev/pts/3
                        v-node 2: listening at 127.0.0.1:15213, backlog 16, queue []
                        v-node 3: connection of 127.0.0.1:40001 to 127.0.0.1:15213, ESTABLISHED
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_a_step_the_last_one_is_printed() {
        assertThat(replay(Locale.KOREAN, GOLDEN.toString())).isEqualTo(0);
        assertThat(out.toString())
                .isEqualTo(
                        """
                        다시 보기, 전체 47단계 중 47단계

                        p (process)
                        서버가 내려가 커널에 아무것도 남아 있지 않습니다.
                        """);
    }

    @Test
    void a_damaged_file_is_shown_up_to_the_damage_with_a_warning() throws Exception {
        Path cut = with(Files.readString(GOLDEN).substring(0, 1500));
        assertThat(replay(Locale.ENGLISH, cut.toString())).isEqualTo(0);
        assertThat(out.toString()).startsWith("REPLAY, step 4 of 4\n");
        assertThat(err.toString())
                .isEqualTo(
                        cut
                                + ", line 6, column 228 (byte 1500 of the file): the line is cut"
                                + " off. Steps 1 to 4 are shown.\n");
    }

    @Test
    void a_step_that_is_not_there_is_bad_input_with_those_that_are() {
        for (String step : List.of("0", "48", "-1", "x", "99999999999", "1.5")) {
            assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--at=" + step)).isEqualTo(2);
        }
        assertThat(err.toString().lines())
                .hasSize(6)
                .contains(
                        GOLDEN + ": there is no step 48. The run has the steps 1 to 47.",
                        GOLDEN + ": there is no step x. The run has the steps 1 to 47.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_run_in_which_nothing_happened_has_no_steps() throws Exception {
        Path empty = with(Files.readAllLines(GOLDEN).getFirst() + "\n");
        assertThat(replay(Locale.ENGLISH, empty.toString())).isEqualTo(0);
        assertThat(out.toString()).isEqualTo("REPLAY, step 0 of 0\n");
        assertThat(replay(Locale.KOREAN, empty.toString(), "--at", "1")).isEqualTo(2);
        assertThat(err.toString()).endsWith(empty + ": 1단계는 없습니다. 이 실행에서는 아무 일도 일어나지 않았습니다.\n");
    }

    @Test
    void what_is_no_trace_is_bad_input() {
        assertThat(replay(Locale.ENGLISH, dir.resolve("none").toString())).isEqualTo(2);
        assertThat(replay(Locale.KOREAN, dir.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        dir.resolve("none")
                                + ": there is no such file. Check the path.\n"
                                + dir
                                + ": 디렉터리입니다. 트레이스는 파일이어야 합니다.\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void where_there_is_a_window_the_run_is_shown_in_it() {
        List<Object> shown = new ArrayList<>();
        ReplayWindow window =
                (TraceFile trace, int step) -> {
                    shown.addAll(List.of(trace.timeline().size(), step));
                    return ExitCode.CANNOT;
                };
        int status =
                program(Locale.ENGLISH, Optional.of(window))
                        .run("replay", GOLDEN.toString(), "--at", "5");
        assertThat(status).isEqualTo(ExitCode.CANNOT.status());
        assertThat(shown).containsExactly(47, 5);
        assertThat(out.toString()).isEmpty();
    }

    private int replay(Locale locale, String... arguments) {
        List<String> line = new ArrayList<>(List.of("replay"));
        line.addAll(List.of(arguments));
        return program(locale, Optional.empty()).run(line.toArray(String[]::new));
    }

    private Program program(Locale locale, Optional<ReplayWindow> window) {
        return new Program(
                locale,
                new WindowCommand(locale, false),
                List.of(new ReplayCommand(locale, KernelStepText.in(locale), window)),
                new PrintWriter(out),
                new PrintWriter(err));
    }

    private Path with(String content) throws Exception {
        return Files.writeString(dir.resolve("run.jsonl"), content);
    }
}
