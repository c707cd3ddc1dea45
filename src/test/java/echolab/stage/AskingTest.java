package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AskingTest {
    private final Asking asking = new Asking(9000);

    @Test
    void an_answer_that_comes_in_pieces_is_followed_once_it_is_whole() {
        assertThat(asking.next("po", false)).isEmpty();
        assertThat(asking.next("rt 9001", false)).isEmpty();
        assertThat(asking.isServed()).isFalse();

        assertThat(asking.next("\n", false)).hasValue(9001);
        assertThat(asking.isServed()).isTrue();
    }

    @Test
    void the_end_of_a_service_leads_back_to_the_manager_and_its_next_answer_is_followed() {
        asking.next("port 9001\n", false);

        assertThat(asking.next("port 1\n", false)).as("said by the service").isEmpty();
        assertThat(asking.next("", true)).hasValue(9000);
        assertThat(asking.next("port 9002\n", true)).hasValue(9002);
    }

    @Test
    void an_answer_that_names_no_port_is_not_followed() {
        assertThat(asking.next("x".repeat(1000), false)).isEmpty();
        assertThat(asking.next("full\n", true)).isEqualTo(OptionalInt.empty());
        assertThat(asking.isServed()).isFalse();
    }
}
