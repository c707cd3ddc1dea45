package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.unix.Processes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever of a port distributor is killed with `kill -9`: within two seconds nothing is left of what
/// must not live on, although its programs were executed and no longer know the stage.
class PortsKillTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int SIGKILL = 9;

    @ParameterizedTest
    @CsvSource({
        "served, app",
        "served, manager",
        "executing, app",
        "executing, manager",
    })
    void nothing_is_left(String state, String who) throws IOException {
        Process app = start(state);
        try {
            List<String> words = words(app);
            String terminal = words.get(1);
            List<Integer> pids =
                    words.subList(2, words.size()).stream().map(Integer::valueOf).toList();
            assertThat(pids).hasSizeGreaterThanOrEqualTo(5).allMatch(Processes::isRunning);

            assertThat(Terminals.isHeld(app.pid(), terminal)).isTrue();

            int victim = who.equals("app") ? (int) app.pid() : pids.getFirst();
            assertThat(Processes.kill(victim, SIGKILL)).isTrue();

            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(pids).noneMatch(Processes::isRunning));
            await().atMost(LIMIT).until(() -> !Terminals.isHeld(app.pid(), terminal));
        } finally {
            app.destroyForcibly();
        }
    }

    private static Process start(String state) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PortsVictim.class.getName(),
                        state)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> words(Process app) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(app.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as("the application came up").isNotNull();
        return Arrays.asList(line.split(" "));
    }
}
