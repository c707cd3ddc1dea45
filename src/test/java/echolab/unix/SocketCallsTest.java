package echolab.unix;

import static echolab.stage.StageDriver.P;
import static echolab.stage.StageDriver.server;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.stage.StageDriver;
import echolab.trace.Event;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sockets as a server gets them from the real kernel.
class SocketCallsTest {
    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void every_mistake_has_its_error() throws Exception {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket somebody = new ServerSocket(0, 1, loopback)) {
            int taken = somebody.getLocalPort();
            stage.start(server("SocketErrors.java").onPort(taken).stoppingAtMain()).stepOut(P);
            int bound = bound();
            assertThat(stage.results(P))
                    .containsExactly(
                            "accept(0) = -1 ENOTSOCK",
                            "accept(9) = -1 EBADF",
                            "listen(0, 1) = -1 ENOTSOCK",
                            "bind(1, 0) = -1 ENOTSOCK",
                            "setsockopt(2, SOL_SOCKET, SO_REUSEADDR, 1) = -1 ENOTSOCK",
                            "shutdown(0, SHUT_WR) = -1 ENOTSOCK",
                            "socket(AF_INET, 77, 0) = -1 EINVAL",
                            "socket(AF_INET, SOCK_STREAM, 0) = 3",
                            "setsockopt(3, SOL_SOCKET, 9999, 1) = -1 ENOPROTOOPT",
                            "accept(3) = -1 EINVAL",
                            "read(3, 1) = -1 ENOTCONN",
                            "shutdown(3, SHUT_WR) = -1 ENOTCONN",
                            "bind(3, %d) = -1 EADDRINUSE".formatted(taken),
                            "bind(3, %d) = 0".formatted(bound),
                            "bind(3, 0) = -1 EINVAL",
                            "listen(3, 1) = 0",
                            "read(3, 1) = -1 ENOTCONN",
                            "write(3, 1) = -1 EPIPE",
                            "socket(AF_INET, SOCK_STREAM, 0) = 4",
                            "setsockopt(4, SOL_SOCKET, SO_REUSEADDR, 1) = 0",
                            "bind(4, %d) = -1 EADDRINUSE".formatted(taken),
                            "close(4) = 0",
                            "write(1, 23) = 23",
                            "socket(AF_INET, SOCK_STREAM, 0) = 4",
                            "setsockopt(4, SOL_SOCKET, SO_REUSEADDR, 1) = 0",
                            "bind(4, %d) = -1 EADDRINUSE".formatted(taken),
                            "close(4) = 0",
                            "write(2, 44) = 44");
            assertThat(stage.events(Event.ServerStopped.class))
                    .containsExactly(
                            new Event.ServerStopped(
                                    ("port %d is taken by another program (EADDRINUSE): choose"
                                                    + " another port, or 0 for a free one")
                                            .formatted(taken)));
        }
        stage.kernelAgreed();
    }

    /// The port that the kernel chose for a socket bound to port 0.
    private int bound() {
        return stage.events(Event.Returned.class).stream()
                .flatMap(r -> r.changes().stream())
                .filter(Change.Bound.class::isInstance)
                .map(c -> ((Change.Bound) c).local().port())
                .findFirst()
                .orElseThrow();
    }
}
