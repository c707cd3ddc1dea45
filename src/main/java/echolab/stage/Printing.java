package echolab.stage;

import echolab.trace.Bytes;
import echolab.trace.Event;
import echolab.unix.FlightRecorder;
import echolab.unix.Pty;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;

/// What a server prints, on its way from the terminal into the trace: behind the calls that printed it.
/// A call is told when it returns, which may be after its text was read here. So text waits until each
/// lane that was in such a call then has been seen outside of one.
final class Printing {
    private static final byte CTRL_S = 0x13;

    /// Whoever has not told by then may have been killed.
    private static final long PATIENCE_NANOS = 20_000_000;

    /// So much less was heard than was printed that nobody takes the room for sure.
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Pty terminal;
    private final FlightRecorder recorder;
    private final Journal journal;
    private final Queue<Heard> heard = new ArrayDeque<>();
    private final Queue<Printed> printed = new ArrayDeque<>();
    private boolean mayStop;

    /// @param lanes slots of those that may have printed it and have not told that
    /// @param since when it was read
    private record Heard(Bytes text, Set<Integer> lanes, long since) {}

    /// @param nanos when all the calls were told that printed it
    private record Printed(long nanos, Bytes text) {}

    Printing(Pty terminal, FlightRecorder recorder, Journal journal) {
        this.terminal = terminal;
        this.recorder = recorder;
        this.journal = journal;
    }

    /// Once ^S was typed, what is printed may have to wait, however much room there is (`termios(3)`, IXON).
    void typed(byte[] keys) {
        for (byte key : keys) {
            mayStop |= key == CTRL_S;
        }
        if (mayStop) {
            recorder.heard(NEVER);
        }
    }

    /// Makes room in the terminal: a server that finds none waits.
    ///
    /// @return how many bytes stood there
    int listen() {
        long printed = recorder.printed();
        byte[] bytes = terminal.drain();
        recorder.heard(mayStop ? NEVER : printed);
        if (bytes.length > 0 || !heard.isEmpty()) {
            hear(bytes);
        }
        return bytes.length;
    }

    private void hear(byte[] bytes) {
        Set<Integer> untold = recorder.untold();
        if (bytes.length > 0) {
            heard.add(new Heard(Bytes.of(bytes), untold, System.nanoTime()));
        }
        heard.forEach(it -> it.lanes().retainAll(untold));
        if (!heard.isEmpty() && System.nanoTime() - heard.element().since() > PATIENCE_NANOS) {
            heard.element().lanes().removeIf(lane -> !recorder.isAlive(lane));
        }
        while (!heard.isEmpty() && heard.element().lanes().isEmpty()) {
            printed.add(new Printed(System.nanoTime(), heard.remove().text()));
        }
    }

    /// Records what was printed by calls told until then, which have been taken in.
    void record(long until) {
        StringBuilder text = new StringBuilder();
        while (!printed.isEmpty() && printed.element().nanos() <= until) {
            text.append(printed.remove().text().first());
        }
        if (!text.isEmpty()) {
            journal.write(new Event.TerminalOutput(new Bytes(text.toString(), text.length())));
        }
    }
}
