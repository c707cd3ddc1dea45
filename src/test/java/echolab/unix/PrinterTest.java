package echolab.unix;

import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Gates;
import echolab.stage.StageDriver;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Printing of a server that runs freely, on a real terminal: it is not asked for room, and yet whoever
/// has to wait there is told as blocked.
class PrinterTest {
    private static final String CTRL_S = "\u0013";
    private static final String CTRL_Q = "\u0011";

    private final StageDriver stage = new StageDriver();

    @BeforeEach
    void start() {
        stage.atMain("Prints.java");
        stage.run().openGates(new Gates.OfStage("p"));
        awaitBlockedIn("read(0, 1)", Reason.NOTHING_TO_READ);
    }

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void a_terminal_that_was_stopped_makes_a_server_wait() {
        type(CTRL_S + "\n");
        awaitBlockedIn("write(1, 5)", Reason.NO_ROOM_TO_WRITE);

        type(CTRL_Q);
        awaitBlockedIn("read(0, 1)", Reason.NOTHING_TO_READ);
        assertThat(stage.run().state("p").terminalOutput()).endsWith("line\r\n");
    }

    @Test
    void what_has_taken_the_place_of_a_terminal_is_asked_for_room() {
        type("p\n");
        awaitBlockedIn("write(1, 4000)", Reason.NO_ROOM_TO_WRITE);
    }

    private void type(String keys) {
        stage.run().type("p", keys.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitBlockedIn(String call, Reason reason) {
        stage.await(
                "blocked in " + call,
                () -> {
                    LaneState lane = stage.run().state("p").lanes().get(P);
                    return lane != null
                            && lane.activity() == Activity.BLOCKED
                            && stage.call(P).equals(call)
                            && lane.reason().equals(Optional.of(reason));
                });
    }
}
