package echolab.trace;

import static echolab.trace.Tale.P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.kernel.Pid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EventLogTest {
    @Test
    void any_step_can_be_shown_as_it_was_when_it_was_the_last() {
        Tale tale = Tale.listening();
        List<StageState> live = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            live.add(tale.now());
            tale.watches(P, "n", Integer.toString(i));
        }
        int first = tale.log.size() - 700;
        for (int i = 0; i < 700; i++) {
            assertThat(tale.log.at(first + i).get("p")).isEqualTo(live.get(i));
        }
    }

    @Test
    void before_the_first_event_there_is_no_stage() {
        assertThat(new EventLog().at(0)).isEmpty();
        assertThat(Tale.listening().log.at(0)).isEmpty();
    }

    @Test
    void stages_stand_in_the_order_of_their_start() {
        EventLog log = new EventLog();
        for (String name : List.of("z", "a", "m")) {
            log.append(
                    0,
                    name,
                    new Event.ServerStarted("iterative", "", "", new Pid(9), new Pid(1), "tty"));
        }
        log.append(0, "a", new Event.Said("hello"));
        assertThat(log.at(4).keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void narration_of_no_stage_makes_none() {
        EventLog log = new EventLog();
        Event said = log.append(5, "", new Event.Said("welcome"));
        assertThat(log.at(1)).isEmpty();
        assertThat(log.from(1)).containsExactly(said);
    }

    @Test
    void events_have_places_without_gaps() {
        Tale tale = Tale.forked();
        assertThat(tale.log.from(1))
                .extracting(Event::seq)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(tale.log.from(8)).containsExactly(tale.log.event(8), tale.log.event(9));
        assertThat(tale.log.from(10)).isEmpty();
        assertThatThrownBy(() -> tale.log.append(new Event(11, 0, "p", new Event.Said(""))))
                .hasMessage("event 11 where event 10 belongs");
    }

    @Test
    void a_refused_event_leaves_the_log_as_it_was() {
        Tale tale = Tale.listening();
        StageState before = tale.now();
        int size = tale.log.size();
        assertThatThrownBy(() -> tale.announces(P.child(1), Call.READ, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tale.log.size()).isEqualTo(size);
        assertThat(tale.now()).isSameAs(before);
    }

    @Test
    void a_step_that_is_not_there_is_named_with_those_that_are() {
        Tale tale = Tale.forked();
        assertThatThrownBy(() -> tale.log.at(10)).hasMessage("no step 10: the steps are 0 to 9");
        assertThatThrownBy(() -> tale.log.at(-1)).hasMessage("no step -1: the steps are 0 to 9");
        assertThatThrownBy(() -> tale.log.event(0)).hasMessage("no step 0: the steps are 1 to 9");
        assertThatThrownBy(() -> tale.log.from(11)).hasMessageContaining("1 to 10");
    }

    @Test
    void readers_see_whole_states_while_one_thread_appends() throws Exception {
        Tale tale = Tale.listening();
        int first = tale.log.size();
        int events = 20_000;
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(pool.submit(() -> readUntil(tale.log, first, first + events)));
            }
            for (int i = 1; i <= events; i++) {
                tale.watches(P, "n", Integer.toString(first + i));
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    /// At step s the variable is s: in the newest state, and in one in the middle.
    private static int readUntil(EventLog log, int first, int last) {
        int rounds = 0;
        for (int size = log.size(); size < last; size = log.size()) {
            int middle = (first + size) / 2;
            for (int step : List.of(middle, size)) {
                if (step > first) {
                    assertThat(log.at(step).get("p").variablesOf(P))
                            .containsEntry("n", Integer.toString(step));
                    assertThat(log.event(step).seq()).isEqualTo(step);
                }
            }
            rounds++;
        }
        return rounds + 1;
    }
}
