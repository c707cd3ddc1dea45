package echolab.frame.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.trace.Event;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FinderTest {
    private final Play play = TimeTextTest.story();
    private final Chart chart = new Chart(play.timeline());

    @Test
    void a_call_is_found_by_its_name_whatever_the_case() {
        assertThat(find("fork")).containsExactly(9);
        assertThat(find("WAITPID")).containsExactly(23, 24);
    }

    @Test
    void a_lane_is_found_by_its_name_in_scripts_and_by_its_title() {
        assertThat(find("p.child1 read")).containsExactly(12, 14, 16, 19);
        assertThat(find("child 1 read")).isEqualTo(find("p.child1 read"));
        assertThat(chart.find("자식 1 read", Locale.KOREAN)).isEqualTo(find("p.child1 read"));
    }

    @Test
    void an_error_a_signal_and_text_that_went_through_are_found() {
        assertThat(find("echild")).containsExactly(24);
        assertThat(find("sigchld")).containsExactly(2, 21, 22);
        assertThat(find("hello")).containsExactly(13, 14, 15);
    }

    @Test
    void nothing_is_found_by_nothing_or_by_what_never_was() {
        assertThat(find("  ")).isEmpty();
        assertThat(find("fork EMFILE")).isEmpty();
    }

    @Test
    void what_happened_since_the_last_search_is_found_too() {
        assertThat(find("again")).isEmpty();
        play.log(new Event.TerminalOutput(Play.bytes("again\n")));
        assertThat(find("again")).containsExactly(25);
        play.log(new Event.Said("once again"));
        assertThat(find("again")).containsExactly(25, 26);
    }

    private List<Integer> find(String query) {
        return chart.find(query, Locale.ENGLISH);
    }
}
