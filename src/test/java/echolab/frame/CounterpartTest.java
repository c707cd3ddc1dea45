package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Event.ClientClosed.How;
import echolab.trace.Timeline;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CounterpartTest {
    @Test
    void it_is_where_the_same_lanes_have_made_as_many_calls_however_many_steps_that_took() {
        Play recording = Play.listening().connects("A").accepts().forks().parentCloses();
        Play live = Play.listening().compared().compared().connects("A").accepts().compared();

        int moment = moment(live, recording);

        assertThat(happened(recording, moment)).isEqualTo(happened(live, count(live)));
        assertThat(happened(recording, moment + 1)).contains("fork");
    }

    @Test
    void every_moment_of_a_run_is_its_own_counterpart_as_far_as_somebody_did_something() {
        Play play = Play.listening().connects("A").accepts().forks().ends("A", How.WHOLE);
        Film film = new Film(play.timeline());

        for (int moment = 1; moment <= film.moments().count(); moment++) {
            int found =
                    Counterpart.moment(
                            play.timeline(), film.moments().seqOf(moment), play.timeline());
            assertThat(found).isLessThanOrEqualTo(moment);
            assertThat(
                            Counterpart.moment(
                                    play.timeline(), film.moments().seqOf(found), play.timeline()))
                    .isEqualTo(found);
        }
        assertThat(moment(play, play)).isEqualTo(film.moments().count());
    }

    @Test
    void a_run_that_went_another_way_finds_the_nearest() {
        Play recording = Play.listening().connects("A").accepts().forks();
        Play live = Play.listening().connects("A").connects("Z").accepts();

        assertThat(happened(recording, moment(live, recording))).contains("accept");
    }

    private static int moment(Play live, Play recording) {
        return Counterpart.moment(live.timeline(), live.timeline().size(), recording.timeline());
    }

    private static int count(Play play) {
        return new Film(play.timeline()).moments().count();
    }

    private static String happened(Play play, int moment) {
        Timeline timeline = play.timeline();
        return new Film(timeline).happened(moment, Locale.ENGLISH).plain();
    }
}
