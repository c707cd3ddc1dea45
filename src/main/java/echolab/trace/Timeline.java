package echolab.trace;

import java.util.List;
import java.util.SequencedMap;

/// The append-only record of a run. Safe to read from any thread while one thread appends.
public interface Timeline {
    /// How many events there are.
    int size();

    /// The event with that place, counted from 1.
    Event event(int seq);

    /// The events from `fromSeq` (counted from 1) on, a snapshot.
    List<Event> from(int fromSeq);

    /// The states of all stages after the event with that place (0: before the first), by stage
    /// name, in the order of their first start; stages that are down are still there. Seeking costs no more than a few hundred events.
    SequencedMap<String, StageState> at(int seq);
}
