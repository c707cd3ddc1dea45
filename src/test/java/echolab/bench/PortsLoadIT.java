package echolab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.stage.StartOptions;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.io.IOException;
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
    private static final Gates ALL = new Gates.OfStage("p");

    @Test
    void two_hundred_clients_get_every_byte_back_from_two_services() throws IOException {
        try (LiveRun run = new LiveRun()) {
            run.start(
                    StartOptions.of("ports")
                            .named("p")
                            .withBacklog(CLIENTS)
                            .configured("ports 2\nclients 100\nwatch pipe\n"));
            run.openGates(ALL);
            Await.until("all are up", () -> load(run).equals("[0, 0, 0]") && run.isIdle(ALL));
            List<Socket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    sockets.add(ask(run.port("p")));
                    echoes(sockets.getLast(), i, 1);
                }
                assertThat(load(run)).isEqualTo("[100, 100, 0]");
                try (Socket oneTooMany = new Socket(loopback(), run.port("p"))) {
                    assertThat(line(oneTooMany)).isEqualTo("full");
                }
                for (int i = 0; i < CLIENTS; i++) {
                    echoes(sockets.get(i), i, LINES - 1);
                }
            } finally {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
            Await.until("all have left", () -> load(run).equals("[0, 0, 0]") && run.isIdle(ALL));
            run.closeGates(ALL);
            StageState end = run.state("p");
            assertThat(end.compared().map(Event.Compared::divergences))
                    .hasValueSatisfying(divergences -> assertThat(divergences).isEmpty());
        }
    }

    private static String load(LiveRun run) {
        StageState state = run.state("p");
        return state.variablesOf(state.lanes().firstKey()).getOrDefault("load", "");
    }

    private static Socket ask(int manager) throws IOException {
        try (Socket socket = new Socket(loopback(), manager)) {
            String answer = line(socket);
            assertThat(answer).startsWith("port ");
            return new Socket(loopback(), Integer.parseInt(answer.substring("port ".length())));
        }
    }

    private static void echoes(Socket socket, int client, int lines) throws IOException {
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

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
