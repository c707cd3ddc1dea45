package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    private static int variables(Frame frame) {
        return frame.strips().getFirst().box().y();
    }

    private static Frame last(Play play) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), LARGE).orElseThrow();
    }
}
