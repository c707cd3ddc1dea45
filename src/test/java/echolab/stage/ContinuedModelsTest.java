package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.stage.StartOptions.Detail;
import echolab.trace.Lane;
import echolab.trace.LaneState.Activity;
import echolab.trace.Timeline;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A run of any model is taken up again, and goes on with fresh processes.
class ContinuedModelsTest {
    private static final String PORTS = "ports";

    static Stream<String> models() {
        return Model.rightIds().stream().filter(model -> !model.equals(PORTS));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_run_that_was_stepped_is_taken_up_in_its_middle_and_at_its_end(String model) {
        try (StageDriver first = new StageDriver()) {
            first.start(StartOptions.of(model).named("p").withDetail(Detail.SIMPLE));
            stepAll(first.connect("A"));
            stepAll(first.send("A", "one\n"));
            int middle = first.run().timeline().size();
            stepAll(first.close("A"));
            stepAll(first.connect("B"));
            Timeline timeline = first.run().timeline();
            for (int seq : List.of(middle, timeline.size())) {
                try (StageDriver again = ContinuationTest.continued(timeline, seq)) {
                    assertThat(again.received("A")).isEqualTo(first.received("A")).isNotEmpty();
                    stepAll(again.connect("C"));
                    again.kernelAgreed();
                    assertThat(again.isUp()).isTrue();
                }
            }
        }
    }

    @Test
    void a_port_distributor_is_taken_up_before_its_first_client_and_says_so_after_it() {
        try (StageDriver first = new StageDriver()) {
            stepAll(first.start(StartOptions.of(PORTS).named("p")));
            Timeline timeline = first.run().timeline();
            int before = timeline.size();
            first.connect("A");
            assertThatThrownBy(() -> ContinuationTest.continued(timeline, timeline.size()))
                    .hasMessageContaining("continue from a step before it connected");
            try (StageDriver again = ContinuationTest.continued(timeline, before)) {
                stepAll(again.connect("C"));
                assertThat(again.received("C")).isNotEmpty();
                again.kernelAgreed();
            }
        }
    }

    /// Each lane that is at its gate makes a call, in turn, until none is.
    private static void stepAll(StageDriver driver) {
        List<Lane> parked = parked(driver);
        while (!parked.isEmpty()) {
            parked.stream().filter(lane -> parked(driver).contains(lane)).forEach(driver::step);
            parked = parked(driver);
        }
    }

    private static List<Lane> parked(StageDriver driver) {
        return driver.state().lanes().entrySet().stream()
                .filter(lane -> lane.getValue().activity() == Activity.PARKED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
