package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Later;
import echolab.trace.Event;
import echolab.trace.EventLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneChartTest {
    private static final int MANY = 12_000;

    private final EventLog log = new EventLog();
    private final Later background = new Later();
    private final Later window = new Later();
    private final LaneChart lanes =
            new LaneChart(log, new Workers(background, background, window, window));
    private final List<Double> progress = new ArrayList<>();

    @Test
    void a_few_events_are_taken_in_on_the_spot() {
        say(LaneChart.NEAR);
        assertThat(lanes.chart().orElseThrow().steps()).isEqualTo(LaneChart.NEAR);
        assertThat(lanes.progressProperty().get()).isEqualTo(1);
    }

    @Test
    void a_long_run_is_taken_in_behind_the_window_which_is_told_how_far_that_is() {
        say(MANY);
        assertThat(lanes.chart()).isEmpty();
        lanes.progressProperty().subscribe(value -> progress.add(value.doubleValue()));

        background.runAll();
        assertThat(lanes.chart()).isEmpty();
        window.runAll();

        assertThat(progress).containsExactly(0.0, 5000.0 / MANY, 10_000.0 / MANY, 0.99, 1.0);
        assertThat(lanes.chart().orElseThrow().size()).isEqualTo(MANY);
    }

    @Test
    void a_chart_that_nobody_looked_at_for_long_catches_up_and_is_the_same() {
        say(10);
        var before = lanes.chart();
        say(MANY);
        assertThat(lanes.chart()).isEmpty();
        background.runAll();
        window.runAll();
        assertThat(lanes.chart()).isEqualTo(before);
        assertThat(lanes.chart().orElseThrow().steps()).isEqualTo(MANY + 10);
    }

    @Test
    void it_is_fetched_once_however_often_it_is_asked_for() {
        say(MANY);
        lanes.chart();
        background.runAll();
        say(MANY);
        assertThat(lanes.chart()).isEmpty();
        window.runAll();
        assertThat(lanes.chart()).as("behind once more").isEmpty();
        background.runAll();
        window.runAll();
        assertThat(lanes.chart()).isPresent();
    }

    private void say(int times) {
        for (int i = 0; i < times; i++) {
            log.append(log.size(), "", new Event.Said("line"));
        }
    }
}
