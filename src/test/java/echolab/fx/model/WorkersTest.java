package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.fx.testing.Later;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final Later background = new Later();
    private final Executor serial = Workers.direct(background).serial();
    private final List<String> done = new ArrayList<>();

    @Test
    void tasks_in_a_row_are_done_in_the_background_in_the_order_given() {
        serial.execute(() -> done.add("first"));
        serial.execute(() -> done.add("second"));
        assertThat(done).isEmpty();

        background.runAll();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void a_task_that_fails_does_not_keep_the_next_from_its_turn() {
        serial.execute(() -> {
            throw new IllegalStateException("it fails");
        });
        serial.execute(() -> done.add("next"));

        assertThatThrownBy(background::runAll).hasMessage("it fails");
        background.runAll();
        serial.execute(() -> done.add("later"));
        background.runAll();

        assertThat(done).containsExactly("next", "later");
    }
}
