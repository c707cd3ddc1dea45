package echolab.frame.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Moments;
import echolab.frame.time.Bookmarks.BookmarkedStep;
import echolab.trace.Bookmark;
import echolab.trace.Event;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookmarksTest {
    private static final BookmarkedStep FORK = new BookmarkedStep(9, "the child is there");
    private static final BookmarkedStep REAPED = new BookmarkedStep(23, "좀비 회수");
    private final Bookmarks two = Bookmarks.NONE.with(REAPED).with(FORK);

    @Test
    void they_stand_in_the_order_of_the_steps_one_a_step() {
        assertThat(two.all()).containsExactly(FORK, REAPED);
        assertThat(two.with(new BookmarkedStep(9, "")).all())
                .containsExactly(new BookmarkedStep(9, ""), REAPED);
        assertThat(two.without(9)).isEqualTo(new Bookmarks(List.of(REAPED)));
    }

    @Test
    void one_goes_from_one_to_the_next() {
        assertThat(two.after(0)).contains(FORK);
        assertThat(two.after(9)).contains(REAPED);
        assertThat(two.after(23)).isEmpty();
        assertThat(two.before(23)).contains(FORK);
        assertThat(two.before(9)).isEmpty();
    }

    @Test
    void a_trace_keeps_them_at_the_first_event_of_their_step_and_knows_any_event_of_it()
            throws Exception {
        Moments moments = new Moments();
        moments.append(events());
        int end = moments.seqOf(9);
        assertThat(two.places(moments))
                .containsExactly(
                        new Bookmark(moments.causeOf(9), "the child is there"),
                        new Bookmark(moments.causeOf(23), "좀비 회수"));
        assertThat(Bookmarks.of(two.places(moments), moments)).isEqualTo(two);
        assertThat(Bookmarks.of(List.of(new Bookmark(end, "x")), moments))
                .isEqualTo(Bookmarks.NONE.with(new BookmarkedStep(9, "x")));
    }

    @Test
    void those_of_events_that_are_not_there_are_left_out() throws Exception {
        Moments all = new Moments();
        all.append(events());
        Moments moments = new Moments();
        moments.append(events().subList(0, 20));
        assertThat(Bookmarks.of(two.places(all), moments).all()).containsExactly(FORK);
        assertThat(Bookmarks.of(List.of(new Bookmark(0, "")), moments)).isEqualTo(Bookmarks.NONE);
    }

    @Test
    void a_note_is_one_line() {
        assertThat(new BookmarkedStep(1, " two\tlines\nof  it "))
                .isEqualTo(new BookmarkedStep(1, "two lines of it"));
    }

    private static List<Event> events() throws Exception {
        Path golden = Path.of("src/test/resources/echolab/trace/version-1.jsonl");
        return TraceReader.read(golden).timeline().from(1);
    }
}
