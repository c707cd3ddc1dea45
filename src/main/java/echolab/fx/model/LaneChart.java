package echolab.fx.model;

import echolab.frame.time.Chart;
import echolab.trace.Timeline;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// The swim lanes of a run. A few new events are taken in on the spot; a chart that is far behind its
/// run (that of a recording at first, that of a run whose lanes were hidden) is away meanwhile, and
/// catches up in the background. Confined to the FX thread.
public final class LaneChart {
    /// So many events are taken in within a frame.
    static final int NEAR = 1000;

    private static final int PORTION = 5000;

    private final Timeline timeline;
    private final Chart chart;
    private final Executor worker;
    private final Executor window;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
    private boolean away;

    LaneChart(Timeline timeline, Workers workers) {
        this.timeline = timeline;
        chart = new Chart(timeline);
        worker = workers.serial();
        window = workers.window();
    }

    /// The swim lanes as far as the run went; empty while they catch up.
    public Optional<Chart> chart() {
        if (!away && timeline.size() - chart.size() > NEAR) {
            away = true;
            progress.set(0);
            worker.execute(this::catchUp);
        }
        return away ? Optional.empty() : Optional.of(chart);
    }

    /// How far it has caught up, from 0 to 1; 1 when it is here.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Nobody else touches the chart while it is away.
    private void catchUp() {
        int begin = chart.size();
        int all = timeline.size() - begin;
        while (timeline.size() - chart.size() > NEAR / 2) {
            chart.take(PORTION);
            double done = Math.min(0.99, (double) (chart.size() - begin) / all);
            window.execute(() -> progress.set(done));
        }
        window.execute(this::comeBack);
    }

    private void comeBack() {
        away = false;
        progress.set(1);
    }
}
