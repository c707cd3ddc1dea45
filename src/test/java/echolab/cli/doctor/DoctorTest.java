package echolab.cli.doctor;

import static echolab.cli.doctor.FakeMachine.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoctorTest {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    static Stream<Locale> languages() {
        return LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @EnabledOnOs(OS.LINUX)
    void on_linux_it_looks_at_everything(Locale language) {
        Report report = Doctor.of(Machine.here(), List.of()).examine(new Findings(language));

        assertThat(report.checks().stream().map(Check::id))
                .containsExactly(
                        "system",
                        "jdk",
                        "compiler",
                        "kernel",
                        "memory",
                        "stillJvm",
                        "spawn",
                        "terminal",
                        "memfd",
                        "kcmp",
                        "sockets",
                        "proc",
                        "descriptors",
                        "ports",
                        "backlog",
                        "ptrace",
                        "loopback",
                        "gcc",
                        "strace",
                        "lsof",
                        "nc",
                        "display",
                        "gtk",
                        "pango",
                        "fonts");
    }

    @Test
    void elsewhere_it_looks_only_at_what_exists(@TempDir Path root) {
        Machine mac = new FakeMachine(root).property("os.name", "Mac OS X").machine();

        Report report = Doctor.of(mac, List.of()).examine(new Findings(Locale.ENGLISH));

        assertThat(report.checks().stream().map(Check::id))
                .containsExactly("system", "jdk", "compiler", "fonts");
        assertThat(report.canRunServers()).isFalse();
        assertThat(report.canShowWindow()).isTrue();
    }

    @Test
    void programs_are_looked_for_on_the_path(@TempDir Path root) {
        Machine machine =
                new FakeMachine(root)
                        .variable("PATH", "/usr/local/bin:relative:/usr/bin")
                        .program("/usr/bin/gcc")
                        .file("/usr/bin/strace", "not executable")
                        .machine();
        var probes = new ProgramProbes(machine).all();

        assertThat(found(probes, "gcc")).isEqualTo("OK: " + root.resolve("usr/bin/gcc"));
        assertThat(found(probes, "strace"))
                .isEqualTo(
                        "LIMITED: not found; traces are not compared with it → apt install strace");
    }

    @Test
    void a_jdk_that_cannot_be_kept_still_cannot_fork(@TempDir Path root) {
        new FakeMachine(root).program("/bin/java");
        Path notAJdk = root.resolve("bin/java");

        assertThat(found(List.of(new StillJvmProbe(notAJdk)), "stillJvm"))
                .startsWith("MISSING: " + notAJdk + " cannot start with -Xint")
                .contains("servers cannot fork → use an OpenJDK build with HotSpot");
    }

    @Test
    void the_jdk_of_the_tests_can_be_kept_still() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        assertThat(found(List.of(new StillJvmProbe(java)), "stillJvm")).startsWith("OK: ");
    }
}
