package echolab.stage;

import echolab.trace.Bytes;
import echolab.trace.Event;
import echolab.unix.FlightRecorder;
import echolab.unix.Pty;
import java.util.ArrayDeque;
import java.util.Queue;

/// What a server prints, on its way from the terminal into the trace: behind the calls that printed it.
final class Printing {
    private static final byte CTRL_S = 0x13;

    /// So much less was heard than was printed that nobody takes the room for sure.
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Pty terminal;
    private final FlightRecorder recorder;
    private final Journal journal;
    private final Sightings<Bytes> heard;
    private final Queue<Printed> printed = new ArrayDeque<>();
    private boolean mayStop;

    /// @param nanos when all the calls were told that printed it
    private record Printed(long nanos, Bytes text) {}

    Printing(Pty terminal, FlightRecorder recorder, Journal journal) {
        this.terminal = terminal;
        this.recorder = recorder;
        this.heard = new Sightings<>(Sightings.Calls.of(recorder));
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
        if (bytes.length > 0) {
            heard.saw(Bytes.of(bytes));
        }
        heard.due().forEach(text -> this.printed.add(new Printed(System.nanoTime(), text)));
        return bytes.length;
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
