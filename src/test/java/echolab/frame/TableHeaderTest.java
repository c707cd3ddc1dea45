package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.trace.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableHeaderTest {
    /// The room of a server that is alone in a window of 1280×720.
    private static final FrameOptions ALONE = FrameOptions.standard().sized(596, 400);

    @Test
    void a_zombie_is_called_one_where_its_number_has_no_room_beside_the_word() {
        Play play = Play.serving(3).childSeesEnd(1).childCloses(1).childExits(1);

        assertThat(tables(play, ALONE.sized(540, 400)))
                .extracting(table -> table.title().text(), table -> table.state().text())
                .contains(tuple("child 1", "zombie"));
    }

    @Test
    void the_number_of_a_process_makes_room_for_a_call_with_a_long_name() {
        Play play = Play.listening().parks(Play.P, Call.EPOLL_CREATE1, 3, "0");

        TableCard table = tables(play, ALONE).getFirst();

        assertThat(table.title().text()).isEqualTo("server");
        assertThat(table.title().full()).isEqualTo("server 4711");
        assertThat(table.state().text()).isEqualTo("epoll_create1()");
    }

    @Test
    void an_assignment_is_told_as_it_stands_in_the_source() {
        Play play = Play.listening().parks(Play.P, Call.ASSIGN, 3, "maxi", "-1");

        TableCard table = tables(play, ALONE).getFirst();

        assertThat(table.state().full()).isEqualTo("before maxi = -1");
        assertThat(table.state().text()).isEqualTo("maxi");
    }

    @Test
    void beside_cells_it_is_told_whose_they_are_rather_than_the_number() {
        Play play = Play.serving(3);

        for (int width = 520; width <= 760; width += 20) {
            assertThat(tables(play, FrameOptions.standard().sized(width, 250)))
                    .filteredOn(table -> table.header().equals(table.box()))
                    .as("%d wide", width)
                    .isNotEmpty()
                    .extracting(table -> table.title().text())
                    .allMatch(title -> title.startsWith("parent") || title.startsWith("child"));
        }
    }

    private static List<TableCard> tables(Play play, FrameOptions options) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow().tables();
    }
}
