package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.StartOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageNamesTest {
    @Test
    void each_stage_has_the_shortest_beginning_that_no_other_has() {
        assertThat(StageNames.named(List.of("process", "pool", "prefork-pass", "poll")))
                .extracting(StartOptions::name)
                .containsExactly("p", "po", "pr", "pol");
    }

    @Test
    void the_same_model_again_and_again_is_numbered_in_the_end() {
        assertThat(StageNames.named(List.of("poll", "poll", "poll", "poll", "poll", "poll")))
                .extracting(StartOptions::name)
                .containsExactly("p", "po", "pol", "poll", "poll2", "poll3");
    }
}
