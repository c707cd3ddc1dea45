package echolab.unix;

import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.Reason;
import java.util.List;

/// One event as it stands in the flight recorder.
///
/// @param nanos `CLOCK_MONOTONIC` in nanoseconds
/// @param slot the slot of the thread of control that wrote it
/// @param birth tells two users of one slot apart
/// @param line the line in the server's source file, 0 when unknown
/// @param args numeric arguments, and values that the call handed back, as each call defines
/// @param errno the error number; 0 when the call succeeded
/// @param text bytes that were read or written, a path, a name: the first of them
public record RawEvent(
        Kind kind,
        long nanos,
        int slot,
        long birth,
        int pid,
        int tid,
        Call call,
        Reason reason,
        int line,
        List<Long> args,
        long result,
        int errno,
        Bytes text) {

    /// What stands where there is no wait.
    static final Reason NO_REASON = Reason.NO_CONNECTION_WAITS;

    public RawEvent {
        args = List.copyOf(args);
    }

    /// The return of this call, made up now for a lane that cannot report it any more.
    public RawEvent returning(long itsResult) {
        return with(Kind.RETURNED, System.nanoTime(), itsResult, 0, text);
    }

    /// That the call was entered which returns or waits here.
    RawEvent entering(long when) {
        return new RawEvent(
                Kind.ENTERED,
                when,
                slot,
                birth,
                pid,
                tid,
                call,
                NO_REASON,
                line,
                args,
                0,
                0,
                Bytes.NONE);
    }

    public RawEvent withText(Bytes itsText) {
        return with(kind, nanos, result, errno, itsText);
    }

    private RawEvent with(
            Kind itsKind, long itsNanos, long itsResult, int itsErrno, Bytes itsText) {
        return new RawEvent(
                itsKind, itsNanos, slot, birth, pid, tid, call, reason, line, args, itsResult,
                itsErrno, itsText);
    }

    /// What happened. The ordinal is the number in the recorder.
    public enum Kind {
        BORN,
        ANNOUNCED,
        ENTERED,
        BLOCKED,
        RETURNED,
        HANDLER_ENTERED,
        HANDLER_LEFT,
        WATCHED,
        CRASHED;

        private static final Kind[] VALUES = values();

        static Kind of(int number) {
            return VALUES[number];
        }
    }
}
