package echolab.fx.model;

import echolab.fx.testing.Story;
import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.List;
import java.util.SequencedMap;

/// The record of a run on which something is said whenever somebody has read its end.
final class GrowingTimeline implements Timeline {
    private final EventLog log = new EventLog();

    GrowingTimeline(Timeline beginning) {
        beginning.from(1).forEach(e -> log.append(e.nanos(), e.stage(), e.what()));
    }

    @Override
    public int size() {
        return log.size();
    }

    @Override
    public Event event(int seq) {
        return log.event(seq);
    }

    @Override
    public List<Event> from(int fromSeq) {
        List<Event> events = log.from(fromSeq);
        log.append(System.nanoTime(), Story.STAGE, new Event.Said("something"));
        return events;
    }

    @Override
    public SequencedMap<String, StageState> at(int seq) {
        return log.at(seq);
    }
}
