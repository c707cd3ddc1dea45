package echolab.stage;

import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;

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
    static Stream<String> models() {
        return Model.rightIds().stream().filter(model -> !model.equals("ports"));
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

    @ParameterizedTest
    @MethodSource("models")
    void a_run_that_ran_freely_is_taken_up_at_its_end(String model) {
        try (StageDriver first = new StageDriver()) {
            first.start(StartOptions.of(model).named("p").withDetail(Detail.SIMPLE));
            first.run().openGates(new Gates.OfStage("p"));
            first.connect("A").send("A", "one\n").connect("B").connect("C");
            first.send("B", "two\n").send("C", "three\n").send("A", "four\n");
            first.close("A").close("C").send("B", "five\n").runUntilIdle();
            Timeline timeline = first.run().timeline();
            try (StageDriver again = ContinuationTest.continued(timeline, timeline.size())) {
                assertThat(again.received("B")).isEqualTo(first.received("B"));
                again.connect("D").runUntilIdle().kernelAgreed();
            }
        }
    }

    @Test
    void clients_of_a_port_distributor_ask_again_and_go_where_they_are_sent() {
        try (StageDriver first = new StageDriver()) {
            first.start(StartOptions.of("ports").named("p")).runUntilIdle();
            ask(first, "A", "B", "C");
            first.send("A", "one\n").runUntilIdle();
            int middle = first.run().timeline().size();
            first.send("B", "two\n").close("C").runUntilIdle();
            ask(first, "C");
            Timeline timeline = first.run().timeline();
            for (int seq : List.of(middle, timeline.size())) {
                try (StageDriver again = ContinuationTest.continued(timeline, seq)) {
                    assertThat(load(again))
                            .isEqualTo(timeline.at(seq).get("p").variablesOf(P).get("load"));
                    ask(again, "D");
                    again.send("D", "four\n").runUntilIdle();
                    assertThat(again.received("D")).endsWith("four\n");
                    again.kernelAgreed();
                }
            }
        }
    }

    private static void ask(StageDriver driver, String... clients) {
        for (String client : clients) {
            driver.run().connectAsking(client, "p");
            driver.runUntilIdle();
        }
    }

    private static String load(StageDriver driver) {
        return driver.state().variablesOf(P).getOrDefault("load", "");
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
