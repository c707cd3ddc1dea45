package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./echolab` runs once to fill its cache of classes, in a machine of its own: it ends by itself.
class RehearsalTest {
    private static final long PATIENCE_S = 180;

    @TempDir private Path dir;

    @Test
    void it_examines_the_machine_shows_a_recording_and_ends() throws Exception {
        File out = dir.resolve("out").toFile();
        File classes = dir.resolve("classes").toFile();
        Process rehearsal =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xlog:class+load:file=" + classes,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "echolab.cli.Rehearsal")
                        .redirectErrorStream(true)
                        .redirectOutput(out)
                        .start();
        try {
            assertThat(rehearsal.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        } finally {
            rehearsal.destroyForcibly();
        }

        assertThat(out).content().contains("\"checks\"").doesNotContain("Exception");
        assertThat(rehearsal.exitValue()).isZero();
        assertThat(Files.readString(classes.toPath()))
                .contains("echolab.cli.doctor.Doctor ", "echolab.fx.diagram.DiagramView ")
                .contains("echolab.fx.time.TimePainter ");
    }
}
