package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.trace.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdCardTest {
    @Test
    void cells_are_folded_until_they_have_room_in_a_small_picture() {
        Play play = Play.listening();
        socketPair(play, 4, 5);
        socketPair(play, 6, 7);
        for (int n = 1; n <= 9; n++) {
            play.connects("c" + n).accepts().forks().parentCloses();
        }

        Frame frame = frame(play);
        TableCard crowd =
                frame.tables().stream().filter(t -> t.lanes().size() > 1).findFirst().orElseThrow();
        assertThat(crowd.rows())
                .extracting(row -> row.number().text())
                .containsExactly("0-2", "+4", "7", "8");
        assertThat(crowd.rows()).allMatch(row -> crowd.box().contains(row.box()));
    }

    @Test
    void what_a_crowd_does_is_told_in_words_that_have_room() {
        Play play = Play.serving(9);

        TableCard crowd =
                frame(play).tables().stream()
                        .filter(t -> t.lanes().size() > 1)
                        .findFirst()
                        .orElseThrow();
        String pids = "4712 … 4720";
        assertThat(crowd.state().text()).startsWith(pids).doesNotEndWith("…");
    }

    @Test
    void the_number_of_a_process_stays_whole_beside_its_cells() {
        Play play = Play.listening();
        socketPair(play, 4, 5);
        socketPair(play, 6, 7);
        for (int n = 1; n <= 3; n++) {
            play.connects("c" + n).accepts().forks().parentCloses();
        }

        assertThat(frame(play).tables())
                .extracting(table -> table.title().text())
                .allMatch(title -> !title.contains("…"));
    }

    private static void socketPair(Play play, int first, int second) {
        play.returns(
                Play.P,
                Call.SOCKETPAIR,
                6,
                0,
                List.of(),
                new Change.SocketPair(Play.SERVER, new Fd(first), new Fd(second)));
    }

    private static Frame frame(Play play) {
        Film film = new Film(play.timeline());
        FrameOptions options = FrameOptions.standard().sized(400, 260);
        return film.frame("p", film.moments().count(), options).orElseThrow();
    }
}
