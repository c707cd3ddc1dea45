package echolab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.stage.StartOptions;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.StageState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two hundred clients of the port distributor, which are any programs that speak TCP: each asks the
/// manager, goes where it is told, and gets every byte of fifty lines back.
class PortsLoadIT {
    private static final int CLIENTS = 200;
    private static final int LINES = 50;
    private static final int LIMIT_MILLIS = 20_000;
    private static final String TWO_SERVICES = "ports 2\nclients 100\nwatch pipe\n";
    private static final String NOBODY = "[0, 0, 0]";
    private static final Gates ALL = new Gates.OfStage("p");

    @Test
    void two_hundred_clients_get_every_byte_back_from_two_services() throws IOException {
        try (LiveRun run = new LiveRun();
                Callers callers = new Callers()) {
            start(run, TWO_SERVICES);
            for (int i = 0; i < CLIENTS; i++) {
                callers.ask(run.port("p"));
                callers.echo(i, 1);
            }
            assertThat(load(run)).isEqualTo("[100, 100, 0]");
            assertThat(Callers.answer(run.port("p"))).isEqualTo("full");
            callers.echo(LINES - 1);
            callers.leave();
            Await.until("all have left", () -> load(run).equals(NOBODY) && run.isIdle(ALL));
            run.closeGates(ALL);
            StageState end = run.state("p");
            assertThat(end.compared().map(Event.Compared::divergences))
                    .hasValueSatisfying(divergences -> assertThat(divergences).isEmpty());
        }
    }

    @Test
    void a_burst_is_spread_evenly_while_no_service_has_accepted_anybody() throws IOException {
        try (LiveRun run = new LiveRun();
                Callers callers = new Callers()) {
            start(run, TWO_SERVICES);
            for (Lane service : List.of(new Lane("p.child1"), new Lane("p.child2"))) {
                run.closeGates(new Gates.OfLane(service));
            }
            for (int i = 0; i < CLIENTS; i++) {
                callers.ask(run.port("p"));
            }
            assertThat(watched(run, "promised")).isEqualTo("[100, 100, 0]");
            assertThat(Callers.answer(run.port("p"))).isEqualTo("full");

            run.openGates(ALL);
            callers.echo(LINES);
            assertThat(load(run)).isEqualTo("[100, 100, 0]");
            assertThat(watched(run, "promised")).isEqualTo(NOBODY);
        }
    }

    @Test
    void the_places_of_clients_who_never_come_are_free_again_in_the_end() {
        try (LiveRun run = new LiveRun()) {
            start(run, "ports 2\nclients 2\npatience 0\n");
            for (int i = 0; i < 4; i++) {
                assertThat(Callers.answer(run.port("p"))).startsWith("port ");
            }
            assertThat(watched(run, "promised")).isEqualTo("[2, 2, 0]");
            Await.until("a place is free", () -> Callers.answer(run.port("p")).startsWith("port "));
            assertThat(watched(run, "promised")).isEqualTo("[1, 0, 0]");
        }
    }

    private static void start(LiveRun run, String configuration) {
        run.start(
                StartOptions.of("ports").named("p").withBacklog(CLIENTS).configured(configuration));
        run.openGates(ALL);
        Await.until("all are up", () -> load(run).equals(NOBODY) && run.isIdle(ALL));
    }

    private static String load(LiveRun run) {
        return watched(run, "load");
    }

    private static String watched(LiveRun run, String array) {
        StageState state = run.state("p");
        return state.variablesOf(state.lanes().firstKey()).getOrDefault(array, "");
    }

    /// Clients that have asked the manager and are connected where it sent them.
    private static final class Callers implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        void ask(int manager) throws IOException {
            String answer = answer(manager);
            assertThat(answer).startsWith("port ");
            sockets.add(connect(Integer.parseInt(answer.substring("port ".length()))));
        }

        static String answer(int manager) {
            try (Socket socket = connect(manager)) {
                return line(socket);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Socket connect(int port) throws IOException {
            Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
            socket.setSoTimeout(LIMIT_MILLIS);
            return socket;
        }

        /// Each sends so many lines and gets them back.
        void echo(int lines) throws IOException {
            for (int i = 0; i < sockets.size(); i++) {
                echo(i, lines);
            }
        }

        void echo(int client, int lines) throws IOException {
            Socket socket = sockets.get(client);
            for (int i = 0; i < lines; i++) {
                String text = "client " + client + " says " + i;
                socket.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
                assertThat(line(socket)).isEqualTo(text);
            }
        }

        private static String line(Socket socket) throws IOException {
            StringBuilder line = new StringBuilder();
            int c = socket.getInputStream().read();
            while (c != '\n') {
                assertThat(c).as("after %s", line).isNotNegative();
                line.append((char) c);
                c = socket.getInputStream().read();
            }
            return line.toString();
        }

        void leave() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }

        @Override
        public void close() throws IOException {
            leave();
        }
    }
}
