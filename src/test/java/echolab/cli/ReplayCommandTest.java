package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.status.ExitCode;
import echolab.frame.time.StepReference;
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
    private static final Path GOLDEN = GoldenRun.FILE;
    private static final int STEPS = GoldenRun.steps();

    @TempDir private Path dir;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Integer> continued = new ArrayList<>();

    @Test
    void a_step_is_printed_as_a_picture_where_there_is_no_window() {
        String forked = String.valueOf(GoldenRun.forked());
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--at", forked)).isEqualTo(0);
        assertThat(out.toString())
                .startsWith("REPLAY, step " + forked + " of " + STEPS + "\nProcess-based  :15213")
                .contains(
                        "┌ ● parent 100 ─",
                        "┌ *connection A ─────── 1→2 ┐",
                        "\nfork(3) = 101 in the parent");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_a_step_the_last_one_is_printed() {
        assertThat(replay(Locale.KOREAN, GOLDEN.toString())).isEqualTo(0);
        assertThat(out.toString())
                .startsWith("다시 보기, 전체 %1$d단계 중 %1$d단계\n프로세스 기반".formatted(STEPS));
    }

    @Test
    void a_run_is_taken_up_again_at_a_step_that_it_has() {
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--continue", "7")).isEqualTo(0);
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--continue", "0")).isEqualTo(2);
        assertThat(continued).containsExactly(7);
        assertThat(err.toString()).startsWith(GOLDEN + ": there is no step 0.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_note_without_a_step_to_stand_at_is_refused() {
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--note", "look here")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "--note look here: a note stands at a mark. Name its step with --bookmark.\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void limits_are_printed_where_they_are_asked_for_as_they_were_recorded() {
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--limits")).isEqualTo(0);
        assertThat(out.toString())
                .contains("open files 1984 of none")
                .contains("12 in TIME_WAIT, 60 s each");
    }

    @Test
    void the_whole_run_is_printed_as_swim_lanes() {
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--timeline")).isEqualTo(0);
        assertThat(out.toString())
                .contains("\nchild 1 101  ", "parent 100 (step 14) → child 1 101 (step 14): fork\n")
                .endsWith("┄ zombie\n");
    }

    @Test
    void steps_are_found_by_what_was_done_in_them() {
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--find", "emfile")).isEqualTo(0);
        assertThat(out.toString())
                .isEqualTo(
                        "    13  open(3) = -1: failed with EMFILE, this process has no free"
                                + " descriptor left.\n");
        assertThat(replay(Locale.KOREAN, GOLDEN.toString(), "--find", "xyz")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(GOLDEN + ": \"xyz\" 검색 결과가 없습니다.\n");
    }

    @Test
    void a_step_is_marked_in_the_file_listed_shown_with_its_note_and_unmarked() throws Exception {
        String file = Files.copy(GOLDEN, dir.resolve("run.jsonl")).toString();
        assertThat(replay(Locale.ENGLISH, file, "--bookmark", "14", "--note", "a child"))
                .isEqualTo(0);
        assertThat(replay(Locale.ENGLISH, file, "--bookmark", "9")).isEqualTo(0);
        assertThat(replay(Locale.ENGLISH, file, "--bookmarks")).isEqualTo(0);
        assertThat(out.toString()).isEqualTo("     9\n    14  a child\n");

        assertThat(replay(Locale.ENGLISH, file, "--at", "14")).isEqualTo(0);
        assertThat(out.toString()).contains("\nREPLAY, step 14 of " + STEPS + ": a child\n");

        assertThat(replay(Locale.ENGLISH, file, "--no-bookmark", "14")).isEqualTo(0);
        assertThat(replay(Locale.ENGLISH, file, "--no-bookmark", "9")).isEqualTo(0);
        assertThat(dir.resolve("run.jsonl")).hasSameBinaryContentAs(GOLDEN);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_step_that_is_not_there_is_not_marked_and_a_run_that_goes_on_neither() throws Exception {
        Path going = with(Files.readString(GOLDEN).replaceFirst("\\{\"end.*\n", ""));
        assertThat(replay(Locale.ENGLISH, going.toString(), "--bookmark", "999")).isEqualTo(2);
        assertThat(replay(Locale.ENGLISH, going.toString(), "--bookmark", "2")).isEqualTo(2);
        assertThat(err.toString())
                .contains(": there is no step 999.")
                .endsWith(
                        going
                                + ": the bookmarks in this file stay as they were: it has no closing"
                                + " line, so its run may still be going on. Save the run under"
                                + " another name.\n");
    }

    @Test
    void a_copied_reference_shows_its_step() {
        StepReference reference = new StepReference(GOLDEN, 5);
        assertThat(reference.command()).isEqualTo("./echolab replay " + GOLDEN + " --at 5");
        assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--step", "5")).isEqualTo(0);
        assertThat(out.toString()).startsWith("REPLAY, step 5 of " + STEPS + "\n");
    }

    @Test
    void a_damaged_file_is_shown_up_to_the_damage_with_a_warning() throws Exception {
        Path cut = with(Files.readString(GOLDEN).substring(0, 1500));
        assertThat(replay(Locale.ENGLISH, cut.toString())).isEqualTo(0);
        assertThat(out.toString()).startsWith("REPLAY, step ");
        assertThat(err.toString())
                .isEqualTo(
                        cut
                                + ", line 6, column 228 (byte 1500 of the file): the line is cut"
                                + " off. Events 1 to 4 are shown.\n");
    }

    @Test
    void a_step_that_is_not_there_is_bad_input_with_those_that_are() {
        for (String step : List.of("0", "" + (STEPS + 1), "-1", "x", "99999999999", "1.5")) {
            assertThat(replay(Locale.ENGLISH, GOLDEN.toString(), "--at=" + step)).isEqualTo(2);
        }
        assertThat(err.toString().lines())
                .hasSize(6)
                .contains(
                        GOLDEN
                                + ": there is no step %d. The run has the steps 1 to %d."
                                        .formatted(STEPS + 1, STEPS),
                        GOLDEN + ": there is no step x. The run has the steps 1 to " + STEPS + ".");
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
                (trace, step) -> {
                    shown.addAll(List.of(trace, step));
                    return Optional.of(ExitCode.CANNOT);
                };
        int status =
                program(Locale.ENGLISH, Optional.of(window))
                        .run("replay", GOLDEN.toString(), "--at", "5");
        assertThat(status).isEqualTo(ExitCode.CANNOT.status());
        assertThat(shown).containsExactly(GOLDEN, 5);
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
                List.of(
                        new ReplayCommand(
                                locale,
                                new PictureStepText(locale, false),
                                window,
                                (_, step, _) -> {
                                    continued.add(step);
                                    return ExitCode.HELD;
                                })),
                new PrintWriter(out),
                new PrintWriter(err));
    }

    private Path with(String content) throws Exception {
        return Files.writeString(dir.resolve("run.jsonl"), content);
    }
}
