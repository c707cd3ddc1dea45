package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.fx.model.RunView.Mode;
import echolab.fx.testing.Story;
import echolab.trace.LaneState.Activity;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private final Theatre theatre = Theatre.forked();
    private final Playback playback = theatre.playback;

    @Test
    void it_follows_the_end_of_a_run_that_goes_on() {
        assertThat(playback.view().mode()).isEqualTo(Mode.LIVE);
        assertThat(playback.view().moment()).isEqualTo(playback.view().moments());
        assertThat(playback.view().shown()).isEqualTo(playback.view().now());
        assertThat(playback.view().stage(Story.STAGE).orElseThrow().lanes().keySet())
                .containsExactly(Story.P, Story.CHILD1);
    }

    @Test
    void back_shows_the_state_before_the_last_thing_that_happened() {
        int last = playback.view().moment();

        playback.back();

        assertThat(playback.view().mode()).isEqualTo(Mode.PAST);
        assertThat(playback.view().moment()).isEqualTo(last - 1);
        assertThat(playback.view().stage(Story.STAGE).orElseThrow().lanes().keySet())
                .containsExactly(Story.P);
        assertThat(playback.view().stageNow(Story.STAGE).orElseThrow().lanes().keySet())
                .containsExactly(Story.P, Story.CHILD1);
    }

    @Test
    void forward_from_the_last_but_one_is_now_again() {
        RunView now = playback.view();
        playback.back();

        playback.forward();

        assertThat(playback.view()).isEqualTo(now);
    }

    @Test
    void what_happens_meanwhile_does_not_move_someone_who_looks_at_the_past() {
        playback.back();
        RunView past = playback.view();

        theatre.acts.connect("B", Story.STAGE);
        playback.goTo(past.moment());
        theatre.finish();

        assertThat(playback.view().mode()).isEqualTo(Mode.PAST);
        assertThat(playback.view().shown()).isEqualTo(past.shown());
        assertThat(playback.view().moments()).isEqualTo(past.moments() + 1);
    }

    @Test
    void now_is_the_last_moment_however_much_happens_while_one_goes_there() {
        Playback live =
                Playback.ofRun(new GrowingTimeline(theatre.run.timeline()), Workers.direct());
        live.goTo(1);

        live.toEnd();

        assertThat(live.view().mode()).isEqualTo(Mode.LIVE);
        assertThat(live.view().moment()).isEqualTo(live.view().moments());
    }

    @Test
    void one_cannot_leave_the_record_at_either_end() {
        playback.goTo(-3);
        assertThat(playback.view().moment()).isEqualTo(1);

        playback.goTo(1_000_000);
        assertThat(playback.view().moment()).isEqualTo(playback.view().moments());
    }

    @Test
    void a_recording_begins_at_its_first_moment_and_never_is_now() {
        Playback recording = Playback.ofRecording(theatre.run.timeline(), Workers.direct());

        assertThat(recording.view().mode()).isEqualTo(Mode.RECORDED);
        assertThat(recording.view().moment()).isEqualTo(1);

        recording.toEnd();

        assertThat(recording.view().mode()).isEqualTo(Mode.RECORDED);
        assertThat(recording.view().shown()).isEqualTo(playback.view().shown());
    }

    @Test
    void a_conversation_is_told_as_far_as_it_had_come() {
        theatre.step(Story.P);
        theatre.step(Story.CHILD1);
        theatre.step(Story.CHILD1);
        theatre.acts.connect("B", Story.STAGE);
        theatre.finish();
        theatre.acts.send("A", Story.STAGE, "hello");
        theatre.finish();
        assertThat(laneOfChild()).isEqualTo(Activity.PARKED);
        theatre.step(Story.CHILD1);

        assertThat(playback.conversation(Story.STAGE, "A"))
                .extracting(Conversation.Line::sent, Conversation.Line::text)
                .containsExactly(tuple(true, "hello\n"), tuple(false, "hello\n"));

        playback.back();

        assertThat(playback.conversation(Story.STAGE, "A"))
                .extracting(Conversation.Line::sent)
                .containsExactly(true);
    }

    private Activity laneOfChild() {
        return playback.view()
                .stage(Story.STAGE)
                .orElseThrow()
                .lanes()
                .get(Story.CHILD1)
                .activity();
    }
}
