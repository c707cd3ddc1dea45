package echolab.script.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.kernel.Pid;
import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.StartOptions;
import echolab.trace.Event;
import echolab.trace.LaneState.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every faulty server has a script. The right server passes it; started with the faulty one instead,
/// the claims marked `# symptom` fail, and no other.
class FaultyServersTest {
    private static final String SYMPTOM = "# symptom";
    private static final int CLIENTS = 20;
    private static final Duration SOON = Duration.ofMillis(5);
    private static final long STACK_KILOBYTES = 8192;

    static Stream<Model> faulty() {
        return Arrays.stream(Model.values()).filter(model -> model.right().isPresent());
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void the_right_server_passes(Model faulty) throws IOException {
        assertThat(RealScripts.failures(script(faulty))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void the_faulty_one_fails_where_its_symptom_shows(Model faulty) throws IOException {
        List<String> failures = RealScripts.failures(withFault(faulty));

        assertThat(failures)
                .extracting(failure -> failure.split(" ", 2)[0])
                .as("failed: %s", failures)
                .isEqualTo(symptoms(script(faulty)))
                .isNotEmpty();
    }

    /// SO_REUSEADDR is set, and helps against connections at the port, but not against a socket that
    /// listens. The child is stopped first: it is in the foreground of a terminal that hangs up when
    /// the server dies, and SIGHUP would end it, too. That this signal is pending then is what the
    /// rules do not know.
    @Test
    void while_a_child_has_the_listening_socket_nobody_can_have_the_port() {
        assertThat(restarted(Model.PROCESS)).isEmpty();
        assertThat(restarted(Model.PROCESS_KEEPS_LISTENFD))
                .containsExactly("9 errno(q) = EADDRINUSE");
    }

    /// One that nobody has right now.
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> restarted(Model model) {
        String script =
                """
                start %1$s as p port %2$d
                connect A
                run p until idle
                kill p.child1 SIGSTOP
                kill p SIGKILL
                start process as q port %2$d at main
                step q until bind
                step q
                expect errno(q) == none
                """;
        return RealScripts.failures(script.formatted(model.id(), freePort())).stream()
                .filter(failure -> !failure.contains("observed SIGHUP"))
                .toList();
    }

    /// What no function of the language tells: what stands on the terminal.
    @Test
    void a_line_in_the_buffer_at_the_time_of_the_fork_is_printed_twice() throws IOException {
        try (LiveRun run = new LiveRun()) {
            RealScripts.failures(withFault(Model.PROCESS_STDIO), run);

            assertThat(terminal(run))
                    .matches("(?s)(Connected to \\(127\\.0\\.0\\.1, \\d+\\)\r\n)\\1");
        }
    }

    /// What the language has no function for either: the memory of the threads that have ended.
    @Test
    void the_stacks_of_threads_that_nobody_joins_are_kept() {
        assertThat(stacksKept(Model.THREAD)).isZero();
        assertThat(stacksKept(Model.THREAD_NOT_DETACHED)).isEqualTo(CLIENTS);
    }

    /// How many more stacks, of 8 MB each, there are after so many clients came and went, one after
    /// the other.
    private static long stacksKept(Model model) {
        try (LiveRun run = new LiveRun()) {
            run.start(StartOptions.of(model.id()).named("t"));
            Pid server = run.state("t").server();
            serve(run, 2);
            long before = kilobytes(server);
            serve(run, CLIENTS);
            return (kilobytes(server) - before) / STACK_KILOBYTES;
        }
    }

    private static void serve(LiveRun run, int clients) {
        Gates gates = new Gates.OfStage("t");
        run.openGates(gates);
        for (int i = 0; i < clients; i++) {
            String client = "c" + i + "of" + clients;
            run.connect(client, "t");
            run.shutdown(client, "t");
            await().pollInterval(SOON)
                    .until(() -> run.state("t").client(client).orElseThrow().sawEof());
            run.close(client, "t");
            await().pollInterval(SOON)
                    .until(() ->
                            run.state("t").lanes().values().stream()
                                    .allMatch(l ->
                                            l.lane().isFirst() || l.activity() == Activity.GONE));
        }
        run.closeGates(gates);
    }

    private static long kilobytes(Pid pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid.value() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmSize:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String terminal(LiveRun run) {
        StringBuilder text = new StringBuilder();
        for (Event event : run.timeline().from(1)) {
            if (event.what() instanceof Event.TerminalOutput output) {
                text.append(output.data().text());
            }
        }
        return text.toString();
    }

    private static String withFault(Model faulty) throws IOException {
        return script(faulty)
                .replace("start " + faulty.right().orElseThrow().id(), "start " + faulty.id());
    }

    private static String script(Model faulty) throws IOException {
        String resource = "/echolab/script/faulty/" + faulty.id() + ".echo";
        try (InputStream in = FaultyServersTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> symptoms(String script) {
        List<String> lines = script.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith(SYMPTOM))
                .mapToObj(i -> Integer.toString(i + 1))
                .toList();
    }
}
