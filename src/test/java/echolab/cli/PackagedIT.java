package echolab.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The jar that the build packaged.
class PackagedIT {
    private static final Path JAR = Path.of("target/echolab.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void everything_on_its_class_path_lies_beside_it() throws IOException {
        List<Path> named =
                Stream.of(manifest().getValue(Attributes.Name.CLASS_PATH).split(" "))
                        .map(JAR.getParent()::resolve)
                        .toList();

        assertThat(named).allMatch(Files::isRegularFile).hasSizeGreaterThan(10);
    }

    @Test
    void it_grants_itself_native_access() throws IOException {
        assertThat(manifest().getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
    }

    @Test
    void it_starts_by_itself_with_nothing_of_javafx() throws Exception {
        Process start =
                new ProcessBuilder(JAVA, "-verbose:class", "-jar", JAR.toString(), "--version")
                        .redirectErrorStream(true)
                        .start();
        String out = new String(start.getInputStream().readAllBytes(), UTF_8);

        assertThat(start.waitFor()).isEqualTo(0);
        assertThat(out).contains("Echo Lab " + manifest().getValue("Implementation-Version"));
        assertThat(out).contains("echolab.cli.Main").doesNotContain(" javafx.");
    }

    @Test
    void a_system_call_brings_no_warning() throws Exception {
        Process doctor = new ProcessBuilder(JAVA, "-jar", JAR.toString(), "doctor").start();
        doctor.getInputStream().readAllBytes();

        assertThat(new String(doctor.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(doctor.waitFor()).isIn(0, 3);
    }

    private static Attributes manifest() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            return jar.getManifest().getMainAttributes();
        }
    }
}
