package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A client cannot have received what nobody has written: causes stand before their effects in a trace,
/// also while the server runs freely.
class ReceivingTest {
    private static final int LINES = 300;

    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void what_a_client_receives_stands_behind_the_call_that_wrote_it() {
        stage.start(StartOptions.of("iterative").named("p"));
        stage.run().openGates(new Gates.OfStage("p"));
        stage.connect("A");
        for (int i = 1; i <= LINES; i++) {
            long bytes = i;
            stage.send("A", "\n");
            stage.await("echo " + i, () -> stage.received("A").length() >= bytes);
        }
        int written = 0;
        int received = 0;
        Timeline timeline = stage.run().timeline();
        for (Event event : timeline.from(1)) {
            if (event.what() instanceof Event.Entered it
                    && it.site().call() == Call.WRITE
                    && !it.site().args().getFirst().equals("1")) {
                written++;
            }
            if (event.what() instanceof Event.ClientReceived it) {
                received += (int) it.data().length();
                assertThat(received).as("at %d", event.seq()).isLessThanOrEqualTo(written);
            }
        }
        assertThat(received).isEqualTo(LINES);
    }
}
