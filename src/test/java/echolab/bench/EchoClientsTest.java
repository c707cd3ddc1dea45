package echolab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EchoClientsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private ServerSocket listener;

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @Test
    void every_client_of_an_echo_server_is_served() throws Exception {
        EchoClients.Tally tally =
                clients((in, out) -> in.transferTo(out), LONG).connectAndLeave(20);

        assertThat(tally.served()).isEqualTo(20);
        assertThat(tally.wrong()).isEqualTo(0);
        assertThat(tally.hung()).isEqualTo(0);
        assertThat(tally.lines()).isEqualTo(20);
        assertThat(tally.whole()).isSameAs(tally);
    }

    @Test
    void clients_that_stay_send_line_after_line() throws Exception {
        EchoClients.Tally tally =
                clients((in, out) -> in.transferTo(out), LONG).talk(Duration.ofMillis(50));

        assertThat(tally.served()).isEqualTo(3);
        assertThat(tally.lines()).isGreaterThan(3);
    }

    @Test
    void another_byte_is_wrong() throws Exception {
        EchoClients.Tally tally =
                clients(
                                (in, out) -> {
                                    byte[] line = in.readNBytes(32);
                                    line[17]++;
                                    out.write(line);
                                },
                                LONG)
                        .connectAndLeave(5);

        assertThat(tally.wrong()).isEqualTo(5);
        assertThat(tally.served()).isEqualTo(0);
    }

    @Test
    void an_early_end_is_wrong() throws Exception {
        EchoClients.Tally tally =
                clients((in, out) -> out.write(in.readNBytes(31)), LONG).connectAndLeave(5);

        assertThat(tally.wrong()).isEqualTo(5);
    }

    @Test
    void a_silent_server_leaves_its_clients_hung() throws Exception {
        EchoClients.Tally tally =
                clients((in, _) -> in.readAllBytes(), Duration.ofMillis(200)).connectAndLeave(10);

        assertThat(tally.hung()).isEqualTo(3);
        assertThat(tally.served()).isEqualTo(0);
        assertThatIllegalStateException()
                .isThrownBy(tally::whole)
                .withMessage("0 clients served, 0 wrong, 3 hung");
    }

    /// What a server does with one connection.
    private interface Service {
        void serve(InputStream in, OutputStream out) throws IOException;
    }

    private EchoClients clients(Service service, Duration limit) throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofPlatform().daemon().start(() -> acceptAll(service));
        return new EchoClients(listener.getLocalPort(), 3, limit);
    }

    private void acceptAll(Service service) {
        try {
            while (true) {
                Socket socket = listener.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket, service));
            }
        } catch (IOException closed) {
            assertThat(listener.isClosed()).isTrue();
        }
    }

    private static void serve(Socket socket, Service service) {
        try (socket) {
            service.serve(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException gone) {
            assertThat(socket.isClosed()).isTrue();
        }
    }
}
