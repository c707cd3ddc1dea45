package echolab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Model;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every model under a crowd, running freely and recorded: each client compares every byte, and at
/// the end nothing of the crowd is left and the rules agree with the kernel.
class ModelLoadIT {
    private static final int CLIENTS = 200;
    private static final int LINES = 50;

    /// A port distributor's clients first ask where to go: {@link PortsLoadIT}.
    static Stream<Model> rightOnes() {
        return Arrays.stream(Model.values())
                .filter(model -> model.right().isEmpty() && model != Model.PORTS);
    }

    @ParameterizedTest
    @MethodSource("rightOnes")
    void two_hundred_clients_get_every_byte_back(Model model) throws Exception {
        try (StagedServer server = StagedServer.start(model)) {
            EchoClients.Tally tally =
                    new EchoClients(server.awaitPort(), CLIENTS, Duration.ofMinutes(2)).talk(LINES);
            StageState end = server.stateAtRest();

            assertThat(tally)
                    .extracting(
                            EchoClients.Tally::served,
                            EchoClients.Tally::wrong,
                            EchoClients.Tally::hung,
                            EchoClients.Tally::lines)
                    .containsExactly(CLIENTS, 0, 0, (long) CLIENTS * LINES);
            assertThat(end.compared().map(Event.Compared::divergences))
                    .hasValueSatisfying(divergences -> assertThat(divergences).isEmpty());
            assertThat(end.kernel().inFlight()).isEmpty();
        }
    }
}
