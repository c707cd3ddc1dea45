package echolab.script.run;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.LiveRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the configuration file of a port distributor says is done.
class PortsTest {
    @Test
    void a_service_that_is_restarted_has_its_port_of_the_range_again() throws IOException {
        int first = twoFreePorts();
        String script =
                """
                start ports as p config "ports %d-%d # a range\\nclients 1\\n"
                run p until idle within 30s
                expect var(p, port) == [%d, %d, 0]
                connect A asking
                run p until idle
                kill p.child1 SIGKILL
                run p until idle within 30s
                expect var(p, port) == [%d, %d, 0] and var(p, load) == [0, 1, 0] and verified(p)
                """
                        .formatted(first, first + 1, first, first + 1, first, first + 1);

        assertThat(RealScripts.failures(script)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "lock", "proc"})
    void each_way_notices_a_death_by_itself_and_all_three_are_told_on_the_terminal(String way) {
        String script =
                """
                start ports as p config "ports 1\\nwatch %s\\n"
                run p until idle within 30s
                kill p.child1 SIGKILL
                run p until state(p.child1) == gone within 30s
                run p until idle within 30s
                expect state(p.child1) == gone and children(p) == 2 and verified(p)
                """
                        .formatted(way);
        try (LiveRun run = new LiveRun()) {
            assertThat(RealScripts.failures(script, run)).isEmpty();
            assertThat(run.state("p").terminalOutput())
                    .matches("\\d+ is dead: pipe closed, lock released, /proc says Z\r\n");
        }
    }

    @Test
    void every_assignment_in_shared_memory_is_a_stop_where_details_are_asked_for() {
        String script =
                """
                start ports as p detail full config "ports 1"
                step p until fork
                expect var(p, load) == [-1, 0]
                step p
                step p until assign
                step p until pipe2
                expect var(p, pid) != [0, 0] and verified(p)
                run p until idle within 30s
                connect A asking
                step p until close
                step p.child1 until accept
                step p.child1 until assign
                run p until var(p, load) == [1, 0]
                expect verified(p)
                """;

        assertThat(RealScripts.failures(script)).isEmpty();
    }

    @Test
    void a_configuration_with_an_unknown_word_ends_the_manager() {
        String script =
                """
                start ports as p config "prots 3\\n"
                run p until idle
                step p
                """;

        assertThat(RealScripts.failures(script))
                .singleElement()
                .asString()
                .contains("left its main function");
    }

    /// The first of two free ports, one after the other.
    private static int twoFreePorts() throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        while (true) {
            try (ServerSocket first = new ServerSocket(0, 1, loopback);
                    ServerSocket second = new ServerSocket(first.getLocalPort() + 1, 1, loopback)) {
                return second.getLocalPort() - 1;
            } catch (IOException taken) {
                // another program has the next one: two others will do
            }
        }
    }
}
