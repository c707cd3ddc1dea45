package echolab.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.cli.launcher.Checkout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class LauncherTest {
    @TempDir Path temporary;
    private Checkout checkout;

    @BeforeEach
    void a_fresh_checkout() {
        checkout = new Checkout(temporary);
    }

    @Test
    void the_first_start_builds_and_the_second_does_not() {
        Outcome first = checkout.start("doctor");
        Outcome second = checkout.start("doctor");

        assertThat(first.err()).startsWith("Building Echo Lab;").contains("Preparing quick starts");
        assertThat(second.err()).isEmpty();
        assertThat(checkout.builds()).isEqualTo(1);
        assertThat(List.of(first.status(), second.status())).containsExactly(0, 0);
    }

    @Test
    void the_launcher_becomes_the_jvm() {
        Outcome start = checkout.built().start("doctor");

        assertThat(start.out()).startsWith("process " + start.pid() + "\n");
    }

    @Test
    void arguments_arrive_as_they_are() {
        Outcome start = checkout.built().start("run", "a b.echo", "", "it's \"$HOME\" *");

        assertThat(start.programArguments())
                .containsExactly("[run]", "[a b.echo]", "[]", "[it's \"$HOME\" *]");
    }

    @Test
    void a_link_from_elsewhere_leads_home() throws IOException {
        checkout.built();
        Path near = Files.createDirectories(temporary.resolve("bin")).resolve("echolab");
        Path far = temporary.resolve("far");
        Checkout.symbolicLink(
                near,
                Path.of("..").resolve(temporary.relativize(checkout.folder.resolve("echolab"))));
        Checkout.symbolicLink(far, near);

        assertThat(Checkout.finish(checkout.begin(far, "doctor")).out())
                .contains("[" + checkout.jar() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/A.java", "pom.xml", "src/main"})
    void a_newer_source_or_a_changed_folder_is_built(String changed) {
        checkout.built().touch(changed);

        assertThat(checkout.start("doctor").err()).startsWith("Building Echo Lab;");
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void an_edit_made_during_the_build_is_built_next_time() throws IOException {
        checkout.built();

        assertThat(Files.getLastModifiedTime(checkout.jar()))
                .isEqualTo(
                        Files.getLastModifiedTime(checkout.folder.resolve("target/start/begin")));
    }

    @Test
    void what_maven_itself_has_built_is_started() {
        Path built = checkout.folder.resolve("target");
        Checkout.write(built.resolve("lib/picocli.jar"), "");
        Checkout.write(built.resolve("echolab.jar"), "jar");

        assertThat(checkout.start("doctor").out()).contains("[" + built + "/echolab.jar]");
        assertThat(checkout.builds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_two_starts_at_once_one_builds(boolean flock) throws IOException {
        if (!flock) {
            Files.delete(checkout.tools.resolve("flock"));
        }
        checkout.set("MVN_SECONDS", "1");
        Path launcher = checkout.folder.resolve("echolab");

        List<Outcome> both =
                Stream.of(checkout.begin(launcher, "doctor"), checkout.begin(launcher, "doctor"))
                        .toList()
                        .stream()
                        .map(Checkout::finish)
                        .toList();

        assertThat(both).allMatch(start -> start.status() == 0);
        assertThat(both).anyMatch(start -> start.err().contains("Another start is building"));
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_killed_build_does_not_block_the_next(boolean flock) throws IOException {
        if (!flock) {
            Files.delete(checkout.tools.resolve("flock"));
        }
        checkout.set("MVN_SECONDS", "2");
        Process killed = checkout.begin(checkout.folder.resolve("echolab"), "doctor");
        await().until(() -> checkout.builds() == 1);
        killed.destroyForcibly();

        assertThat(checkout.set("MVN_SECONDS", "0").start("doctor").status()).isEqualTo(0);
    }

    @Test
    void a_failed_build_shows_why() {
        Outcome start = checkout.set("MVN_FAILS", "[ERROR] A.java:[3,1] expected").start("doctor");

        assertThat(start.status()).isEqualTo(3);
        assertThat(start.err().lines().skip(1))
                .containsExactly(
                        "[ERROR] A.java:[3,1] expected",
                        "The build failed; everything that it said is in "
                                + checkout.folder.resolve("target/start/log"));
    }

    @Test
    void a_build_without_network_says_what_it_needs_it_for() {
        checkout.set("MVN_FAILS", "[ERROR] Could not transfer artifact picocli from central");

        assertThat(checkout.start("doctor").err())
                .contains("The first build needs the network, for libraries.\n");
    }

    @Test
    void without_maven_it_says_how_to_get_it() throws IOException {
        Files.delete(checkout.tools.resolve("mvn"));

        Outcome start = checkout.start("doctor");

        assertThat(start.status()).isEqualTo(3);
        assertThat(start.err())
                .isEqualTo(
                        "Echo Lab has to be built first, and mvn is missing: apt install maven\n");
    }

    @Test
    void a_jdk_that_was_named_and_is_too_old_is_refused() {
        Path old = temporary.resolve("old");
        Checkout.write(old.resolve("bin/java"), "");
        Checkout.write(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");

        Outcome start = checkout.set("ECHOLAB_JAVA_HOME", old.toString()).start("doctor");

        assertThat(start.status()).isEqualTo(3);
        assertThat(start.err()).isEqualTo("ECHOLAB_JAVA_HOME=" + old + " is no JDK 25 or newer.\n");
    }

    @Test
    void java_home_is_found_though_the_java_on_the_path_is_older() {
        String jdk = temporary.resolve("a jdk").toString();
        Checkout.write(checkout.tools.resolve("java"), "#!/bin/sh\nexit 9\n");
        checkout.unset("ECHOLAB_JAVA_HOME").set("JAVA_HOME", jdk);

        assertThat(checkout.start("doctor").status()).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "window"})
    void without_a_display_the_console_opens(String command) {
        Outcome start = checkout.built().start(command.isEmpty() ? new String[0] : args(command));

        assertThat(start.programArguments()).containsExactly("[console]");
        assertThat(start.err())
                .isEqualTo(
                        "No window: there is no display (DISPLAY is not set)."
                                + " Opening the console instead.\n");
    }

    @Test
    void it_speaks_korean_when_asked() {
        Outcome start = checkout.built().start("--lang", "ko");

        assertThat(start.programArguments()).containsExactly("[--lang]", "[ko]", "[console]");
        assertThat(start.err()).isEqualTo("디스플레이가 없어(DISPLAY가 설정되지 않음) 창 대신 콘솔을 엽니다.\n");
    }

    @Test
    void wayland_without_xwayland_is_no_display() {
        checkout.built().set("WAYLAND_DISPLAY", "wayland-0");

        assertThat(checkout.start().err()).contains("apt install xwayland");
    }

    @Test
    void other_commands_do_not_mind_a_missing_display() {
        Outcome start = checkout.built().start("run", "window");

        assertThat(start.programArguments()).containsExactly("[run]", "[window]");
        assertThat(start.out()).contains("[-Decholab.window=display]");
        assertThat(start.err()).isEmpty();
    }

    @Test
    void a_locale_without_hangul_is_replaced_and_its_language_kept() {
        checkout.built().set("LC_ALL", "").set("LANG", "ko_KR.UTF-8");

        assertThat(checkout.start("doctor").out()).contains("[-Duser.language=ko]");
    }

    @Test
    void a_cache_of_classes_is_used_once_it_is_there() {
        assertThat(checkout.built().start("doctor").out())
                .contains("[-XX:AOTCache=" + checkout.cache() + "]");
    }

    @Test
    void a_damaged_cache_is_passed_over() {
        Checkout.write(checkout.built().cache(), "damaged");

        Outcome start = checkout.start("doctor");

        assertThat(start.status()).isEqualTo(0);
        assertThat(start.out()).doesNotContain("AOTCache");
    }

    @Test
    void a_cache_older_than_the_jar_is_made_again() throws IOException {
        checkout.built().touch("pom.xml");

        assertThat(checkout.start("doctor").err()).contains("Preparing quick starts");
    }

    private static String[] args(String... args) {
        return args;
    }
}
