package echolab.stage;

import static echolab.stage.StageDriver.CHILD1;
import static echolab.stage.StageDriver.CHILD2;
import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.trace.Event;
import echolab.trace.LaneState.Activity;
import echolab.unix.Processes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A server that ends although nobody on stage asked for it: the reader is told why, and nothing
/// of it is left.
class ServerDeathTest {
    private static final int SIGKILL = 9;

    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    /// Twice, because whoever takes in the first death must be there for the second.
    @Test
    void a_server_killed_from_outside_takes_its_children_with_it() {
        for (int round = 1; round <= 2; round++) {
            stage.listening("Quitter.java").runUntilIdle();
            assertThat(stage.activity(CHILD1)).isEqualTo(Activity.BLOCKED);
            int server = stage.pid(P);
            int child = stage.pid(CHILD1);

            Processes.kill(server, SIGKILL);
            stage.await("down", () -> !stage.isUp());

            assertThat(Processes.isAlive(server)).isFalse();
            assertThat(Processes.isAlive(child)).isFalse();
            assertThat(stage.events(Event.ServerStopped.class))
                    .hasSize(round)
                    .containsOnly(
                            new Event.ServerStopped(
                                    "server p was killed by SIGKILL from outside; everything it"
                                            + " had started was ended"));
            assertThatThrownBy(() -> stage.step(P))
                    .isInstanceOf(StageException.class)
                    .hasMessageContaining("was killed by SIGKILL");
        }
    }

    @Test
    void a_port_that_another_program_has_is_a_matter_of_the_machine_not_of_the_server()
            throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket somebody = new ServerSocket(0, 1, loopback)) {
            int taken = somebody.getLocalPort();

            assertThatThrownBy(
                            () -> stage.start(StartOptions.of("process").named("p").onPort(taken)))
                    .isInstanceOfSatisfying(
                            StageException.class,
                            e -> assertThat(e.kind()).isEqualTo(StageException.Kind.MACHINE))
                    .hasMessageStartingWith("port " + taken + " is taken by another program");
        }
    }

    /// The server leads the foreground group of its terminal (`termios(3)`, ISIG): the kernel sends
    /// SIGINT to each of its processes, wherever they stand.
    @Test
    void ctrl_c_on_the_terminal_ends_every_process_of_a_server_without_a_handler() {
        stage.start(StartOptions.of("process").named("p"));
        stage.connect("A").step(P, 3).connect("B").step(P, 3).step(P);
        stage.step(CHILD1).step(CHILD1);
        assertThat(stage.activity(P)).isEqualTo(Activity.BLOCKED);
        assertThat(stage.activity(CHILD1)).isEqualTo(Activity.BLOCKED);
        assertThat(stage.activity(CHILD2)).isEqualTo(Activity.PARKED);
        List<Integer> pids = List.of(stage.pid(P), stage.pid(CHILD1), stage.pid(CHILD2));

        stage.type("\u0003").await("down", () -> !stage.isUp());

        assertThat(pids).noneMatch(Processes::isAlive);
        assertThat(stage.events(Event.ServerStopped.class))
                .containsExactly(
                        new Event.ServerStopped(
                                "server p was ended by SIGINT: Ctrl-C was typed on its"
                                        + " terminal; everything it had started was ended"));
        assertThat(stage.terminal()).contains("^C");
    }
}
