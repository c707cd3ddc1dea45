package echolab.stage;

import echolab.kernel.ExitStatus;
import echolab.stage.Lanes.Member;
import echolab.trace.Call;
import echolab.unix.FlightRecorder;
import echolab.unix.Processes;
import echolab.unix.RawEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/// What was read from the flight recorder and is not written into the trace yet. A handler is
/// recorded after the ends of the children that it is told of; how a child ended that is reaped
/// already, only its parent's `waitpid` says, and that comes later. What another lane did first is
/// recorded first, though it was reported later ({@link Precedence}).
final class Inbox {
    /// Whoever has not reported what it did by now never will: it was killed.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final FlightRecorder recorder;
    private final Lanes lanes;
    private final Deaths deaths;
    private final Scribe scribe;
    private final Precedence precedence;
    private final Queue<RawEvent> waiting = new ArrayDeque<>();
    private final Map<Long, Long> toldAtDeath = new HashMap<>();
    private long stuckSince;

    Inbox(
            FlightRecorder recorder,
            Lanes lanes,
            Deaths deaths,
            Scribe scribe,
            Precedence precedence) {
        this.recorder = recorder;
        this.precedence = precedence;
        this.lanes = lanes;
        this.deaths = deaths;
        this.scribe = scribe;
    }

    /// Writes these events, and those that waited, as far as their turn has come.
    void take(List<RawEvent> events) {
        waiting.addAll(events);
        for (RawEvent next = waiting.peek(); next != null && isDue(next); next = waiting.peek()) {
            waiting.remove(next);
            scribe.write(next);
            stuckSince = 0;
        }
    }

    /// Whether nothing waits any more.
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    private boolean isDue(RawEvent event) {
        return event.kind() == RawEvent.Kind.HANDLER_ENTERED
                ? lanes.ofBirth(event.birth()).map(this::recordEndsOfChildren).orElse(true)
                : recordWhatCameFirst(event);
    }

    /// Whether everything is recorded now that must have come before the event.
    private boolean recordWhatCameFirst(RawEvent event) {
        Optional<Predicate<RawEvent>> missing = precedence.missing(event);
        while (missing.isPresent()) {
            Optional<RawEvent> found = waiting.stream().filter(missing.get()).findFirst();
            if (found.isEmpty()) {
                return isStuckForLong();
            }
            recordLaneUpTo(found.get());
            missing = precedence.missing(event);
        }
        return true;
    }

    private void recordLaneUpTo(RawEvent last) {
        for (RawEvent event : List.copyOf(waiting)) {
            if (event.birth() == last.birth()) {
                waiting.remove(event);
                scribe.write(event);
            }
            if (event.equals(last)) {
                return;
            }
        }
    }

    private boolean isStuckForLong() {
        long now = System.nanoTime();
        stuckSince = stuckSince == 0 ? now : stuckSince;
        return now - stuckSince > PATIENCE.toNanos();
    }

    /// Whether it is known of every child whether and how it ended.
    private boolean recordEndsOfChildren(Member parent) {
        Map<Member, ExitStatus> ended = new LinkedHashMap<>();
        for (Member child : lanes.childrenOf(parent)) {
            if (Processes.isRunning(child.pid)) {
                continue;
            }
            // What it told after its parent's handler was entered says that it lived then.
            if (waiting.stream().anyMatch(e -> e.birth() == child.birth)) {
                continue;
            }
            if (!hasToldAll(child)) {
                return false;
            }
            Optional<ExitStatus> status = statusOf(parent, child);
            if (status.isEmpty() && Processes.isRunning(parent.pid)) {
                return false;
            }
            status.ifPresent(s -> ended.put(child, s));
        }
        ended.keySet().forEach(child -> toldAtDeath.remove(child.birth));
        ended.forEach(scribe::ended);
        return true;
    }

    /// Whether all is read that a child told which is dead.
    private boolean hasToldAll(Member child) {
        return scribe.exitOf(child).isPresent()
                || toldAtDeath.computeIfAbsent(child.birth, _ -> recorder.told())
                        <= recorder.taken();
    }

    private Optional<ExitStatus> statusOf(Member parent, Member child) {
        return scribe.exitOf(child).or(() -> told(parent, child)).or(() -> deaths.of(child));
    }

    /// What the parent's `waitpid` says of the child, further down in what waits.
    private Optional<ExitStatus> told(Member parent, Member child) {
        return waiting.stream()
                .filter(e -> e.kind() == RawEvent.Kind.RETURNED && e.call() == Call.WAITPID)
                .filter(e -> e.birth() == parent.birth && e.result() == child.pid)
                .findFirst()
                .map(e -> WaitStatus.of(e.args().get(2).intValue()));
    }
}
