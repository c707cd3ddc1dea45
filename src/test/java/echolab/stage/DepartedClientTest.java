package echolab.stage;

import static echolab.stage.StageDriver.CHILD1;
import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.TcpState;
import echolab.kernel.Vnode;
import echolab.trace.ClientState;
import echolab.trace.Event;
import echolab.trace.LaneState.Activity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Clients that leave while the server still has something to say: their kernel answers with RST
/// (`tcp(7)`), and what the rules make of that is what the server's kernel shows.
class DepartedClientTest {
    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void the_first_write_to_a_client_that_left_goes_well_and_the_second_is_a_broken_pipe() {
        stage.listening("Talker.java").connect("A").step(P).close("A");
        assertThat(connection()).isEqualTo(TcpState.CLOSE_WAIT);
        stage.step(P);
        assertThat(connection()).as("RST came back").isEqualTo(TcpState.CLOSE);
        stage.step(P, 5);
        assertThat(calls())
                .containsExactly(
                        "write(4, 4) = 4",
                        "write(4, 4) = -1 EPIPE",
                        "write(4, 4) = -1 EPIPE",
                        "read(4, 10) = 0",
                        "read(4, 10) = 0",
                        "close(4) = 0");
        stage.kernelAgreed();
    }

    @Test
    void a_client_that_leaves_unread_bytes_behind_resets_the_connection() throws IOException {
        stage.listening("Talker.java");
        try (SocketChannel guest = connect()) {
            stage.await("guest", () -> stage.state().clients().size() == 1);
            stage.step(P, 3);
            assertThat(guest.socket().getInputStream().available()).isEqualTo(8);
        }
        stage.await("reset", () -> connection() == TcpState.CLOSE);
        stage.step(P, 4);
        assertThat(calls())
                .containsExactly(
                        "write(4, 4) = 4",
                        "write(4, 4) = 4",
                        "write(4, 4) = -1 ECONNRESET",
                        "read(4, 10) = 0",
                        "read(4, 10) = 0",
                        "close(4) = 0");
        assertThat(stage.state().client("guest1").orElseThrow().end())
                .isEqualTo(ClientState.End.RESET);
        stage.kernelAgreed();
    }

    @Test
    void a_reader_learns_of_the_reset_first_and_then_of_the_end() throws IOException {
        stage.listening("Talker.java");
        try (SocketChannel guest = connect()) {
            stage.await("guest", () -> stage.state().clients().size() == 1);
            stage.step(P, 4);
            assertThat(guest.socket().getInputStream().available()).isEqualTo(12);
        }
        stage.await("reset", () -> connection() == TcpState.CLOSE);
        stage.step(P, 3);
        assertThat(calls().subList(3, 6))
                .containsExactly("read(4, 10) = -1 ECONNRESET", "read(4, 10) = 0", "close(4) = 0");
        stage.kernelAgreed();
    }

    /// Whether a stranger has closed one direction or both shows only when it is written to.
    @Test
    void a_stranger_that_left_is_found_out_by_a_write() throws IOException {
        stage.listening("Talker.java");
        try (SocketChannel guest = connect()) {
            stage.await("guest", () -> stage.state().clients().size() == 1);
            stage.step(P);
            assertThat(guest.isConnected()).isTrue();
        }
        stage.await("left", () -> connection() == TcpState.CLOSE_WAIT);
        stage.step(P);
        assertThat(connection()).isEqualTo(TcpState.CLOSE);
        stage.step(P, 5);
        assertThat(stage.events(Event.ClientClosed.class))
                .extracting(Event.ClientClosed::how)
                .containsExactly(Event.ClientClosed.How.WHOLE, Event.ClientClosed.How.RESET);
        stage.kernelAgreed();
    }

    @Test
    void the_child_that_served_a_client_that_left_ends_in_good_order() {
        stage.start(StartOptions.of("process").named("p")).connect("A").step(P, 3).step(CHILD1);
        stage.send("A", "one\ntwo\nthree\n").close("A").stepOut(CHILD1);
        List<String> calls = stage.results(CHILD1);
        assertThat(calls.stream().filter(c -> !c.startsWith("write(1")).skip(1))
                .containsExactly(
                        "close(3) = 0",
                        "read(4, 8192) = 14",
                        "write(4, 4) = 4",
                        "write(4, 4) = -1 EPIPE",
                        "write(4, 6) = -1 EPIPE",
                        "read(4, 8192) = 0",
                        "close(4) = 0");
        assertThat(stage.activity(CHILD1)).isEqualTo(Activity.ZOMBIE);
        stage.runUntilIdle().connect("B").send("B", "still there?\n").runUntilIdle();
        assertThat(stage.received("B")).isEqualTo("still there?\n");
        stage.kernelAgreed();
    }

    @Test
    void clients_may_leave_at_any_moment_of_a_server_that_runs_freely() {
        stage.start(StartOptions.of("process").named("p"));
        stage.run().openGates(new Gates.OfStage("p"));
        for (int i = 1; i <= 40; i++) {
            String client = "A" + i;
            stage.connect(client).send(client, "one\ntwo\nthree\n".repeat(i)).close(client);
        }
        stage.runUntilIdle();
        assertThat(stage.state().kernel().processes()).hasSize(1);
        stage.kernelAgreed();
    }

    /// A program of which the stage knows nothing. It closes at once, as C does: a `Socket` of Java
    /// would send FIN first.
    private SocketChannel connect() throws IOException {
        return SocketChannel.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), stage.run().port("p")));
    }

    /// The state of the only connection.
    private TcpState connection() {
        return stage.state().kernel().vnodes().values().stream()
                .filter(Vnode.Connection.class::isInstance)
                .map(v -> ((Vnode.Connection) v).state())
                .findFirst()
                .orElseThrow();
    }

    /// What the server did since it has accepted the client.
    private List<String> calls() {
        return stage.results(P).stream().dropWhile(r -> !r.startsWith("accept")).skip(1).toList();
    }
}
