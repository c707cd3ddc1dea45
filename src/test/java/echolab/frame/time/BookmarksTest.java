package echolab.frame.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.time.Bookmarks.Bookmark;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookmarksTest {
    private static final Bookmark FORK = new Bookmark(9, "the child is there");
    private static final Bookmark REAPED = new Bookmark(23, "좀비 회수");
    private final Bookmarks two = Bookmarks.NONE.with(REAPED).with(FORK);

    @Test
    void they_stand_in_the_order_of_the_steps_one_a_step() {
        assertThat(two.all()).containsExactly(FORK, REAPED);
        assertThat(two.with(new Bookmark(9, "")).all())
                .containsExactly(new Bookmark(9, ""), REAPED);
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
    void what_is_written_is_read_again_and_what_is_no_bookmark_is_left_out() {
        assertThat(two.write()).isEqualTo("9\tthe child is there\n23\t좀비 회수\n");
        assertThat(Bookmarks.read("# mine\n" + two.write() + "0\tx\nx\ty\n7\n")).isEqualTo(two);
    }

    @Test
    void a_note_is_one_line() {
        assertThat(new Bookmark(1, " two\tlines\nof  it "))
                .isEqualTo(new Bookmark(1, "two lines of it"));
    }
}
