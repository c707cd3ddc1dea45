package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.fx.model.LaneRow.Can;
import echolab.fx.testing.Story;
import echolab.trace.Lane;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneRowTest {
    private final Theatre theatre = Theatre.forked();

    @Test
    void every_lane_at_its_gate_can_be_stepped_and_the_first_is_suggested() {
        assertThat(theatre.rows())
                .extracting(LaneRow::lane, LaneRow::digit, LaneRow::can, LaneRow::suggested)
                .containsExactly(
                        tuple(Story.P, 1, Can.STEP, true), tuple(Story.CHILD1, 2, Can.STEP, false));
    }

    @Test
    void a_chosen_lane_is_suggested_as_long_as_it_is_at_its_gate() {
        assertThat(suggested(Story.CHILD1)).contains(Story.CHILD1);

        theatre.step(Story.P);
        theatre.step(Story.CHILD1);
        theatre.step(Story.CHILD1);

        assertThat(suggested(Story.CHILD1)).contains(Story.P);
    }

    @Test
    void a_blocked_lane_cannot_be_stepped() {
        theatre.step(Story.P);
        theatre.step(Story.CHILD1);
        theatre.step(Story.CHILD1);

        assertThat(theatre.rows())
                .extracting(LaneRow::lane, LaneRow::can)
                .containsExactly(tuple(Story.P, Can.STEP), tuple(Story.CHILD1, Can.BLOCKED));
    }

    @Test
    void nobody_can_be_stepped_in_the_past_or_in_a_recording() {
        theatre.playback.back();
        assertThat(theatre.rows()).extracting(LaneRow::can).containsExactly(Can.PAST);

        Playback recording = Playback.ofRecording(theatre.run.timeline(), Workers.direct());
        recording.toEnd();
        assertThat(LaneRow.of(recording.view(), Story.STAGE, Optional.empty()))
                .extracting(LaneRow::can)
                .containsExactly(Can.RECORDED, Can.RECORDED);
    }

    @Test
    void nobody_can_be_stepped_while_the_stage_is_busy_or_runs() {
        theatre.acts.toggleRun(Story.STAGE);
        assertThat(theatre.rows()).extracting(LaneRow::can).containsOnly(Can.BUSY);

        theatre.finish();
        assertThat(theatre.rows()).extracting(LaneRow::can).containsOnly(Can.RUNS);
    }

    @Test
    void a_zombie_is_listed_until_it_is_reaped() {
        toZombie();
        assertThat(theatre.rows())
                .extracting(LaneRow::lane, LaneRow::can)
                .containsExactly(tuple(Story.P, Can.STEP), tuple(Story.CHILD1, Can.ENDED));

        theatre.step(Story.P);
        theatre.step(Story.P);
        assertThat(theatre.rows()).extracting(LaneRow::lane).containsExactly(Story.P);
    }

    private void toZombie() {
        theatre.step(Story.P);
        theatre.step(Story.CHILD1);
        theatre.step(Story.CHILD1);
        theatre.acts.connect("B", Story.STAGE);
        theatre.finish();
        theatre.acts.send("A", Story.STAGE, "hello");
        theatre.finish();
        theatre.step(Story.CHILD1);
        theatre.acts.close("A", Story.STAGE);
        theatre.finish();
        theatre.step(Story.CHILD1);
        theatre.step(Story.CHILD1);
        theatre.step(Story.CHILD1);
    }

    private Optional<Lane> suggested(Lane chosen) {
        return LaneRow.suggested(theatre.view(), Story.STAGE, Optional.of(chosen));
    }
}
