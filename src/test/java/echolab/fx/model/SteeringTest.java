package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.model.Steering.Stops;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Story;
import echolab.stage.Breakpoint;
import echolab.stage.Gates;
import echolab.trace.Call;
import echolab.trace.Event;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class SteeringTest {
    private final Theatre theatre = Theatre.forked();
    private final Steering steering = theatre.acts.steering();

    @Test
    void breakpoints_are_set_and_removed_on_the_run() {
        Breakpoint line = Breakpoint.at(Story.STAGE, 24);
        Breakpoint read = Breakpoint.at("p.child1", Call.READ);
        steering.toggleLine(Story.STAGE, 24);
        steering.toggle(read);
        theatre.finish();
        assertThat(theatre.run.breakpoints(Story.STAGE)).containsExactly(line, read);
        assertThat(steering.of(Story.STAGE))
                .isEqualTo(new Stops(List.of(line, read), false, Set.of()));

        steering.toggleLine(Story.STAGE, 24);
        theatre.finish();
        assertThat(steering.of(Story.STAGE).breakpoints()).containsExactly(read);
    }

    @Test
    void a_run_that_a_breakpoint_ended_is_shown_as_paused() {
        steering.toggle(Breakpoint.at(Story.STAGE, Call.READ));
        theatre.finish();
        theatre.acts.toggleRun(Story.STAGE);
        theatre.finish();
        assertThat(theatre.view().isRunning(Story.STAGE)).isTrue();

        theatre.run.closeGates(new Gates.OfStage(Story.STAGE));
        theatre.run.happen(new Event.Said("It has stopped."));
        theatre.playback.refresh();
        theatre.finish();
        assertThat(theatre.view().isRunning(Story.STAGE)).isFalse();
    }

    @Test
    void lanes_are_stepped_in_turn_by_themselves() {
        AutoStep auto = theatre.acts.autoStep();
        assertThat(auto.paceProperty().get()).isEqualTo(1.0);
        auto.faster();
        auto.faster();
        auto.faster();
        assertThat(auto.paceProperty().get()).isEqualTo(4.0);
        Fx.run(() -> auto.toggle(Story.STAGE));
        int before = theatre.run.asked().size();
        for (int i = 0; i < 3; i++) {
            Fx.run(auto::tick);
            theatre.finish();
        }
        assertThat(theatre.run.asked().subList(before, before + 2))
                .containsExactly("step p", "step p.child1");
        Fx.run(() -> auto.toggle(Story.STAGE));
        assertThat(auto.onProperty().get()).isFalse();
    }
}
