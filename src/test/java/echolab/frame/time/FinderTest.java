package echolab.frame.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FinderTest {
    private final Play play = TimeTextTest.story();
    private final Finder finder = new Finder(play.timeline());

    @Test
    void a_call_is_found_by_its_name_whatever_the_case() {
        assertThat(find("fork")).containsExactly(9);
        assertThat(find("WAITPID")).containsExactly(23, 24);
    }

    @Test
    void a_lane_is_found_by_its_name_in_scripts_and_by_its_title() {
        assertThat(find("p.child1 read")).containsExactly(12, 14, 16, 19);
        assertThat(find("child 1 read")).isEqualTo(find("p.child1 read"));
        assertThat(finder.find("자식 1 read", Locale.KOREAN)).isEqualTo(find("p.child1 read"));
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
        return finder.find(query, Locale.ENGLISH);
    }

    @Test
    void a_run_is_read_in_portions_and_what_they_have_is_found_in_them() {
        List<Integer> all = find("read");
        Finder another = new Finder(play.timeline());
        List<Integer> found = new ArrayList<>();
        int portions = 0;
        boolean more = true;
        while (more) {
            int before = another.known();
            more = another.readOn(Locale.ENGLISH, 5);
            portions++;
            assertThat(another.known()).isEqualTo(more ? 5 * portions : another.steps());
            found.addAll(another.among("read", before));
        }
        assertThat(portions).isEqualTo(Math.ceilDiv(another.steps(), 5));
        assertThat(found).isEqualTo(all).hasSizeGreaterThan(3);
    }

    @Test
    void another_language_is_read_from_the_beginning() {
        finder.find("read", Locale.ENGLISH);
        assertThat(finder.readOn(Locale.KOREAN, 5)).isTrue();
        assertThat(finder.known()).isEqualTo(5);
    }
}
