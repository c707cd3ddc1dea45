package echolab.unix;

import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what {@link Recorder} has written, out of the stage's {@link Backlog}.
final class BacklogReader {
    private static final Call[] CALLS = Call.values();
    private static final Reason[] REASONS = Reason.values();
    private static final int UPPER_HALF = 32;

    private final Memory memory;

    /// Of the event that was read last: what is told late is told as if it had been just then.
    private long nanos;

    BacklogReader(Memory memory) {
        this.memory = memory;
    }

    /// What stood in a place, and in the one behind it where its text is long.
    ///
    /// @param beginning the entry into a call that returns or waits here, where nothing has told it before
    record Found(Optional<RawEvent> beginning, RawEvent event, int places) {}

    /// The event that begins there.
    Found read(long at) {
        long[] e = new long[Layout.LONGS];
        memory.getLongs(at, e, Layout.ARGS);
        long word = e[Layout.HEAD_WORD];
        int longs = Layout.longs(word);
        memory.getLongs(at, e, longs);
        int length = (int) (e[Layout.ERROR_AND_LENGTH] >>> UPPER_HALF);
        int inFirst = Math.min(length, Layout.textInFirst(longs));
        byte[] text = new byte[length];
        memory.getBytes(at + (long) longs * Long.BYTES, text, 0, inFirst);
        if (length > inFirst) {
            memory.getBytes(
                    (at + Layout.PLACE_BYTES) % memory.size(), text, inFirst, length - inFirst);
        }
        RawEvent event = event(e, longs, Bytes.of(text));
        Optional<RawEvent> beginning = beginning(event, e[Layout.entryWord(word)] >>> UPPER_HALF);
        nanos = event.nanos();
        return new Found(beginning, event, Layout.places(word, e[Layout.ERROR_AND_LENGTH]));
    }

    private Optional<RawEvent> beginning(RawEvent event, long before) {
        boolean both =
                event.kind() == RawEvent.Kind.RETURNED || event.kind() == RawEvent.Kind.BLOCKED;
        return both && before > 0
                ? Optional.of(event.entering(Math.max(nanos, event.nanos() - before)))
                : Optional.empty();
    }

    private static RawEvent event(long[] e, int longs, Bytes text) {
        long word = e[Layout.HEAD_WORD];
        RawEvent.Kind kind = RawEvent.Kind.of((int) (word & 0xff));
        int reason = kind == RawEvent.Kind.BLOCKED ? (int) (word >>> UPPER_HALF) : 0;
        List<Long> args = Arrays.stream(e, Layout.ARGS, longs).boxed().toList();
        return new RawEvent(
                kind,
                e[Layout.NANOS],
                (int) e[Layout.PLACE],
                e[Layout.BIRTH_OF_LANE],
                (int) e[Layout.PIDS],
                (int) (e[Layout.PIDS] >>> UPPER_HALF),
                CALLS[(int) (word >> 16 & 0xffff)],
                REASONS[reason],
                (int) (e[Layout.PLACE] >>> UPPER_HALF),
                args,
                kind == RawEvent.Kind.BLOCKED ? (int) e[Layout.RESULT] : e[Layout.RESULT],
                (int) e[Layout.ERROR_AND_LENGTH],
                text);
    }
}
