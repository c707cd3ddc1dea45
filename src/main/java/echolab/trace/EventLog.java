package echolab.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The timeline of one run in memory. One thread appends, any thread reads. Keeps the state of
/// every stage at each {@value #SPAN}th event, so that any step is at most that many folds away.
public final class EventLog implements Timeline {
    private static final int SPAN = 128;

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private volatile Head head = new Head(0, emptyStages());

    /// The newest step: written last, read first, so that what it counts is visible.
    private record Head(int size, SequencedMap<String, StageState> stages) {}

    /// Some events in a row, and the states before the first of them.
    private record Span(
            SequencedMap<String, StageState> before, AtomicReferenceArray<Event> events) {}

    /// Appends what happened and gives it the next place in the trace.
    ///
    /// @param nanos `CLOCK_MONOTONIC`, in nanoseconds
    public Event append(long nanos, String stage, Event.What what) {
        synchronized (spans) {
            Event event = new Event(head.size + 1L, nanos, stage, what);
            append(event);
            return event;
        }
    }

    /// Appends an event that has its place already. One that cannot follow is refused and leaves
    /// the log as it was.
    ///
    /// @throws IllegalArgumentException when its place is not the next one, or it does not fit
    ///     the state that the events before it lead to
    public void append(Event event) {
        synchronized (spans) {
            Head now = head;
            if (event.seq() != now.size + 1L) {
                throw new IllegalArgumentException(
                        "event " + event.seq() + " where event " + (now.size + 1) + " belongs");
            }
            SequencedMap<String, StageState> stages = folded(now.stages, event);
            if (now.size % SPAN == 0) {
                spans.add(new Span(now.stages, new AtomicReferenceArray<>(SPAN)));
            }
            spans.getLast().events.set(now.size % SPAN, event);
            head = new Head(now.size + 1, stages);
        }
    }

    @Override
    public int size() {
        return head.size;
    }

    @Override
    public Event event(int seq) {
        checkPlace(seq, 1, head.size);
        return eventAt(seq - 1);
    }

    @Override
    public List<Event> from(int fromSeq) {
        int size = head.size;
        checkPlace(fromSeq, 1, size + 1);
        List<Event> events = new ArrayList<>(size + 1 - fromSeq);
        for (int i = fromSeq - 1; i < size; i++) {
            events.add(eventAt(i));
        }
        return Collections.unmodifiableList(events);
    }

    @Override
    public SequencedMap<String, StageState> at(int seq) {
        Head now = head;
        checkPlace(seq, 0, now.size);
        if (seq == now.size) {
            return now.stages;
        }
        Span span = spans.get(seq / SPAN);
        SequencedMap<String, StageState> stages = span.before;
        for (int i = 0; i < seq % SPAN; i++) {
            stages = folded(stages, span.events.get(i));
        }
        return stages;
    }

    private Event eventAt(int index) {
        return spans.get(index / SPAN).events.get(index % SPAN);
    }

    private static void checkPlace(int seq, int first, int last) {
        if (seq < first || seq > last) {
            throw new IndexOutOfBoundsException(
                    "no step " + seq + ": the steps are " + first + " to " + last);
        }
    }

    private static SequencedMap<String, StageState> folded(
            SequencedMap<String, StageState> stages, Event event) {
        Optional<StageState> before = Optional.ofNullable(stages.get(event.stage()));
        Optional<StageState> after = StageFold.apply(before, event);
        if (after.isEmpty()) {
            return stages;
        }
        SequencedMap<String, StageState> next = new LinkedHashMap<>(stages);
        next.put(event.stage(), after.get());
        return Collections.unmodifiableSequencedMap(next);
    }

    private static SequencedMap<String, StageState> emptyStages() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }
}
