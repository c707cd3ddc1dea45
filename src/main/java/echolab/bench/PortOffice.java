package echolab.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import echolab.stage.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/// Where a client of port distribution has to go: it asks the process manager, again and again while
/// all services are full or are not up yet.
///
/// @param manager the port of the manager
record PortOffice(int manager) implements IntSupplier {
    /// What the manager is told in its configuration file: room for all clients in any one service.
    private static final String CONFIGURATION = "ports 3\nclients 128\nwatch pipe\n";

    private static final String PORT = "port ";
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    /// The configuration file of that model; empty for one that reads none.
    static Optional<String> configuration(Model model) {
        return model == Model.PORTS ? Optional.of(CONFIGURATION) : Optional.empty();
    }

    /// The port of the service that has the least to do.
    @Override
    public int getAsInt() {
        AtomicInteger port = new AtomicInteger();
        Await.until(
                "the manager knows of a service",
                () -> {
                    port.set(ask().orElse(0));
                    return port.get() > 0;
                });
        return port.get();
    }

    /// Empty when all are full.
    private OptionalInt ask() {
        try (Socket socket = new Socket(LOOPBACK, manager)) {
            String line = new String(socket.getInputStream().readAllBytes(), US_ASCII).strip();
            return line.startsWith(PORT)
                    ? OptionalInt.of(Integer.parseInt(line.substring(PORT.length())))
                    : OptionalInt.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
