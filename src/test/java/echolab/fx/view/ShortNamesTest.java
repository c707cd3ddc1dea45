package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Lane;
import org.junit.jupiter.api.Test;

/// Names of lanes where there is not much room.
class ShortNamesTest {
    private static final Lane SHORT = new Lane("p");
    private static final Lane LONG = new Lane("the-server-of-the-first-lecture-of-may-x");

    @Test
    void a_short_name_stands_whole() {
        assertThat(ShortNames.of(SHORT)).isEqualTo("p");
        assertThat(ShortNames.of(SHORT.child(1))).isEqualTo("p.child1");
    }

    @Test
    void of_a_long_one_the_middle_is_left_out_and_of_a_child_its_stage() {
        assertThat(ShortNames.of(LONG)).isEqualTo("the-…y-x");
        assertThat(ShortNames.of(LONG.child(1))).isEqualTo("….child1");
    }

    @Test
    void beside_the_source_of_its_stage_a_child_has_its_own_name_alone() {
        assertThat(ShortNames.ofOwn(SHORT)).isEqualTo("p");
        assertThat(ShortNames.ofOwn(LONG)).isEqualTo("the-…y-x");
        assertThat(ShortNames.ofOwn(LONG.child(1).child(2))).isEqualTo("child1.child2");
    }
}
