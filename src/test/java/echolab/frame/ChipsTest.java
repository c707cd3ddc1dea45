package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.trace.Event;
import echolab.trace.Lane;
import org.junit.jupiter.api.Test;

class ChipsTest {
    private static final Pid CHILD = new Pid(Play.SERVER.value() + 1);

    @Test
    void a_zombie_that_its_parent_takes_is_reaped() {
        Play play = Play.serving(1).childSeesEnd(1).childCloses(1).childExits(1);
        play.handlerBegins().reaps(1);

        assertThat(chip(play, Play.child(1))).isEqualTo("child 1 4712 · reaped");
    }

    @Test
    void a_child_whose_parent_has_gone_is_told_by_how_it_ended() {
        Play play = Play.serving(1);
        killed(play, Play.P, Play.SERVER, Signal.SIGKILL);
        killed(play, Play.child(1), CHILD, Signal.SIGHUP);

        assertThat(chip(play, Play.child(1))).isEqualTo("child 1 4712 · killed by SIGHUP");
    }

    @Test
    void a_process_goes_by_its_own_number_whichever_of_its_threads_makes_the_calls() {
        Play play = new Play();
        play.log(
                new Event.ServerStarted(
                        "thread", "thread.java", "", Play.SERVER, new Pid(900), "/dev/pts/3"));
        play.log(new Event.LaneBorn(Play.P, Play.SERVER, Play.SERVER.value() + 1));
        for (int n = 1; n <= 8; n++) {
            play.log(new Event.LaneBorn(Play.P.thread(n), Play.SERVER, 4720 + n));
        }

        assertThat(chip(play, Play.P)).isEqualTo("4711");
        assertThat(chip(play, Play.P.thread(2))).isEqualTo("4722");
    }

    private static void killed(Play play, Lane lane, Pid pid, Signal signal) {
        play.log(new Event.LaneEnded(lane, pid, new ExitStatus.Killed(signal.number())));
    }

    private static String chip(Play play, Lane lane) {
        Film film = new Film(play.timeline());
        Frame frame =
                film.frame("p", film.moments().count(), FrameOptions.standard()).orElseThrow();
        return frame.chips().stream()
                .filter(chip -> chip.lanes().contains(lane))
                .map(chip -> chip.text().text())
                .findFirst()
                .orElse("none");
    }
}
