package echolab.stage;

import echolab.trace.Bytes;
import echolab.trace.Event;
import echolab.unix.FlightRecorder;
import echolab.unix.Pty;
import echolab.unix.RawEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Takes in what a server reports and what it prints, each in its place among the other.
final class Intake {
    /// What is printed stands no further behind the calls that printed it than this many events.
    private static final int BATCH = 512;

    /// So many places are read before others get their turn.
    private static final int TURN = 2048;

    private final FlightRecorder recorder;
    private final Pty terminal;
    private final Inbox inbox;
    private final Births births;
    private final Journal journal;
    private final Leisure leisure = new Leisure(FlightRecorder.capacity());
    private final Deque<Printed> printed = new ArrayDeque<>();
    private volatile long behind;

    private record Printed(long nanos, Bytes text) {}

    Intake(FlightRecorder recorder, Pty terminal, Inbox inbox, Births births, Journal journal) {
        this.recorder = recorder;
        this.terminal = terminal;
        this.inbox = inbox;
        this.births = births;
        this.journal = journal;
    }

    /// Takes in everything that is there now.
    void all() {
        listen();
        events();
        print(Long.MAX_VALUE);
    }

    /// Takes in the events that are there now.
    void events() {
        takeUntil(recorder.told());
    }

    /// Takes in what there is time for: whether that was everything.
    boolean atLeisure() {
        listen();
        long told = recorder.told();
        leisure.look(told, recorder.taken());
        behind = told - recorder.taken();
        if (!leisure.isFlood()) {
            takeUntil(recorder.taken() + TURN);
        } else if (leisure.isTime()) {
            long before = System.nanoTime();
            takeUntil(recorder.taken() + BATCH);
            leisure.took(System.nanoTime() - before);
        }
        boolean whole = recorder.taken() >= told;
        if (whole) {
            print(Long.MAX_VALUE);
        }
        return whole;
    }

    /// About how many events are reported and not taken in yet. Any thread may ask.
    long behind() {
        return behind;
    }

    /// Whether more is reported than is taken in for now.
    boolean isFlooded() {
        return leisure.isFlood();
    }

    /// Takes in what stands before that place, and little more.
    private void takeUntil(long place) {
        List<RawEvent> events = List.of();
        do {
            events = recorder.read(BATCH);
            inbox.take(events);
            births.see(events);
            behind = recorder.told() - recorder.taken();
            if (!events.isEmpty()) {
                print(events.getLast().nanos());
            }
        } while (recorder.taken() < place && !events.isEmpty());
    }

    /// Records what was printed until then: the calls that printed it have been taken in.
    private void print(long until) {
        StringBuilder text = new StringBuilder();
        while (!printed.isEmpty() && printed.getFirst().nanos() <= until) {
            text.append(printed.removeFirst().text().first());
        }
        if (!text.isEmpty()) {
            journal.write(new Event.TerminalOutput(new Bytes(text.toString(), text.length())));
        }
    }

    /// Makes room in the terminal: a server that finds none waits.
    private void listen() {
        byte[] bytes = terminal.drain();
        if (bytes.length > 0) {
            printed.add(new Printed(System.nanoTime(), Bytes.of(bytes)));
        }
    }
}
