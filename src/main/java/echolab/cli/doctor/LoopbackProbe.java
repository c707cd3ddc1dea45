package echolab.cli.doctor;

import static echolab.cli.doctor.Check.Need.SERVERS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/// Whether something can listen on 127.0.0.1 and be reached there: a network namespace may have its
/// loopback down.
final class LoopbackProbe implements Probe {
    private static final int ANY_PORT = 0;

    @Override
    public Check look(Findings findings) {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (var server = new ServerSocket(ANY_PORT, 1, loopback);
                var client = new Socket(loopback, server.getLocalPort())) {
            return findings.ok(SERVERS, "loopback", "ok", client.getPort());
        } catch (IOException refused) {
            return findings.missing(
                    SERVERS, "loopback", "missing", String.valueOf(refused.getMessage()));
        }
    }

    static List<Probe> all() {
        return List.of(new LoopbackProbe());
    }
}
