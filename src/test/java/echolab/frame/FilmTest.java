package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Event;
import org.junit.jupiter.api.Test;

class FilmTest {
    private static final int LONG = 600;

    @Test
    void a_stage_tells_what_happened_there_last_however_long_others_have_gone_on() {
        Play play = Play.listening().blocksInAccept().beside();
        for (int n = 0; n < LONG; n++) {
            play.timeline().append(3 + n, "q", new Event.Said("still here"));
        }
        Film film = new Film(play.timeline());
        int last = film.moments().count();

        assertThat(last).isGreaterThan(LONG);
        assertThat(happened(film, "p", last))
                .isEqualTo("The server blocks in accept(3): no connection is waiting.");
        assertThat(happened(film, "q", last)).isEqualTo("Still here");
    }

    private static String happened(Film film, String stage, int moment) {
        return film.frame(stage, moment, FrameOptions.standard())
                .orElseThrow()
                .narration()
                .happened()
                .plain();
    }
}
