package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Between the cards of a large window and the variables under them.
class GapTest {
    private static final FrameOptions LARGE = FrameOptions.standard().sized(1000, 1200);

    @Test
    void variables_stand_near_few_cards_however_large_the_window_is() {
        Play play = Play.listening().watches("byte_cnt", "1");
        Frame frame = last(play);

        int cards =
                frame.files().stream().mapToInt(file -> file.box().bottom()).max().orElseThrow();
        assertThat(variables(frame) - cards).isLessThan(LARGE.height() / 3);
    }

    @Test
    void a_connection_more_does_not_move_them() {
        Play play = Play.listening().watches("byte_cnt", "1").connects("A");
        int before = variables(last(play));

        play.accepts();

        assertThat(variables(last(play))).isEqualTo(before);
    }

    /// The pictures of one server in windows of 1280×720 and 1920×1080 pixels with different sizes of
    /// text, and on a large screen.
    @ParameterizedTest
    @CsvSource({"697, 620, 7", "860, 640, 8", "1000, 800, 8", "1100, 900, 8", "1100, 1200, 8"})
    void eight_clients_do_not_move_what_stands_under_the_cards(int width, int height, int clients) {
        FrameOptions options = FrameOptions.standard().sized(width, height);
        Play play = pool();
        List<List<Integer>> places = new ArrayList<>();
        for (int n = 1; n <= clients; n++) {
            play.connects("C" + n).accepts().watches("clientrio[" + (n - 1) + "]", "\"\"");
            Frame frame = last(play, options);
            places.add(List.of(variables(frame), frame.chips().getFirst().box().y()));
        }

        assertThat(places).hasSize(clients).containsOnly(places.getFirst());
    }

    @Test
    void a_row_of_variables_more_does_not_move_those_over_it_nor_the_strip_of_processes() {
        String source = "rio_t[] clientrio = new rio_t[FD_SETSIZE];\n" + Play.SOURCE;
        Play play = pool(Play.started("process", 16, source)).connects("C1").accepts();
        Frame before = last(play, LARGE);
        Frame after = last(play.watches("clientrio[0]", "\"\""), LARGE);

        assertThat(after.strips()).hasSizeGreaterThan(before.strips().size());
        assertThat(variables(after)).isEqualTo(variables(before));
        assertThat(after.chips().getFirst().box()).isEqualTo(before.chips().getFirst().box());
    }

    private static Play pool() {
        return pool(Play.listening());
    }

    /// With the sets, the array and the numbers of an event-based server.
    private static Play pool(Play server) {
        return server.watches("read_set", "{3}")
                .watches("ready_set", "{3}")
                .watches("clientfd", "[-1]")
                .watches("maxi", "-1");
    }

    private static int variables(Frame frame) {
        return frame.strips().getFirst().box().y();
    }

    private static Frame last(Play play) {
        return last(play, LARGE);
    }

    private static Frame last(Play play, FrameOptions options) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow();
    }
}
