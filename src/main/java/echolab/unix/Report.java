package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.util.Arrays;

/// What a thread of control writes into the flight recorder. What is known of its call in progress is
/// kept in fields, in the layout of an event: one array for all that is told of one call.
@SuppressWarnings("EnumOrdinal") // the ordinal is the number in the recorder
abstract class Report {
    static final byte[] NO_TEXT = {};

    final Recorder recorder;
    int slot;

    /// Of the server's source file, where its code has come to; 0 before.
    int line;

    /// Whether the call in progress is.
    boolean recorded;

    /// Whether it has said that it is at rest: nobody else writes its state.
    private boolean resting;

    private long birth;
    private int pid;
    private int tid;
    private int errno;

    /// When the call in progress was entered, as long as nothing has told that; 0 otherwise.
    private long entered;

    private long[] site = new long[Layout.LONGS];

    /// What is told of a variable; nothing comes between its beginning and its end.
    private final long[] value = new long[Layout.LONGS];

    Report(Recorder recorder, int slot) {
        this.recorder = recorder;
        this.slot = slot;
    }

    /// What a handler interrupts.
    static final class Interrupted {
        private final long[] site;
        private final boolean recorded;
        private final int errno;
        private final int line;

        private Interrupted(Report report) {
            site = report.site;
            recorded = report.recorded;
            errno = report.errno;
            line = report.line;
        }
    }

    final Interrupted interrupt() {
        tellEntered();
        Interrupted interrupted = new Interrupted(this);
        site = new long[Layout.LONGS];
        return interrupted;
    }

    final void resume(Interrupted before) {
        site = before.site;
        recorded = before.recorded;
        errno = before.errno;
        line = before.line;
    }

    final int errno() {
        return errno;
    }

    /// Says that the lane is born.
    final void begin(int parentSlot, int ordinal, int itsPid, int itsTid) {
        pid = itsPid;
        tid = itsTid;
        birth = recorder.birth(slot);
        recorder.name(slot, pid, tid);
        if (recorder.recording()) {
            long[] event = event(RawEvent.Kind.BORN, Call.NONE, 2);
            event[Layout.ARGS] = parentSlot;
            event[Layout.ARGS + 1] = ordinal;
            write(event);
        }
    }

    /// Goes on as the lane that has this slot already.
    final void goOn(int itsPid, int itsTid) {
        pid = itsPid;
        tid = itsTid;
        birth = recorder.birth(slot);
        recorder.name(slot, pid, tid);
    }

    /// Makes the call in progress that of the newborn lane: `fork(2)` returns in the child too.
    final void adoptCall() {
        site[Layout.PLACE] = (site[Layout.PLACE] & ~0xffff_ffffL) | slot;
        site[Layout.PIDS] = (pid & 0xffff_ffffL) | ((long) tid << 32);
        site[Layout.BIRTH_OF_LANE] = birth;
    }

    /// The lane comes to rest in this state, and the stage is told.
    final void rest(SlotState state) {
        resting = true;
        recorder.rest(slot, state);
    }

    final void running() {
        if (resting) {
            resting = false;
            recorder.running(slot);
        }
    }

    // ---- a call

    final void unrecorded() {
        recorded = false;
    }

    final void begins(Call call, int count, long a, long b, long c, long d) {
        recorded = true;
        fill(site, RawEvent.Kind.ENTERED, call, count);
        site[Layout.ARGS] = a;
        site[Layout.ARGS + 1] = b;
        site[Layout.ARGS + 2] = c;
        site[Layout.ARGS + 3] = d;
        site[Layout.ARGS + 4] = 0;
        site[Layout.ARGS + 5] = 0;
        site[Layout.PLACE] = slot | (long) line << 32;
        site[Layout.RESULT] = 0;
        site[Layout.ERROR_AND_LENGTH] = 0;
    }

    /// Lets it be told with its return that the call was entered, or when it blocks or is interrupted.
    final void tellLater() {
        entered = System.nanoTime();
        recorder.owes(slot);
    }

    private void tellEntered() {
        if (entered != 0) {
            entered = 0;
            tell(RawEvent.Kind.ENTERED, NO_TEXT);
        }
    }

    final void tell(RawEvent.Kind kind, byte[] text) {
        kind(kind, 0);
        recorder.write(slot, site, text, 0, text.length);
    }

    /// Says why the call cannot go on for now, and which descriptor it waits for.
    final void tellBlocked(Reason reason, int fd) {
        if (recorded) {
            long result = site[Layout.RESULT];
            kind(RawEvent.Kind.BLOCKED, reason.ordinal());
            site[Layout.RESULT] = fd & 0xffff_ffffL;
            recorder.write(slot, site, NO_TEXT, 0, 0, entered);
            entered = 0;
            site[Layout.RESULT] = result;
        }
    }

    final int leave(long result) {
        return leave(result, NO_TEXT, 0, 0);
    }

    /// Reports the result of the call; -1 means failure, with the error number that was
    /// captured with the last native call. A call that succeeds leaves `errno` as it was.
    final int leave(long result, byte[] text, int from, int length) {
        int error = result == -1 ? Libc.errno() : 0;
        if (error != 0) {
            errno = error;
        }
        report(result, error, text, from, length);
        return (int) result;
    }

    /// Reports a failure with this error number.
    final int leaveFailed(int error) {
        errno = error;
        report(-1, error, NO_TEXT, 0, 0);
        return -1;
    }

    final void report(long result, int error, byte[] text, int from, int length) {
        if (recorded) {
            kind(RawEvent.Kind.RETURNED, 0);
            site[Layout.RESULT] = result;
            site[Layout.ERROR_AND_LENGTH] = error;
            recorder.write(slot, site, text, from, length, entered);
            entered = 0;
        }
    }

    /// A value that the call handed back through a pointer, for the record.
    final void out(int index, long value) {
        if (!recorded) {
            return;
        }
        site[Layout.ARGS + index] = value;
        long count = Math.max(site[Layout.HEAD_WORD] >> 8 & 0xff, index + 1L);
        site[Layout.HEAD_WORD] = (site[Layout.HEAD_WORD] & ~0xff00L) | (count << 8);
    }

    /// Reports a function that returns an error number instead of -1, or 0.
    final int leaveError(int error) {
        if (error == 0) {
            return leave(0);
        }
        report(-1, error, NO_TEXT, 0, 0);
        return error;
    }

    /// Whether the call in progress is recorded.
    final boolean isRecorded() {
        return recorded;
    }

    // ---- signals, variables, the end

    final void note(RawEvent.Kind kind, int signal) {
        if (recorder.recording()) {
            long[] event = event(kind, Call.NONE, 1);
            event[Layout.ARGS] = signal;
            write(event);
        }
    }

    /// Whether anybody wants to know of variables.
    final boolean isWatching() {
        return recorder.recording();
    }

    /// The set holds something else now.
    final void watched(fd_set set) {
        if (recorder.recording()) {
            byte[] bits = set.bytes();
            byte[] name = set.name();
            byte[] text = Arrays.copyOf(name, name.length + bits.length);
            System.arraycopy(bits, 0, text, name.length, bits.length);
            watched(Watch.SET, name.length, 0, text);
        }
    }

    /// A variable has this value now, as its kind defines.
    final void watched(int kind, long index, long value, byte[] text) {
        fill(this.value, RawEvent.Kind.WATCHED, Call.NONE, 2);
        this.value[Layout.ARGS] = kind;
        this.value[Layout.ARGS + 1] = index;
        this.value[Layout.RESULT] = value;
        recorder.write(slot, this.value, text, 0, text.length);
    }

    /// Reports that the server's own code failed.
    final void crashed(byte[] message) {
        long[] event = event(RawEvent.Kind.CRASHED, Call.NONE, 0);
        event[Layout.PLACE] = slot | (long) line << 32;
        recorder.write(slot, event, message, 0, message.length);
    }

    // ---- events

    private long[] event(RawEvent.Kind kind, Call call, int args) {
        long[] event = new long[Layout.LONGS];
        fill(event, kind, call, args);
        return event;
    }

    /// Says what happens and to whom.
    private void fill(long[] event, RawEvent.Kind kind, Call call, int args) {
        event[Layout.HEAD_WORD] = Recorder.headWord(kind, call, args);
        event[Layout.PLACE] = slot;
        event[Layout.PIDS] = (pid & 0xffff_ffffL) | ((long) tid << 32);
        event[Layout.BIRTH_OF_LANE] = birth;
    }

    private void kind(RawEvent.Kind kind, int reason) {
        long rest = site[Layout.HEAD_WORD] & 0xffff_ff00L;
        site[Layout.HEAD_WORD] = rest | kind.ordinal() | (long) reason << 32;
    }

    private void write(long[] event) {
        recorder.write(slot, event, NO_TEXT, 0, 0);
    }
}
