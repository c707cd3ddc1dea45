package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.lang.foreign.Arena;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One thread of control of a server, on its own side of the gate: it announces each call, waits
/// until the stage lets it pass, and reports what came of it.
///
/// A signal handler that runs in the middle of a call makes calls of its own, so it works on a fresh
/// set of what is known of the call in progress, and puts the interrupted one back.
@SuppressWarnings("EnumOrdinal") // the ordinal is the number in the recorder
final class Control extends Passage {
    private static final ThreadLocal<Control> CURRENT = new ThreadLocal<>();

    private static final AtomicInteger THREADS = new AtomicInteger();

    /// That of the main thread, which makes nearly all calls: it is found without a look-up.
    private static @Nullable Control first;

    private final Signals signals;
    private final Scratch scratch;
    private final Transfer transfer;
    private final Printer printer = new Printer(this);
    private final long threadId = Thread.currentThread().threadId();

    private int forks;
    private boolean isChild;

    /// @param memory where its scratch memory is, for as long as it lives
    Control(Recorder recorder, Signals signals, int slot, Arena memory) {
        super(recorder, slot);
        this.scratch = new Scratch(memory);
        this.transfer = new Transfer(this, scratch);
        this.signals = signals;
    }

    /// That of a process, whose scratch memory lives as long as it does.
    Control(Recorder recorder, Signals signals, int slot) {
        this(recorder, signals, slot, Arena.global());
    }

    /// The thread of control of the calling thread.
    static Control current() {
        Control main = first;
        if (main != null && main.threadId == Thread.currentThread().threadId()) {
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
        return main != null && main.threadId == Thread.currentThread().threadId()
                ? main
                : CURRENT.get();
    }

    /// The calling thread has come to this line of its server's source file.
    static void comesTo(int line) {
        Control control = currentOrNull();
        if (control != null) {
            control.line = line;
        }
    }

    void makeCurrent() {
        if (first == null || first.threadId == threadId) {
            first = this;
        } else {
            CURRENT.set(this);
        }
    }

    /// Takes possession of its slot: the lane is born.
    void begin(int parentSlot, int ordinal) {
        forks = 0;
        begin(parentSlot, ordinal, Ids.getpid(), Ids.gettid());
    }

    Signals signals() {
        return signals;
    }

    Scratch scratch() {
        return scratch;
    }

    /// Whether calls need not be ready to be interrupted: no handler can run.
    boolean isQuick() {
        return !signals.watchesAny();
    }

    Transfer transfer() {
        return transfer;
    }

    Printer printer() {
        return printer;
    }

    // ---- waiting

    /// Waits until the descriptor is ready, running the handlers of signals that arrive.
    /// Returns at once when it is ready already, and when the call will fail instead of waiting:
    /// whether a handler ran.
    boolean await(int fd, short events, Reason reason) {
        boolean restful = false;
        boolean interrupted = false;
        while (fd >= 0) {
            int ready = signals.poll(fd, events, restful ? -1 : 0);
            if (restful) {
                running();
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

    /// Waits until the descriptor, which is not ready, is ready for these events. No handler can run.
    void awaitReady(int fd, short events, Reason reason) {
        block(reason, fd);
        int ready = 0;
        while (ready == 0) {
            ready = signals.poll(fd, events, -1);
        }
        unblock();
    }

    /// Says that the call cannot go on for now.
    void block(Reason reason, int fd) {
        block(reason, fd, 0, 0);
    }

    /// Says that the call sleeps until a word in that memory changes.
    void blockAt(Reason reason, long from, long to) {
        block(reason, -1, from, to);
    }

    private void block(Reason reason, int fd, long from, long to) {
        tellBlocked(reason, fd);
        recorder.waitsAt(slot, from, to);
        rest(SlotState.BLOCKED);
    }

    void unblock() {
        running();
    }

    /// Runs the handlers of pending signals; false when none was pending.
    @Override
    boolean deliverSignals() {
        int signal = signals.next();
        if (signal == 0) {
            return false;
        }
        Interrupted interrupted = interrupt();
        while (signal != 0) {
            handle(signal);
            signal = signals.next();
        }
        resume(interrupted);
        return true;
    }

    private void handle(int signal) {
        note(RawEvent.Kind.HANDLER_ENTERED, signal);
        signals.handle(signal);
        note(RawEvent.Kind.HANDLER_LEFT, signal);
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
        forks = 0;
        int only = Ids.getpid();
        begin(parent, ordinal, only, only);
        adoptCall();
    }

    int forks() {
        return forks;
    }

    /// Goes on, in a new program, as the lane that has executed it: its `execve(2)` has succeeded.
    ///
    /// @param closed the descriptors that were closed on execution, a bit for each
    void executed(int itsForks, byte[] closed) {
        forks = itsForks;
        isChild = true;
        goOn(Ids.getpid(), Ids.gettid());
        begins(Call.EXECVE, 0, 0, 0, 0, 0);
        recorded = recorder.recording();
        leave(0, closed, 0, closed.length);
    }

    void becomeParent(int childSlot, int childPid) {
        signals.forked(false);
        recorder.nameIfNew(childSlot, childPid, childPid);
    }

    /// Whether other processes have descriptors for its open files.
    boolean sharesDescriptors() {
        return isChild || forks > 0;
    }

    SharedAccept sharedAccept() {
        return new SharedAccept(this, recorder, signals.firstHidden());
    }

    // ---- threads

    /// Gives out the slot of the next thread. Threads are numbered through their whole process.
    ThreadPlace forThread() {
        int ordinal = THREADS.incrementAndGet();
        int parent = mainSlot();
        return new ThreadPlace(
                recorder,
                recorder.claimSlot(parent, ordinal, recorder.birthGate()),
                parent,
                ordinal);
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
        rest(SlotState.EXITING);
    }
}
