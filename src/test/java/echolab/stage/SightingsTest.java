package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What was seen of calls before they were told. Who is in a call is written down.
class SightingsTest {
    private final Set<Integer> inCalls = new HashSet<>();
    private int collected;

    private final Sightings<String> sightings =
            new Sightings<>(
                    new Sightings.Calls() {
                        @Override
                        public Set<Integer> untold() {
                            return new HashSet<>(inCalls);
                        }

                        @Override
                        public void collect() {
                            collected++;
                            inCalls.clear();
                        }
                    });

    @Test
    void what_was_seen_while_nobody_was_in_a_call_is_due_at_once() {
        sightings.saw("one");
        inCalls.add(1);
        assertThat(sightings.due()).containsExactly("one");
        assertThat(sightings.isEmpty()).isTrue();
    }

    @Test
    void it_waits_for_those_who_were_in_a_call_then_and_for_no_others() {
        inCalls.add(1);
        inCalls.add(2);
        sightings.saw("one");
        inCalls.remove(1);
        inCalls.add(3);
        assertThat(sightings.due()).isEmpty();
        assertThat(sightings.isEmpty()).isFalse();

        inCalls.remove(2);
        assertThat(sightings.due()).containsExactly("one");
    }

    @Test
    void whoever_is_in_its_next_call_has_told_of_the_last() {
        inCalls.add(1);
        sightings.saw("one");
        inCalls.remove(1);
        assertThat(sightings.due()).containsExactly("one");
        inCalls.add(1);
        assertThat(sightings.due()).isEmpty();
    }

    @Test
    void what_was_seen_later_does_not_overtake() {
        inCalls.add(1);
        sightings.saw("one");
        inCalls.clear();
        inCalls.add(2);
        sightings.saw("two");
        inCalls.remove(2);
        assertThat(sightings.due()).containsExactly("one", "two");
    }

    @Test
    void a_lane_that_is_stopped_in_its_call_is_not_waited_for_without_end() {
        inCalls.add(1);
        sightings.saw("one");
        long begun = System.nanoTime();
        while (sightings.due().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(System.nanoTime() - begun).isGreaterThan(100_000_000);
    }

    @Test
    void whoever_needs_all_of_it_waits_and_makes_room_for_it() {
        inCalls.add(1);
        sightings.saw("one");
        assertThat(sightings.all()).containsExactly("one");
        assertThat(collected).isEqualTo(1);
    }
}
