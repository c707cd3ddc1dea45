package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LaneTest {
    @Test
    void parents_come_before_children_and_children_by_number() {
        List<Lane> ordered =
                List.of(
                                "a",
                                "p",
                                "p.child1",
                                "p.child1.child1",
                                "p.child1.child12",
                                "p.child2",
                                "p.child2.child1",
                                "p.child10",
                                "p.child100",
                                "pp",
                                "pp.child1",
                                "q")
                        .stream()
                        .map(Lane::new)
                        .toList();
        List<Lane> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(4));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(ordered);
        assertThat(new Lane("p.child3").compareTo(new Lane("p.child3"))).isZero();
    }

    @Test
    void a_lane_knows_its_stage_and_its_parent() {
        Lane grandchild = Lane.first("p").child(2).child(1);
        assertThat(grandchild).hasToString("p.child2.child1");
        assertThat(grandchild.stage()).isEqualTo("p");
        assertThat(grandchild.parent()).hasValue(Lane.first("p").child(2));
        assertThat(Lane.first("p").parent()).isEmpty();
        assertThat(Lane.first("p").isFirst()).isTrue();
        assertThat(grandchild.isFirst()).isFalse();
    }
}
