package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.Signal;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.Event;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a picture says of pending and of blocked signals.
class SignalsTest {
    private static final FrameOptions WIDE = FrameOptions.standard().sized(1600, 800);

    /// The room of a server that is alone in a window of 1280×720, and of one of four.
    private static final FrameOptions ALONE = FrameOptions.standard().sized(848, 500);

    private static final FrameOptions SMALL = FrameOptions.standard().sized(600, 230);

    @Test
    void the_signal_of_a_running_handler_is_blocked() {
        Frame frame = frame(first(), WIDE);

        assertThat(parent(frame).state().text()).isEqualTo("SIGCHLD blocked");
        assertThat(parent(frame).state().full())
                .isEqualTo("handler: before waitpid() · SIGCHLD blocked");
        assertThat(frame.narration().lanes().getFirst().next().plain())
                .isEqualTo("waitpid(-1, WNOHANG) reaps child 1, which has ended.");
    }

    @Test
    void the_end_of_a_second_child_is_pending_too_and_its_handler_does_not_run_yet() {
        Frame frame = frame(second(), WIDE);

        assertThat(parent(frame).state().full())
                .isEqualTo("handler: before waitpid() · SIGCHLD pending, blocked");
        assertThat(frame.narration().lanes().getFirst().next().plain())
                .isEqualTo(
                        "waitpid(-1, WNOHANG) reaps child 1, which has ended. SIGCHLD is pending,"
                                + " but blocked until its handler returns.");
    }

    @Test
    void the_handler_of_a_pending_signal_that_is_not_blocked_runs_first() {
        Play play = Play.serving(1).childSeesEnd(1).childCloses(1).childExits(1);

        assertThat(frame(play, WIDE).narration().lanes().getFirst().next().plain())
                .startsWith("SIGCHLD is pending: its handler runs first");
    }

    @Test
    void all_pending_signals_are_told() {
        Play play = sendsUsr1(Play.serving(1).childSeesEnd(1).childCloses(1).childExits(1));

        assertThat(parent(frame(play, WIDE)).state().full())
                .endsWith(" · SIGUSR1, SIGCHLD pending");
    }

    @Test
    void a_signal_that_another_handler_leaves_pending_is_told_apart_from_a_blocked_one() {
        Play play = sendsUsr1(second());

        assertThat(parent(frame(play, WIDE)).state().full())
                .endsWith(" · SIGUSR1 pending · SIGCHLD pending, blocked");
        assertThat(parent(frame(play, WIDE.in(Locale.KOREAN))).state().full())
                .endsWith(" · SIGUSR1 대기 중 · SIGCHLD 대기 중, 막힘");
    }

    @Test
    void the_number_of_a_process_makes_room_for_its_signals() {
        TableCard table = parent(frame(second(), ALONE));

        assertThat(table.title().text()).isEqualTo("parent");
        assertThat(table.title().full()).isEqualTo("parent 4711");
        assertThat(table.state().text()).isEqualTo("SIGCHLD pending, blocked");
    }

    @Test
    void where_cards_are_small_the_strip_of_processes_tells_the_signals() {
        Frame frame = frame(second(), SMALL);

        assertThat(parent(frame).state().text()).isEmpty();
        assertThat(frame.chips().getFirst().text().text())
                .isEqualTo("parent 4711 · SIGCHLD pending, blocked");
    }

    @Test
    void the_words_tell_them_where_there_is_no_strip_of_processes() {
        FrameOptions hall = FrameOptions.standard().sized(400, 190).forLecture(true);
        Frame frame = frame(second(), hall);

        assertThat(frame.chips()).isEmpty();
        assertThat(frame.narration().signals()).containsExactly("SIGCHLD pending, blocked");
        assertThat(frame(second(), hall.in(Locale.KOREAN)).narration().signals())
                .containsExactly("SIGCHLD 대기 중, 막힘");
        assertThat(frame(Play.serving(2), hall).narration().signals()).isEmpty();
    }

    /// The first of two children has ended, and the handler is about to reap it.
    private static Play first() {
        return Play.serving(2).childSeesEnd(1).childCloses(1).childExits(1).handlerBegins();
    }

    /// Then the second ends.
    private static Play second() {
        return first().childSeesEnd(2).childCloses(2).childExits(2);
    }

    private static Play sendsUsr1(Play play) {
        play.log(
                new Event.Returned(
                        play.site(Play.child(1), Call.NONE, 1),
                        0,
                        Optional.empty(),
                        Bytes.NONE,
                        List.of(new Change.Handles(Play.SERVER, Signal.SIGUSR1, true))));
        return play.log(new Event.SignalSent(Play.SERVER, Signal.SIGUSR1)).compared();
    }

    private static TableCard parent(Frame frame) {
        return frame.tables().getFirst();
    }

    private static Frame frame(Play play, FrameOptions options) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow();
    }
}
