package echolab.script.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    private static final List<String> WORDS = List.of("start", "stop", "step", "state");

    @Test
    void a_swapped_a_missing_and_a_wrong_letter_are_slips() {
        assertThat(DidYouMean.closest("strat", WORDS)).hasValue("start");
        assertThat(DidYouMean.closest("stp", WORDS)).hasValue("step");
        assertThat(DidYouMean.closest("STOP", WORDS)).hasValue("stop");
    }

    @Test
    void what_is_right_or_far_from_everything_has_no_suggestion() {
        assertThat(DidYouMean.closest("start", List.of("start"))).isEmpty();
        assertThat(DidYouMean.closest("connect", WORDS)).isEmpty();
        assertThat(DidYouMean.closest("q", List.of("p"))).isEmpty();
    }
}
