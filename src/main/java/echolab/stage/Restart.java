package echolab.stage;

import echolab.trace.Event;
import echolab.trace.Setup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/// How a server of an earlier run is started once more.
public final class Restart {
    private Restart() {}

    /// The options that start the server afresh, parked before its very first call: from the source
    /// that ran then, at the port that was asked for then unless somebody has it now.
    public static StartOptions of(String stage, Event.ServerStarted server) {
        Setup setup = setup(server);
        StartOptions options =
                StartOptions.of(setup.model())
                        .named(stage)
                        .onPort(isFree(setup.port()) ? setup.port() : 0)
                        .withBacklog(setup.backlog())
                        .withNofile(setup.nofile())
                        .withDetail(
                                setup.full()
                                        ? StartOptions.Detail.FULL
                                        : StartOptions.Detail.SIMPLE)
                        .stoppingAtMain();
        options = setup.address().isPresent() ? options.openToNetwork() : options;
        options = setup.config().map(options::configured).orElse(options);
        return isModelsOwn(server)
                ? options
                : options.from(
                        new StartOptions.SourceText(server.sourceFile(), server.sourceText()));
    }

    /// How it was started then; a recording that does not say so leaves what is usual.
    private static Setup setup(Event.ServerStarted server) {
        return server.setup()
                .orElseGet(() -> {
                    StartOptions usual =
                            StartOptions.of(
                                    Model.named(server.model()).orElse(Model.ITERATIVE).id());
                    return new Setup(
                            usual.model(),
                            0,
                            usual.backlog(),
                            0,
                            false,
                            Optional.empty(),
                            Optional.empty());
                });
    }

    private static boolean isModelsOwn(Event.ServerStarted server) {
        return Model.named(server.model())
                .map(ServerSource::of)
                .filter(own -> own.text().equals(server.sourceText()))
                .isPresent();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
