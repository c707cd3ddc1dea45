package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.unix.Processes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever is killed with `kill -9`, in whatever state: within two seconds nothing of the run is
/// left. The application runs in a process of its own here ({@link Victim}), so that it can be
/// killed too.
class KillTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int SIGKILL = 9;

    /// What a run consists of: its application, the server, its child.
    private record Cast(Process app, int server, int child, int port, String terminal) {}

    static Stream<List<String>> everyoneInEveryState() {
        return Stream.of("app", "server", "child")
                .flatMap(who ->
                        Stream.of("parked", "blocked", "running")
                                .map(state -> List.of(who, state)));
    }

    @ParameterizedTest
    @MethodSource("everyoneInEveryState")
    void nothing_is_left(List<String> scene) throws IOException {
        Cast cast = cast(scene.getLast());
        try {
            int victim =
                    switch (scene.getFirst()) {
                        case "app" -> (int) cast.app().pid();
                        case "server" -> cast.server();
                        default -> cast.child();
                    };
            assertThat(Processes.kill(victim, SIGKILL)).isTrue();
            if (scene.getFirst().equals("child")) {
                await().atMost(LIMIT).until(() -> !Processes.isRunning(cast.child()));
                assertThat(Processes.isRunning(cast.server())).isTrue();
                assertThat(Processes.kill((int) cast.app().pid(), SIGKILL)).isTrue();
            }
            await().atMost(LIMIT).untilAsserted(() -> assertThat(remains(cast)).isEmpty());
            if (scene.getFirst().equals("server")) {
                cast.app().getOutputStream().close();
                assertThat(cast.app().onExit().join().exitValue()).isEqualTo(0);
            }
        } finally {
            cast.app().destroyForcibly();
        }
    }

    @Test
    void two_runs_do_not_disturb_each_other() throws IOException {
        Cast one = cast("parked");
        Cast other = cast("blocked");
        try {
            assertThat(Processes.kill((int) one.app().pid(), SIGKILL)).isTrue();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(remains(one)).isEmpty());
            assertThat(Processes.isRunning(other.server())).isTrue();
            assertThat(Processes.isRunning(other.child())).isTrue();
        } finally {
            one.app().destroyForcibly();
            other.app().destroyForcibly();
        }
        await().atMost(LIMIT).untilAsserted(() -> assertThat(remains(other)).isEmpty());
    }

    private static List<String> remains(Cast cast) {
        List<String> remains = new ArrayList<>();
        if (Processes.isRunning(cast.server())) {
            remains.add("server " + cast.server());
        }
        if (Processes.isRunning(cast.child())) {
            remains.add("child " + cast.child());
        }
        if (Terminals.isHeld(cast.app().pid(), cast.terminal())) {
            remains.add("terminal " + cast.terminal());
        }
        if (!canListen(cast.port())) {
            remains.add("port " + cast.port());
        }
        return remains;
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            socket.bind(new java.net.InetSocketAddress(loopback, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /// Starts an application whose server and child are in that state.
    private static Cast cast(String state) throws IOException {
        Process app =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Victim.class.getName(),
                                state)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(app.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as("the application came up").isNotNull();
        List<String> words = Arrays.asList(line.split(" "));
        return new Cast(
                app,
                Integer.parseInt(words.get(0)),
                Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)),
                words.get(3));
    }
}
