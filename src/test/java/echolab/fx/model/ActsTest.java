package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Story;
import echolab.trace.Event;
import echolab.trace.Lane;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActsTest {
    private final Theatre theatre = Theatre.started();

    @Test
    void a_stage_is_busy_until_its_step_is_done() {
        theatre.acts.connect("A", Story.STAGE);
        theatre.finish();

        theatre.acts.step(Story.P);
        assertThat(theatre.view().isBusy(Story.STAGE)).isTrue();

        theatre.finish();
        assertThat(theatre.view().isBusy(Story.STAGE)).isFalse();
    }

    @Test
    void a_step_asked_for_while_another_is_under_way_is_not_made() {
        theatre.acts.connect("A", Story.STAGE);
        theatre.finish();

        theatre.acts.step(Story.P);
        theatre.acts.step(Story.P);
        theatre.finish();

        assertThat(theatre.run.asked()).containsExactly("start process", "connect A", "step p");
    }

    @Test
    void a_run_asked_for_while_a_step_is_under_way_begins_after_it() {
        theatre.acts.step(Story.P);
        theatre.acts.toggleRun(Story.STAGE);
        theatre.finish();

        assertThat(theatre.view().isRunning(Story.STAGE)).isTrue();
        assertThat(theatre.view().isBusy(Story.STAGE)).isFalse();
        assertThat(theatre.run.asked()).containsExactly("start process", "step p", "run");
    }

    @Test
    void a_run_asked_for_twice_is_over() {
        theatre.acts.toggleRun(Story.STAGE);
        theatre.acts.toggleRun(Story.STAGE);
        theatre.finish();

        assertThat(theatre.view().isRunning(Story.STAGE)).isFalse();
        assertThat(theatre.run.asked()).containsExactly("start process", "run", "pause");
    }

    @Test
    void a_step_from_the_past_returns_to_now_and_is_made() {
        theatre.acts.connect("A", Story.STAGE);
        theatre.finish();
        theatre.playback.back();

        theatre.acts.step(Story.P);
        theatre.finish();

        assertThat(theatre.view().isLive()).isTrue();
        assertThat(theatre.run.asked()).endsWith("step p");
    }

    @Test
    void nothing_is_stepped_while_the_stage_runs_by_itself() {
        theatre.acts.toggleRun(Story.STAGE);
        theatre.finish();
        assertThat(theatre.view().isRunning(Story.STAGE)).isTrue();

        theatre.acts.step(Story.P);
        theatre.finish();
        theatre.acts.toggleRun(Story.STAGE);
        theatre.finish();

        assertThat(theatre.view().isRunning(Story.STAGE)).isFalse();
        assertThat(theatre.run.asked()).containsExactly("start process", "run", "pause");
    }

    @Test
    void a_stage_that_ended_does_not_run() {
        theatre.acts.toggleRun(Story.STAGE);
        theatre.finish();

        theatre.acts.stop(Story.STAGE);
        theatre.finish();

        assertThat(theatre.view().isRunning(Story.STAGE)).isFalse();
        assertThat(theatre.view().stage(Story.STAGE).orElseThrow().stopped()).isTrue();
    }

    @Test
    void what_cannot_be_done_becomes_a_problem_and_the_stage_is_free_again() {
        theatre.acts.step(new Lane("p.child7"));
        theatre.finish();

        assertThat(theatre.problems)
                .containsExactly(
                        new Problem(
                                "problem.request",
                                new Problem.Said("nobody wrote down: step p.child7"),
                                "problem.request.remedy"));
        assertThat(theatre.view().isBusy(Story.STAGE)).isFalse();
    }

    @Test
    void a_stage_that_stands_still_is_compared_with_the_kernel() {
        theatre.acts.connect("A", Story.STAGE);
        theatre.finish();

        assertThat(theatre.view().stage(Story.STAGE).orElseThrow().compared())
                .contains(new Event.Compared(List.of(), List.of()));
    }

    @Test
    void a_run_that_was_left_is_not_stepped_by_itself_any_more() {
        AutoStep auto = theatre.acts.autoStep();
        auto.toggle(Story.STAGE);
        theatre.acts.end();
        assertThat(auto.onProperty().get()).isFalse();

        auto.toggle(Story.STAGE);
        assertThat(auto.onProperty().get()).isFalse();
    }

    @Test
    void nothing_is_told_of_a_run_that_was_left() {
        theatre.acts.step(new Lane("p.child7"));
        theatre.acts.end();
        theatre.finish();

        assertThat(theatre.problems).isEmpty();
    }
}
