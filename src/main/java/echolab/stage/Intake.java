package echolab.stage;

import echolab.unix.FlightRecorder;
import echolab.unix.Pty;
import echolab.unix.RawEvent;
import java.time.Duration;
import java.util.List;

/// Takes in what a server reports and what it prints, each in its place among the other.
final class Intake {
    /// What is printed stands no further behind the calls that printed it than this many events.
    private static final int BATCH = 512;

    /// So many places are read before others get their turn.
    private static final int TURN = 2048;

    private final FlightRecorder recorder;
    private final Inbox inbox;
    private final Births births;
    private final Printing printing;
    private final Leisure leisure = new Leisure(FlightRecorder.capacity());
    private volatile long behind;

    Intake(FlightRecorder recorder, Pty terminal, Inbox inbox, Births births, Journal journal) {
        this.recorder = recorder;
        this.inbox = inbox;
        this.births = births;
        this.printing = new Printing(terminal, recorder, journal);
    }

    /// These keys are going to be typed on the server's terminal.
    void typed(byte[] keys) {
        printing.typed(keys);
    }

    /// Takes in everything that is there now.
    void all() {
        printing.listen();
        events();
        printing.record(Long.MAX_VALUE);
    }

    /// Takes in the events that are there now.
    void events() {
        takeUntil(recorder.told());
    }

    /// Takes in what there is time for: whether that was everything.
    boolean atLeisure() {
        recorder.collect();
        leisure.printed(printing.listen());
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
            printing.record(Long.MAX_VALUE);
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

    /// How long to wait in a flood before taking in more.
    Duration interval() {
        return leisure.interval();
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
                printing.record(events.getLast().nanos());
            }
        } while (recorder.taken() < place && !events.isEmpty());
    }
}
