package echolab.fx.model;

import echolab.trace.Timeline;

/// What one sees of a run as a whole: its swim lanes, and where something happened in it.
public record Hindsight(LaneChart lanes, Search search) {
    static Hindsight of(Timeline timeline, Workers workers) {
        return new Hindsight(new LaneChart(timeline, workers), new Search(timeline, workers));
    }
}
