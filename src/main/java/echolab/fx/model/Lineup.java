package echolab.fx.model;

import echolab.stage.StartOptions;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Which servers are started side by side, in the order in which they stand.
///
/// @param demo the recording of the demo that leads through it; empty where a person chose the servers
record Lineup(List<StartOptions> servers, Optional<URL> demo) {
    static final Lineup NOBODY = of(List.of());

    Lineup {
        servers = List.copyOf(servers);
    }

    /// Servers that a person chose.
    static Lineup of(List<StartOptions> servers) {
        return new Lineup(servers, Optional.empty());
    }

    private Lineup with(List<StartOptions> others) {
        return new Lineup(others, demo);
    }

    /// One more at the end.
    Lineup and(StartOptions server) {
        return with(Stream.concat(servers.stream(), Stream.of(server)).toList());
    }

    /// In the order of these names; others come after them.
    Lineup in(List<String> order) {
        return with(
                servers.stream()
                        .sorted(Comparator.comparingInt(server -> place(order, server.name())))
                        .toList());
    }

    private static int place(List<String> order, String name) {
        int index = order.indexOf(name);
        return index < 0 ? order.size() : index;
    }

    /// One of them open to the network, or on loopback again.
    Lineup listening(String name, boolean everywhere) {
        UnaryOperator<StartOptions> change =
                everywhere ? StartOptions::openToNetwork : StartOptions::onLoopback;
        return with(
                servers.stream()
                        .map(server -> server.name().equals(name) ? change.apply(server) : server)
                        .toList());
    }
}
