package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One thread of control of a server, on its own side of the gate: it announces each call, waits
/// until the stage lets it pass, and reports what came of it.
///
/// A call in progress is kept in fields. A signal handler that runs in the middle of it makes
/// calls of its own, so it works on a fresh set and puts the interrupted one back.
@SuppressWarnings("EnumOrdinal") // the ordinal is the number in the recorder
final class Control {
    static final byte[] NO_TEXT = {};

    private static final ThreadLocal<Control> CURRENT = new ThreadLocal<>();

    private static final AtomicInteger THREADS = new AtomicInteger();

    /// That of the main thread, which makes nearly all calls: it is found without a look-up.
    private static @Nullable Control first;

    private final Recorder recorder;
    private final Signals signals;
    private final Scratch scratch;
    private final Thread thread = Thread.currentThread();

    private int slot;
    private long birth;
    private int pid;
    private int tid;
    private int forks;
    private boolean isChild;
    private int errno;

    /// Of the server's source file, where its code has come to; 0 before.
    private int line;

    /// Whether the call in progress is.
    private boolean recorded;

    private long[] site = new long[Layout.LONGS];

    /// @param memory where its scratch memory is, for as long as it lives
    Control(Recorder recorder, Signals signals, int slot, Arena memory) {
        this.scratch = new Scratch(memory);
        this.recorder = recorder;
        this.signals = signals;
        this.slot = slot;
    }

    /// The thread of control of the calling thread.
    static Control current() {
        Control main = first;
        if (main != null && main.thread.equals(Thread.currentThread())) {
            return main;
        }
        Control control = CURRENT.get();
        if (control == null) {
            throw new IllegalStateException(
                    "this thread was not started by the stage: server code runs on the main"
                            + " thread");
        }
        return control;
    }

    /// The same, where a server's class may already be at work that nobody watches yet.
    static @Nullable Control currentOrNull() {
        Control main = first;
        return main != null && main.thread.equals(Thread.currentThread()) ? main : CURRENT.get();
    }

    /// The calling thread has come to this line of its server's source file.
    static void comesTo(int line) {
        Control control = currentOrNull();
        if (control != null) {
            control.line = line;
        }
    }

    void makeCurrent() {
        if (first == null || first.thread.equals(thread)) {
            first = this;
        } else {
            CURRENT.set(this);
        }
    }

    /// Takes possession of its slot: the lane is born.
    void begin(int parentSlot, int ordinal) {
        begin(parentSlot, ordinal, Ids.getpid(), Ids.gettid());
    }

    private void begin(int parentSlot, int ordinal, int itsPid, int itsTid) {
        pid = itsPid;
        tid = itsTid;
        birth = recorder.birth(slot);
        recorder.name(slot, pid, tid);
        forks = 0;
        if (recorder.recording()) {
            long[] event = event(RawEvent.Kind.BORN, Call.NONE, 2, 0);
            event[Layout.ARGS] = parentSlot;
            event[Layout.ARGS + 1] = ordinal;
            write(event);
        }
    }

    int errno() {
        return errno;
    }

    Signals signals() {
        return signals;
    }

    Scratch scratch() {
        return scratch;
    }

    // ---- one call: enter, perhaps await, leave

    void enter(Call call) {
        enter(call, 0, 0, 0, 0, 0, NO_TEXT);
    }

    void enter(Call call, long a) {
        enter(call, 1, a, 0, 0, 0, NO_TEXT);
    }

    void enter(Call call, long a, long b) {
        enter(call, 2, a, b, 0, 0, NO_TEXT);
    }

    void enter(Call call, long a, long b, long c) {
        enter(call, 3, a, b, c, 0, NO_TEXT);
    }

    void enter(Call call, long a, long b, long c, long d) {
        enter(call, 4, a, b, c, d, NO_TEXT);
    }

    /// Announces the call, waits at the gate, and delivers what signals are pending before the
    /// call is made.
    void enter(Call call, int count, long a, long b, long c, long d, byte[] text) {
        if (recorder.letsPass(slot)) {
            recorded = false;
            return;
        }
        recorded = recorder.recording();
        site = event(RawEvent.Kind.ENTERED, call, count, 0);
        site[Layout.ARGS] = a;
        site[Layout.ARGS + 1] = b;
        site[Layout.ARGS + 2] = c;
        site[Layout.ARGS + 3] = d;
        site[Layout.PLACE] = slot | (long) line << 32;
        passGate(text);
        if (recorded) {
            kind(RawEvent.Kind.ENTERED, 0);
            recorder.write(slot, site, text, 0, text.length);
        }
    }

    private void passGate(byte[] text) {
        boolean announced = false;
        while (true) {
            int gate = recorder.gate(slot);
            if (gate == Layout.CLOSED) {
                if (!announced) {
                    kind(RawEvent.Kind.ANNOUNCED, 0);
                    recorder.write(slot, site, text, 0, text.length);
                    announced = true;
                }
                recorder.rest(slot, SlotState.PARKED);
                recorder.awaitGate(slot);
            } else if (deliverSignals()) {
                announced = false;
            } else if (goes(gate)) {
                return;
            }
        }
    }

    /// The lane says that it runs before it takes the permit: whoever sees the gate closed again
    /// must not find it parked.
    private boolean goes(int gate) {
        recorder.running(slot);
        return gate == Layout.OPEN || recorder.takePermit(slot, gate);
    }

    /// Waits until the descriptor is ready, running the handlers of signals that arrive.
    /// Returns at once when it is ready already, and when the call will fail instead of waiting:
    /// whether a handler ran.
    boolean await(int fd, short events, Reason reason) {
        boolean restful = false;
        boolean interrupted = false;
        while (fd >= 0) {
            int ready = signals.poll(fd, events, restful ? -1 : 0);
            if (restful) {
                recorder.running(slot);
            }
            if ((ready & Signals.SIGNAL) != 0) {
                interrupted |= deliverSignals();
                restful = false;
            } else if ((ready & Signals.DESCRIPTOR) != 0 || !Blocking.waits(fd, reason)) {
                return interrupted;
            } else {
                block(reason, fd);
                restful = true;
            }
        }
        return interrupted;
    }

    /// Says that the call cannot go on for now.
    void block(Reason reason, int fd) {
        if (recorded) {
            long result = site[Layout.RESULT];
            kind(RawEvent.Kind.BLOCKED, reason.ordinal());
            site[Layout.RESULT] = fd;
            recorder.write(slot, site, NO_TEXT, 0, 0);
            site[Layout.RESULT] = result;
        }
        recorder.rest(slot, SlotState.BLOCKED);
    }

    void unblock() {
        recorder.running(slot);
    }

    /// Runs the handlers of pending signals; false when none was pending.
    boolean deliverSignals() {
        int signal = signals.next();
        if (signal == 0) {
            return false;
        }
        long[] interrupted = site;
        boolean interruptedRecorded = recorded;
        int interruptedErrno = errno;
        int interruptedLine = line;
        while (signal != 0) {
            handle(signal);
            signal = signals.next();
        }
        site = interrupted;
        recorded = interruptedRecorded;
        errno = interruptedErrno;
        line = interruptedLine;
        return true;
    }

    private void handle(int signal) {
        note(RawEvent.Kind.HANDLER_ENTERED, signal);
        signals.handle(signal);
        note(RawEvent.Kind.HANDLER_LEFT, signal);
    }

    private void note(RawEvent.Kind kind, int signal) {
        if (recorder.recording()) {
            long[] event = event(kind, Call.NONE, 1, 0);
            event[Layout.ARGS] = signal;
            write(event);
        }
    }

    int leave(long result) {
        return leave(result, NO_TEXT, 0, 0);
    }

    /// Reports the result of the call; -1 means failure, with the error number that was
    /// captured with the last native call. A call that succeeds leaves `errno` as it was.
    int leave(long result, byte[] text, int from, int length) {
        int error = result == -1 ? Libc.errno() : 0;
        if (error != 0) {
            errno = error;
        }
        report(result, error, text, from, length);
        return (int) result;
    }

    /// Reports a failure with this error number.
    int leaveFailed(int error) {
        errno = error;
        report(-1, error, NO_TEXT, 0, 0);
        return -1;
    }

    private void report(long result, int error, byte[] text, int from, int length) {
        if (recorded) {
            kind(RawEvent.Kind.RETURNED, 0);
            site[Layout.RESULT] = result;
            site[Layout.ERROR_AND_LENGTH] = error;
            recorder.write(slot, site, text, from, length);
        }
    }

    /// A value that the call handed back through a pointer, for the record.
    void out(int index, long value) {
        if (!recorded) {
            return;
        }
        site[Layout.ARGS + index] = value;
        long count = Math.max(site[Layout.HEAD_WORD] >> 8 & 0xff, index + 1L);
        site[Layout.HEAD_WORD] = (site[Layout.HEAD_WORD] & ~0xff00L) | (count << 8);
    }

    /// Reports a function that returns an error number instead of -1, or 0.
    int leaveError(int error) {
        if (error == 0) {
            return leave(0);
        }
        report(-1, error, NO_TEXT, 0, 0);
        return error;
    }

    /// Whether the call in progress is recorded.
    boolean isRecorded() {
        return recorded;
    }

    // ---- variables and what is done with them

    /// Whether anybody wants to know of variables.
    boolean isWatching() {
        return recorder.recording();
    }

    /// An operation of the server's own code that is worth a stop where details are asked for.
    void operation(Call call, long argument, byte[] text) {
        if (recorder.stopsAtDetails()) {
            enter(call, 1, argument, 0, 0, 0, text);
            report(0, 0, NO_TEXT, 0, 0);
        }
    }

    /// The set holds something else now.
    void watched(fd_set set) {
        if (recorder.recording()) {
            byte[] bits = set.bytes();
            byte[] name = set.name();
            byte[] text = Arrays.copyOf(name, name.length + bits.length);
            System.arraycopy(bits, 0, text, name.length, bits.length);
            watched(Watch.SET, name.length, 0, text);
        }
    }

    /// A variable has this value now, as its kind defines.
    void watched(int kind, long index, long value, byte[] text) {
        long[] event = event(RawEvent.Kind.WATCHED, Call.NONE, 2, 0);
        event[Layout.ARGS] = kind;
        event[Layout.ARGS + 1] = index;
        event[Layout.RESULT] = value;
        recorder.write(slot, event, text, 0, text.length);
    }

    // ---- fork and exit

    /// Gives out the slot of the next child, before it is born, so that lanes are numbered in
    /// the order of fork.
    int slotForChild() {
        forks++;
        return recorder.claimSlot(slot, forks, recorder.birthGate());
    }

    void noChild(int childSlot) {
        forks--;
        recorder.free(childSlot);
    }

    /// Makes this copy, in the child, the thread of control of the child, which has only this one.
    void becomeChild(int childSlot) {
        int parent = slot;
        int ordinal = forks;
        slot = childSlot;
        isChild = true;
        signals.forked(true);
        int only = Ids.getpid();
        begin(parent, ordinal, only, only);
        site[Layout.PLACE] = (site[Layout.PLACE] & ~0xffff_ffffL) | slot;
        site[Layout.PIDS] = (pid & 0xffff_ffffL) | ((long) tid << 32);
        site[Layout.BIRTH_OF_LANE] = birth;
    }

    void becomeParent(int childSlot, int childPid) {
        signals.forked(false);
        recorder.name(childSlot, childPid, childPid);
    }

    /// Whether other processes have descriptors for its open files.
    boolean sharesDescriptors() {
        return isChild || forks > 0;
    }

    SharedAccept sharedAccept() {
        return new SharedAccept(this, recorder, signals.firstHidden());
    }

    // ---- threads

    /// The place of a thread that is about to be started.
    final class Place {
        private final int itsSlot;
        private final int ordinal;

        private Place(int itsSlot, int ordinal) {
            this.itsSlot = itsSlot;
            this.ordinal = ordinal;
        }

        void giveBack() {
            recorder.free(itsSlot);
        }

        /// Makes the calling thread a thread of control.
        Control takePlace(Arena memory) {
            Control control = new Control(recorder, new Signals(memory), itsSlot, memory);
            control.makeCurrent();
            control.begin(mainSlot(), ordinal);
            return control;
        }
    }

    /// Gives out the slot of the next thread. Threads are numbered through their whole process.
    Place forThread() {
        int ordinal = THREADS.incrementAndGet();
        return new Place(recorder.claimSlot(mainSlot(), ordinal, recorder.birthGate()), ordinal);
    }

    private int mainSlot() {
        Control main = first;
        return main == null ? slot : main.slot;
    }

    void forget() {
        CURRENT.remove();
    }

    /// Says that the lane is about to end.
    void end() {
        recorder.rest(slot, SlotState.EXITING);
    }

    /// Reports that the server's own code failed.
    void crashed(byte[] message) {
        long[] event = event(RawEvent.Kind.CRASHED, Call.NONE, 0, 0);
        event[Layout.PLACE] = slot | (long) line << 32;
        recorder.write(slot, event, message, 0, message.length);
    }

    // ---- events

    private long[] event(RawEvent.Kind kind, Call call, int args, int reason) {
        long[] event = new long[Layout.LONGS];
        event[Layout.HEAD_WORD] = Recorder.headWord(kind, call, args, reason);
        event[Layout.PLACE] = slot;
        event[Layout.PIDS] = (pid & 0xffff_ffffL) | ((long) tid << 32);
        event[Layout.BIRTH_OF_LANE] = birth;
        return event;
    }

    private void kind(RawEvent.Kind kind, int reason) {
        long rest = site[Layout.HEAD_WORD] & 0xffff_ff00L;
        site[Layout.HEAD_WORD] = rest | kind.ordinal() | (long) reason << 32;
    }

    private void write(long[] event) {
        recorder.write(slot, event, NO_TEXT, 0, 0);
    }
}
