package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.frame.Film;
import echolab.frame.FrameOptions;
import echolab.frame.Sketch;
import echolab.fx.testing.Later;
import echolab.fx.testing.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private final Later background = new Later();
    private final Later frames = new Later();
    private final Theatre theatre = Theatre.forked();
    private final Playback playback =
            Playback.ofRun(
                    theatre.run.timeline(),
                    new Workers(background, _ -> {}, Runnable::run, frames));
    private final List<Integer> screen = new ArrayList<>();

    @Test
    void a_picture_is_drawn_in_the_background_and_shown_in_a_frame() {
        goTo(2);
        assertThat(screen).isEmpty();

        frames.runAll();
        assertThat(screen).isEmpty();

        background.runAll();
        assertThat(screen).isEmpty();

        frames.runAll();
        assertThat(screen).containsExactly(2);
    }

    @Test
    void only_the_newest_of_what_was_asked_for_meanwhile_is_shown() {
        goTo(1);
        goTo(2);
        goTo(3);
        goTo(4);

        runAll();

        assertThat(screen).containsExactly(4);
    }

    @Test
    void a_picture_that_is_drawn_is_shown_while_the_next_one_is_being_drawn() {
        goTo(1);
        background.runAll();
        int first = playback.view().seq();
        goTo(2);

        frames.runAll();
        assertThat(screen).containsExactly(1);
        assertThat(playback.seqOnScreen()).isEqualTo(first);

        runAll();
        assertThat(screen).containsExactly(1, 2);
    }

    @Test
    void what_is_drawn_before_an_older_picture_had_its_frame_takes_its_turn() {
        goTo(1);
        background.runAll();
        goTo(2);
        background.runAll();

        frames.runAll();

        assertThat(screen).containsExactly(2);
        assertThat(playback.seqOnScreen()).isEqualTo(playback.view().seq());
    }

    @Test
    void nothing_is_drawn_ahead_while_another_picture_waits_for_its_frame() {
        Screening screening =
                new Screening(new Workers(background, _ -> {}, Runnable::run, frames));
        Film film = new Film(theatre.run.timeline());
        int asked = 0;
        for (int moment = 1; moment <= 2; moment++) {
            for (String stage : List.of("one", "two")) {
                Sketch sketch =
                        film.sketch(Story.STAGE, moment, FrameOptions.standard()).orElseThrow();
                int order = ++asked;
                screening.picture(stage, playback.view(), sketch, (_, _) -> screen.add(order));
            }
            background.runAll();
        }

        frames.runAll();
        assertThat(screen).containsExactly(1, 2);

        background.runAll();
        frames.runAll();
        assertThat(screen).containsExactly(1, 2, 3, 4);
    }

    @Test
    void the_screen_is_at_the_last_moment_that_was_shown_until_it_shows_the_next() {
        goTo(1);
        runAll();
        int first = playback.view().seq();
        assertThat(playback.seqOnScreen()).isEqualTo(first);

        goTo(2);
        assertThat(playback.view().seq()).isGreaterThan(first);
        assertThat(playback.seqOnScreen()).isEqualTo(first);

        runAll();
        assertThat(playback.seqOnScreen()).isEqualTo(playback.view().seq());
    }

    @Test
    void what_cannot_be_shown_does_not_keep_its_place_for_ever() {
        playback.goTo(1);
        playback.showPicture(
                Story.STAGE,
                FrameOptions.standard(),
                (_, _) -> {
                    throw new IllegalStateException("the screen is torn");
                });
        background.runAll();
        assertThatThrownBy(frames::runAll).hasMessage("the screen is torn");

        goTo(2);
        runAll();

        assertThat(screen).containsExactly(2);
    }

    @Test
    void what_stands_beside_the_pictures_waits_for_none_of_them() {
        goTo(1);
        playback.showBeside(Screening.Part.CLIENTS, () -> screen.add(-1));

        frames.runAll();

        assertThat(screen).containsExactly(-1);
    }

    @Test
    void what_is_under_way_for_a_stage_that_is_gone_holds_up_nothing() {
        goTo(1);
        runAll();
        goTo(2);
        int newest = playback.view().seq();
        assertThat(playback.seqOnScreen()).isLessThan(newest);

        playback.forget(Story.STAGE);

        assertThat(playback.seqOnScreen()).isEqualTo(newest);
        assertThat(playback.work()).isZero();
    }

    private void goTo(int moment) {
        playback.goTo(moment);
        playback.showPicture(
                Story.STAGE, FrameOptions.standard(), (view, _) -> screen.add(view.moment()));
    }

    /// Until nothing is under way: what is shown may make something else be drawn.
    private void runAll() {
        for (int i = 0; i < 3; i++) {
            background.runAll();
            frames.runAll();
        }
    }
}
