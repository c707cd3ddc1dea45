package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.render.ScriptTraces;
import echolab.cli.status.ExitCode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
    private static final Path GOLDEN = GoldenRun.FILE;
    private static final int MOMENTS = GoldenRun.steps();

    @TempDir private Path dir;
    private final Rendering program = new Rendering();

    @Test
    void a_script_is_run_first_and_its_status_kept() {
        Path script = dir.resolve("script.echo");
        write(script, "start process as p\n");
        ScriptTraces notHeld =
                (file, trace, _) -> {
                    assertThat(file).isEqualTo(script);
                    copy(GOLDEN, trace);
                    return ExitCode.NOT_HELD;
                };

        int status = program.run(notHeld, script, "-o", dir.resolve("last.png"));

        assertThat(status).isEqualTo(1);
        assertThat(dir.resolve("last.png")).isNotEmptyFile();
    }

    @Test
    void a_script_that_cannot_be_run_leaves_no_file() {
        Path script = dir.resolve("script.echo");
        write(script, "nonsense\n");

        int status =
                program.run((_, _, _) -> ExitCode.BAD_INPUT, script, "-o", dir.resolve("no.png"));

        assertThat(status).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo(script + ": the script was not run, so there is nothing to draw.\n");
        assertThat(left()).containsExactly("script.echo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -o no.jpg | no.jpg: the name must end in .png, .svg, .gif or .pdf.
                    -o png | png: the name must end in .png, .svg, .gif or .pdf.
                    --all -o no.png | no.png: a PNG or SVG holds one step. Name it with --at, \
                    or write several as .gif or .pdf.
                    --at 2..3 -o no.svg | no.svg: a PNG or SVG holds one step. Name it with --at, \
                    or write several as .gif or .pdf.
                    --all --at 3 -o no.gif | --at and --all exclude each other.
                    --size 12 -o no.png | --size 12: expected width and height in pixels, as 1280x720.
                    --size 100x99999 -o no.png | --size 100x99999: at least 640x400, at most 8192x8192.
                    --scale 9 -o no.png | --scale 9.0: from 0.25 to 4.0.
                    """)
    void bad_usage_is_told_and_nothing_is_written(String arguments, String message) {
        assertThat(program.run((_, _, _) -> ExitCode.HELD, GOLDEN, (Object[]) arguments.split(" ")))
                .isEqualTo(2);
        assertThat(program.err()).isEqualTo(message + "\n./echolab render --help\n");
        assertThat(Path.of("no.png")).doesNotExist();
    }

    @Test
    void a_step_that_is_not_there_is_bad_input_with_those_that_are() {
        for (String step : List.of("0", "" + (MOMENTS + 1), "-1", "x", "99999999999", "1.5")) {
            assertThat(program.render("--at=" + step, "-o", dir.resolve("no.png"))).isEqualTo(2);
        }
        assertThat(program.err().lines())
                .hasSize(6)
                .contains(
                        GOLDEN
                                + ": there is no step %d. The run has the steps 1 to %d."
                                        .formatted(MOMENTS + 1, MOMENTS));
        assertThat(left()).isEmpty();
    }

    @Test
    void a_stage_that_is_not_there_is_bad_input_with_those_that_are() {
        assertThat(program.render("--stage", "q", "-o", dir.resolve("no.png"))).isEqualTo(2);
        assertThat(program.err()).isEqualTo(GOLDEN + ": there is no stage q. The run has: p.\n");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told_before_anything_is_drawn() throws Exception {
        Path nowhere = dir.resolve("none/stage.png");
        Path folder = Files.createDirectory(dir.resolve("folder.png"));

        assertThat(program.render("-o", nowhere)).isEqualTo(2);
        assertThat(program.render("-o", folder)).isEqualTo(2);

        assertThat(program.err())
                .isEqualTo(
                        nowhere
                                + " cannot be written: there is no such folder.\n"
                                + folder
                                + " cannot be written: this is a folder.\n");
        assertThat(left()).containsExactly("folder.png");
    }

    @Test
    void a_folder_without_permission_is_told() throws Exception {
        Path closed = Files.createDirectory(dir.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(closed), "root may write everywhere");

        assertThat(program.render("-o", closed.resolve("stage.png"))).isEqualTo(2);

        assertThat(program.err()).endsWith("cannot be written: permission denied.\n");
    }

    @Test
    void what_is_no_trace_is_bad_input_and_what_was_there_stays() {
        Path old = dir.resolve("old.png");
        write(old, "old");

        assertThat(program.run((_, _, _) -> ExitCode.HELD, dir.resolve("none"), "-o", old))
                .isEqualTo(2);

        assertThat(program.err())
                .isEqualTo(dir.resolve("none") + ": there is no such file. Check the path.\n");
        assertThat(old).hasContent("old");
        assertThat(left()).containsExactly("old.png");
    }

    private List<String> left() {
        return Stream.of(dir.toFile().listFiles()).map(File::getName).sorted().toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
