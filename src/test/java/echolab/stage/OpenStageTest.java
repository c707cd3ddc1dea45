package echolab.stage;

import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import echolab.frame.OpenStage;
import echolab.kernel.Endpoint;
import echolab.kernel.Vnode;
import echolab.trace.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A server that is open to the network, as the rules and the kernel see it. Nobody connects but this
/// machine itself.
class OpenStageTest {
    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void an_opened_server_listens_at_every_address_and_knows_at_which_it_was_reached()
            throws IOException {
        stage.start(StartOptions.of("iterative").named("p").openToNetwork());
        assertThat(listening()).isEqualTo(Endpoint.ANY);

        stage.connect("A").step(P);
        assertThat(connected()).containsExactly("127.0.0.1");

        Optional<String> own = Network.ofThisMachine().addresses().stream().findFirst();
        assumeThat(own).isPresent();
        stage.close("A").step(P, 3);
        try (SocketChannel guest = connect(own.orElseThrow())) {
            stage.await("guest", () -> stage.state().client("guest1").isPresent());
            stage.step(P);
            assertThat(connected()).containsExactly(own.orElseThrow());
            assertThat(guest.isConnected()).isTrue();
        }
        stage.kernelAgreed();
    }

    @Test
    void forked_children_that_accept_know_it_too() {
        stage.start(StartOptions.of("prefork").named("p").openToNetwork());
        stage.connect("A").runUntilIdle();

        assertThat(connected()).containsExactly("127.0.0.1");
        stage.kernelAgreed();
    }

    /// The whole of 127.0.0.0/8 is this machine: who is reached at 127.0.0.2 listens at every address.
    @Test
    void a_port_distributor_opens_its_services_too_and_guests_are_sent_there() throws IOException {
        stage.start(
                StartOptions.of("ports")
                        .named("p")
                        .configured("ports 2\nclients 2\nwatch pipe\n")
                        .openToNetwork());
        stage.runUntilIdle();
        stage.run().openGates(new Gates.OfStage("p"));

        String elsewhere =
                Network.ofThisMachine().addresses().stream().findFirst().orElse("127.0.0.2");
        for (String address : List.of("127.0.0.2", elsewhere)) {
            int port = Integer.parseInt(ask(address).substring("port ".length()));
            assertThat(port).isNotEqualTo(stage.run().port("p"));
            try (Socket guest = new Socket(InetAddress.ofLiteral(address), port)) {
                guest.setSoTimeout(10_000);
                guest.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
                assertThat(lineOf(guest)).isEqualTo("hello");
            }
        }
        assertThat(OpenStage.of(stage.state()).orElseThrow().port())
                .isEqualTo(stage.run().port("p"));
    }

    private String ask(String address) throws IOException {
        try (Socket guest = new Socket(InetAddress.ofLiteral(address), stage.run().port("p"))) {
            guest.setSoTimeout(10_000);
            return lineOf(guest);
        }
    }

    private static String lineOf(Socket guest) throws IOException {
        return new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
    }

    @Test
    void unless_opened_a_server_is_reached_from_its_own_machine_only() {
        stage.start(StartOptions.of("iterative").named("p"));
        assertThat(listening()).isEqualTo("127.0.0.1");

        Optional<String> own = Network.ofThisMachine().addresses().stream().findFirst();
        assumeThat(own).isPresent();
        assertThatThrownBy(() -> connect(own.orElseThrow())).isInstanceOf(ConnectException.class);
    }

    @Test
    void a_run_that_is_taken_up_again_is_open_again() {
        stage.start(StartOptions.of("iterative").named("p").openToNetwork());

        Event.ServerStarted started = stage.events(Event.ServerStarted.class).getFirst();

        assertThat(Restart.of("p", started).open()).isTrue();
    }

    private String listening() {
        return stage.state().kernel().vnodes().values().stream()
                .filter(Vnode.Listener.class::isInstance)
                .map(v -> ((Vnode.Listener) v).local().address())
                .findFirst()
                .orElseThrow();
    }

    private List<String> connected() {
        return stage.state().kernel().vnodes().values().stream()
                .filter(Vnode.Connection.class::isInstance)
                .map(v -> ((Vnode.Connection) v).local().address())
                .toList();
    }

    private SocketChannel connect(String address) throws IOException {
        return SocketChannel.open(
                new InetSocketAddress(InetAddress.ofLiteral(address), stage.run().port("p")));
    }
}
