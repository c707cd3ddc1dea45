package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.model.WindowModel.Phase;
import echolab.fx.testing.Later;
import echolab.fx.testing.ScriptedRun;
import echolab.fx.testing.Story;
import echolab.stage.StageException;
import echolab.stage.StartOptions;
import echolab.trace.TraceException;
import echolab.trace.TraceFile;
import echolab.trace.TraceHeader;
import echolab.trace.TraceProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowModelTest {
    private static final StartOptions PROCESS = StartOptions.of("process").named(Story.STAGE);
    private static final Path FILE = Path.of("run.jsonl");

    private final Later background = new Later();
    private final List<ScriptedRun> runs = new ArrayList<>();
    private final List<Integer> continued = new ArrayList<>();
    private final WindowModel model = model(_ -> recording(Optional.empty()));

    @Test
    void a_server_is_starting_and_then_on_stage() {
        model.start(List.of(PROCESS));
        assertThat(phase()).isEqualTo(new Phase.Starting(List.of(PROCESS)));

        background.runAll();
        assertThat(session().playback().view().stage(Story.STAGE)).isPresent();
        assertThat(session().acts()).isPresent();
    }

    @Test
    void a_server_that_does_not_start_leads_back_with_a_problem_and_leaves_nothing() {
        model.start(List.of(StartOptions.of("nonesuch")));
        background.runAll();

        assertThat(phase()).isEqualTo(new Phase.Choosing());
        assertThat(model.problemProperty().get())
                .map(Problem::detail)
                .contains(new Problem.Said("nobody wrote down: start nonesuch"));
        assertThat(runs).singleElement().matches(ScriptedRun::isClosed);
    }

    @Test
    void a_start_that_fails_as_nobody_foresaw_leads_back_with_a_problem_too() {
        List<ScriptedRun> failing = new ArrayList<>();
        WindowModel failed =
                model(
                        () -> {
                            failing.add(ScriptedRun.refusing(new IllegalStateException("no luck")));
                            return failing.getLast();
                        },
                        _ -> recording(Optional.empty()));
        failed.start(List.of(PROCESS));
        background.runAll();

        assertThat(failed.phaseProperty().get()).isEqualTo(new Phase.Choosing());
        assertThat(failed.problemProperty().get())
                .map(Problem::detail)
                .contains(new Problem.Words("no luck"));
        assertThat(failing).singleElement().matches(ScriptedRun::isClosed);
    }

    /// There is no run, so there is nothing to look back at.
    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, problem.request.remedy",
        "SERVER, problem.start.remedy",
        "MACHINE, problem.machine.remedy",
    })
    void what_is_advised_after_a_failed_start_can_be_done_on_the_start_page(
            StageException.Kind kind, String remedy) {
        StageException refusal = new StageException(kind, "no");
        WindowModel refused =
                model(() -> ScriptedRun.refusing(refusal), _ -> recording(Optional.empty()));

        refused.start(List.of(PROCESS));
        background.runAll();

        assertThat(refused.problemProperty().get()).map(Problem::remedyKey).contains(remedy);
    }

    @Test
    void one_more_server_is_started_beside_in_the_same_run_and_again_afresh() {
        model.start(List.of(PROCESS));
        background.runAll();
        StartOptions beside = StartOptions.of("pool").named("po");

        model.startBeside(beside);
        background.runAll();
        assertThat(runs).singleElement().matches(run -> !run.isClosed());

        model.again();
        assertThat(phase()).isEqualTo(new Phase.Starting(List.of(PROCESS, beside)));
    }

    @Test
    void leaving_for_the_start_page_takes_the_run_down() {
        model.start(List.of(PROCESS));
        background.runAll();

        model.choose();
        background.runAll();

        assertThat(phase()).isEqualTo(new Phase.Choosing());
        assertThat(runs).singleElement().matches(ScriptedRun::isClosed);
    }

    @Test
    void starting_afresh_ends_the_old_run_and_starts_the_same_server() {
        model.start(List.of(PROCESS));
        background.runAll();

        model.again();
        background.runAll();

        assertThat(runs).extracting(ScriptedRun::isClosed).containsExactly(true, false);
        assertThat(runs.getLast().asked()).containsExactly("start process");
    }

    @Test
    void of_two_starts_of_the_same_server_the_later_one_comes_on_stage() {
        model.start(List.of(PROCESS));
        model.start(List.of(PROCESS));
        background.runAll();

        assertThat(runs).extracting(ScriptedRun::isClosed).containsExactly(true, false);
        assertThat(session().playback().timeline()).isSameAs(runs.getLast().timeline());
    }

    @Test
    void a_start_that_was_given_up_is_taken_down_when_it_arrives() {
        model.start(List.of(PROCESS));
        model.choose();
        background.runAll();

        assertThat(phase()).isEqualTo(new Phase.Choosing());
        assertThat(runs).singleElement().matches(ScriptedRun::isClosed);
    }

    @Test
    void closing_the_window_takes_everything_down() {
        model.start(List.of(PROCESS));
        background.runAll();

        model.close();

        assertThat(runs).singleElement().matches(ScriptedRun::isClosed);
    }

    @Test
    void a_recording_is_shown_without_anything_to_be_done() {
        model.open(FILE);
        assertThat(phase()).isEqualTo(new Phase.Opening(FILE));

        background.runAll();
        assertThat(session().acts()).isEmpty();
        assertThat(session().recording()).contains(FILE);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void a_recording_is_continued_at_the_step_shown_with_a_live_run() {
        model.open(FILE, 3);
        background.runAll();

        model.continueDifferently();
        assertThat(way().progressProperty().get()).isEqualTo(new GoingBack.Progress(3, 0, 0));
        model.continueDifferently();
        background.runAll();

        assertThat(continued).containsExactly(3);
        assertThat(session().acts()).isPresent();
        assertThat(session().playback().view().isLive()).isTrue();
        assertThat(model.goingBackProperty().get()).isEmpty();
        model.again();
        assertThat(phase()).isEqualTo(new Phase.Starting(List.of(PROCESS)));
    }

    @Test
    void a_live_run_is_continued_at_an_earlier_step_and_taken_down_then() {
        model.start(List.of(PROCESS));
        background.runAll();
        model.continueDifferently();
        assertThat(model.goingBackProperty().get()).as("now is no earlier step").isEmpty();

        session().playback().goTo(2);
        model.continueDifferently();
        assertThat(runs).singleElement().matches(run -> !run.isClosed());
        background.runAll();

        assertThat(continued).containsExactly(2);
        assertThat(runs).extracting(ScriptedRun::isClosed).containsExactly(true, false);
    }

    @Test
    void who_gives_up_on_the_way_back_stays_where_they_are() {
        model.start(List.of(PROCESS));
        background.runAll();
        session().playback().goTo(2);
        Session before = session();

        model.continueDifferently();
        way().giveUp();
        background.runAll();

        assertThat(session()).isEqualTo(before);
        assertThat(model.goingBackProperty().get()).isEmpty();
        assertThat(runs.getFirst().isClosed()).isFalse();
    }

    private GoingBack way() {
        return model.goingBackProperty().get().orElseThrow();
    }

    @Test
    void of_a_damaged_recording_what_there_is_is_shown_with_a_warning() {
        TraceProblem cut = problem(TraceProblem.Kind.CUT_OFF);
        WindowModel damaged = model(_ -> recording(Optional.of(cut)));
        damaged.open(FILE);
        background.runAll();

        assertThat(damaged.phaseProperty().get()).isInstanceOf(Phase.Showing.class);
        assertThat(damaged.problemProperty().get()).contains(Problem.damaged(cut));
    }

    @Test
    void a_file_that_is_no_recording_leads_back_with_a_problem() {
        TraceProblem none = problem(TraceProblem.Kind.NOT_A_TRACE);
        WindowModel unreadable =
                model(_ -> {
                    throw new TraceException(none);
                });
        unreadable.open(FILE);
        background.runAll();

        assertThat(unreadable.phaseProperty().get()).isEqualTo(new Phase.Choosing());
        assertThat(unreadable.problemProperty().get()).contains(Problem.unreadable(none));
    }

    private WindowModel model(TraceOpener opener) {
        return model(Story::run, opener);
    }

    private WindowModel model(Supplier<ScriptedRun> fresh, TraceOpener opener) {
        return new WindowModel(
                () -> {
                    runs.add(fresh.get());
                    return runs.getLast();
                },
                opener,
                (timeline, seq, steps, watcher) -> {
                    continued.add(steps.applyAsInt(seq));
                    watcher.done(1, 4);
                    runs.add(Story.run());
                    runs.getLast().start(PROCESS);
                    return watcher.givesUp() ? Optional.empty() : Optional.of(runs.getLast());
                },
                Workers.direct(background));
    }

    private static TraceFile recording(Optional<TraceProblem> warning) {
        return new TraceFile(
                FILE,
                TraceHeader.here(Instant.EPOCH, "test"),
                Theatre.forked().run.timeline(),
                warning);
    }

    private static TraceProblem problem(TraceProblem.Kind kind) {
        return new TraceProblem(kind, FILE, Optional.empty(), List.of());
    }

    private Phase phase() {
        return model.phaseProperty().get();
    }

    private Session session() {
        return ((Phase.Showing) phase()).session();
    }
}
