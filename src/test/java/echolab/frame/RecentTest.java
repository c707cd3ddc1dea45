package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent<Integer, String> recent = new Recent<>(2);
    private final List<Integer> found = new ArrayList<>();

    @Test
    void what_is_known_is_not_found_out_again() {
        assertThat(ask(1)).isEqualTo("it is 1");
        assertThat(ask(1)).isEqualTo("it is 1");
        assertThat(found).containsExactly(1);
    }

    @Test
    void what_does_not_hold_any_more_is_found_out_again() {
        ask(1);

        assertThat(recent.get(1, known -> known.equals("it is 2"), k -> "now it is " + k))
                .isEqualTo("now it is 1");
        assertThat(ask(1)).isEqualTo("now it is 1");
    }

    @Test
    void what_was_asked_for_longest_ago_is_forgotten_first() {
        ask(1);
        ask(2);
        ask(1);
        ask(3); // 2 goes
        ask(1);
        ask(3);
        assertThat(found).containsExactly(1, 2, 3);
        ask(2); // 1 goes
        ask(3);
        ask(1);
        assertThat(found).containsExactly(1, 2, 3, 2, 1);
    }

    private String ask(int key) {
        return recent.get(
                key,
                k -> {
                    found.add(k);
                    return "it is " + k;
                });
    }
}
