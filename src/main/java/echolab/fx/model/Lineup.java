package echolab.fx.model;

import echolab.stage.StartOptions;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Which servers are started side by side, in the order in which they stand.
record Lineup(List<StartOptions> servers) {
    static final Lineup NOBODY = new Lineup(List.of());

    Lineup {
        servers = List.copyOf(servers);
    }

    /// One more at the end.
    Lineup and(StartOptions server) {
        return new Lineup(Stream.concat(servers.stream(), Stream.of(server)).toList());
    }

    /// In the order of these names; others come after them.
    Lineup in(List<String> order) {
        return new Lineup(
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
        return new Lineup(
                servers.stream()
                        .map(server -> server.name().equals(name) ? change.apply(server) : server)
                        .toList());
    }
}
