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
