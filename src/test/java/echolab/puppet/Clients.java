package echolab.puppet;

import echolab.kernel.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The clients of one stage, real sockets of the test, by the order of their connection.
final class Clients implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final List<Socket> sockets = new ArrayList<>();
    private final List<Endpoint> endpoints = new ArrayList<>();

    /// Connects a new one and tells its endpoint.
    Endpoint connect(int port) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        Endpoint endpoint = new Endpoint("127.0.0.1", socket.getLocalPort());
        endpoints.add(endpoint);
        return endpoint;
    }

    int count() {
        return endpoints.size();
    }

    /// Sends FIN; empty when that client cannot any more.
    Optional<Endpoint> finish(int client) throws IOException {
        if (!canSend(client)) {
            return Optional.empty();
        }
        sockets.get(client).shutdownOutput();
        return Optional.of(endpoints.get(client));
    }

    /// Closes; empty when its FIN was already sent.
    Optional<Endpoint> close(int client) throws IOException {
        boolean sends = canSend(client);
        if (client < sockets.size()) {
            sockets.get(client).close();
        }
        return sends ? Optional.of(endpoints.get(client)) : Optional.empty();
    }

    /// Sends RST; empty when that client is closed.
    Optional<Endpoint> reset(int client) throws IOException {
        if (client >= sockets.size() || sockets.get(client).isClosed()) {
            return Optional.empty();
        }
        sockets.get(client).setSoLinger(true, 0);
        sockets.get(client).close();
        return Optional.of(endpoints.get(client));
    }

    private boolean canSend(int client) {
        return client < sockets.size()
                && !sockets.get(client).isClosed()
                && !sockets.get(client).isOutputShutdown();
    }

    /// Resets what is left, so that no port stays in TIME_WAIT.
    @Override
    public void close() throws IOException {
        for (int client = 0; client < sockets.size(); client++) {
            reset(client);
        }
    }
}
