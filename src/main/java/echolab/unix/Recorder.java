package echolab.unix;

import echolab.trace.Call;

/// The server's side of the flight recorder: slots are claimed and events are written here, by
/// any number of processes and threads at once and without locks.
@SuppressWarnings("EnumOrdinal") // the ordinal is the number in the recorder
final class Recorder {
    private static final long MOST_NANOS = 0xffff_ffffL;
    private static final int UPPER_HALF = 32;

    private final Memory memory;

    /// Places before this one were free when a thread of this process last looked.
    private long freeBefore;

    Recorder(Memory memory) {
        this.memory = memory;
    }

    boolean recording() {
        return (switches() & Layout.RECORDING) != 0;
    }

    /// All bits of {@link Layout#SWITCHES}.
    int switches() {
        return memory.glance(Layout.SWITCHES);
    }

    /// Whether lanes also stop at operations of the server's own code.
    boolean stopsAtDetails() {
        int both = Layout.RECORDING | Layout.DETAIL;
        return (switches() & both) == both;
    }

    /// How many lanes wait for a connection inside the kernel, or did when they were killed.
    int acceptors() {
        return memory.getInt(Layout.ACCEPTORS);
    }

    void acceptorsChange(int delta) {
        memory.addInt(Layout.ACCEPTORS, delta);
    }

    int birthGate() {
        return memory.getInt(Layout.BIRTH_GATE);
    }

    /// Gives out the next slot; the lane that will use it counts as running from now on.
    int claimSlot(int parent, int ordinal, int gate) {
        int birth = memory.addInt(Layout.NEXT_SLOT, 1);
        int index = birth % Layout.SLOTS;
        long slot = Layout.slot(index);
        memory.prepareInt(slot + Layout.PID, 0);
        memory.prepareInt(slot + Layout.TID, 0);
        memory.prepareInt(slot + Layout.GATE, gate);
        memory.prepareInt(slot + Layout.RESTS, 0);
        memory.prepareInt(slot + Layout.PARENT, parent);
        memory.prepareInt(slot + Layout.ORDINAL, ordinal);
        memory.prepareInt(slot + Layout.BROKEN, 0);
        memory.prepareLong(slot + Layout.FUTEX_TO, 0);
        memory.putLong(slot + Layout.CLAIM, 0);
        memory.putInt(slot + Layout.STATE, SlotState.RUNNING.ordinal());
        memory.putLong(
                slot + Layout.BIRTH, birth); // last: a free slot with this birth is one given back
        return index;
    }

    long birth(int slot) {
        return memory.getLong(Layout.slot(slot) + Layout.BIRTH);
    }

    void name(int slot, int pid, int tid) {
        memory.putInt(Layout.slot(slot) + Layout.PID, pid);
        memory.putInt(Layout.slot(slot) + Layout.TID, tid);
    }

    /// The same from outside, unless the lane has said it for itself: it may know better by now.
    void nameIfNew(int slot, int pid, int tid) {
        if (memory.getInt(Layout.slot(slot) + Layout.PID) == 0) {
            name(slot, pid, tid);
        }
    }

    void free(int slot) {
        state(slot, SlotState.FREE);
    }

    /// Whether calls are made without stopping and without a record.
    boolean letsPass(int slot) {
        return !recording() && gate(slot) == Layout.OPEN;
    }

    /// Closes the lane's own gate, if it is open, where there is a breakpoint.
    void mindBreakpoints(int slot, Call call, int line) {
        if ((switches() & Layout.BREAKING) == 0) {
            return;
        }
        int count = memory.glance(Layout.BREAKPOINTS);
        for (int i = 0; i < count; i++) {
            long at = Layout.BREAKPOINTS_AT + i * Layout.BREAKPOINT_BYTES;
            int itsCall = memory.glance(at);
            int itsLine = memory.glance(at + 4);
            boolean here =
                    (itsCall == 0 || itsCall == call.ordinal())
                            && (itsLine == 0 || itsLine == line);
            long gate = Layout.slot(slot) + Layout.GATE;
            if (here && memory.casInt(gate, Layout.OPEN, Layout.CLOSED)) {
                memory.putInt(Layout.slot(slot) + Layout.BROKEN, 1);
                return;
            }
        }
    }

    int gate(int slot) {
        return memory.glance(Layout.slot(slot) + Layout.GATE);
    }

    /// Uses up one permit; false when somebody else changed the gate in between.
    boolean takePermit(int slot, int permits) {
        return memory.casInt(Layout.slot(slot) + Layout.GATE, permits, permits - 1);
    }

    /// Sleeps until the gate is no longer closed.
    void awaitGate(int slot) {
        Futex.await(memory, Layout.slot(slot) + Layout.GATE, Layout.CLOSED);
    }

    /// The lane has come to rest, and runs again.
    void running(int slot) {
        state(slot, SlotState.RUNNING);
    }

    /// Where in the memory of its process the lane is going to wait for a word to change.
    ///
    /// @param to 0 for nowhere
    void waitsAt(int slot, long from, long to) {
        long at = Layout.slot(slot);
        if (memory.glanceLong(at + Layout.FUTEX_TO) != to) {
            memory.prepareLong(at + Layout.FUTEX_FROM, from);
            memory.prepareLong(at + Layout.FUTEX_TO, to);
        }
    }

    /// The lane comes to rest in this state, and the stage is told.
    void rest(int slot, SlotState state) {
        long at = Layout.slot(slot);
        long rests = memory.glance(at + Layout.RESTS) + 1L;
        memory.putLong(at + Layout.STATE, state.ordinal() | rests << UPPER_HALF);
        tellStage();
    }

    private void state(int slot, SlotState state) {
        memory.putInt(Layout.slot(slot) + Layout.STATE, state.ordinal());
    }

    void tellStage() {
        memory.addInt(Layout.ACTIVITY, 1);
    }

    /// From now on there may be open files whose calls do not wait.
    void aFileDoesNotWait() {
        memory.putInt(Layout.SOME_DO_NOT_WAIT, 1);
    }

    /// Whether there are such; an open file belongs to all processes that share it.
    boolean someDoNotWait() {
        return memory.glance(Layout.SOME_DO_NOT_WAIT) != 0;
    }

    /// A lane begins to print so many bytes: whether they surely have room in a terminal with that much.
    boolean printing(int bytes, int room) {
        long begun = memory.addLong(Layout.PRINTING, bytes) + bytes;
        return begun - memory.glanceLong(Layout.HEARD) <= room;
    }

    /// It has printed them.
    void printed(int bytes) {
        memory.addLong(Layout.PRINTED, bytes);
    }

    /// The lane is in a call from now on that it will tell of later.
    void owes(int slot) {
        memory.publishLong(Layout.slot(slot) + Layout.CLAIM, Layout.TELLS);
    }

    /// Appends the event to the ring. The array is in the layout of an event; its place and
    /// time are filled in here. Waits when the stage has not kept up with reading.
    void write(int slot, long[] event, byte[] text, int from, int length) {
        write(slot, event, text, from, length, 0);
    }

    /// Appends the return of a call, or that it waits, and with it that it was entered, which nothing has
    /// told yet.
    ///
    /// @param entered when it was, `CLOCK_MONOTONIC` in nanoseconds; 0 when that is told already
    void write(int slot, long[] event, byte[] text, int from, int length, long entered) {
        int kept = Math.min(length, Layout.TEXT_BYTES);
        int longs = Layout.longs(event[Layout.HEAD_WORD]);
        int inFirst = Math.min(kept, Layout.textInFirst(longs));
        int places = kept > inFirst ? 2 : 1;
        long claim = Layout.slot(slot) + Layout.CLAIM;
        if (entered == 0) {
            memory.publishLong(claim, Layout.TELLS);
        }
        long seq = memory.addLong(Layout.TAIL, places);
        if (seq + places > freeBefore) {
            memory.publishLong(claim, seq + 1);
            awaitSpace(seq + places);
        }
        long at = Layout.place(seq);
        long now = System.nanoTime();
        event[Layout.NANOS] = now;
        if (entered != 0) {
            event[Layout.entryWord(event[Layout.HEAD_WORD])] |=
                    Math.clamp(now - entered, 1, MOST_NANOS) << UPPER_HALF;
        }
        event[Layout.ERROR_AND_LENGTH] =
                (event[Layout.ERROR_AND_LENGTH] & 0xffff_ffffL) | (long) kept << 32;
        event[Layout.SEQ] = 0;
        memory.putLongs(at, event, longs);
        if (kept > 0) {
            memory.putBytes(at + (long) longs * Long.BYTES, text, from, inFirst);
        }
        if (places > 1) {
            memory.putBytes(Layout.place(seq + 1), text, from + inFirst, kept - inFirst);
        }
        memory.publishLong(at, seq + 1);
        memory.publishLong(claim, 0);
    }

    /// @param end the place behind the last that is needed
    private void awaitSpace(long end) {
        while (end - memory.getLong(Layout.HEAD) > Layout.RING) {
            int space = memory.getInt(Layout.SPACE);
            memory.putInt(Layout.WRITERS_WAIT, 1);
            if (end - memory.getLong(Layout.HEAD) > Layout.RING) {
                tellStage();
                Futex.await(memory, Layout.SPACE, space);
            }
        }
        freeBefore = memory.getLong(Layout.HEAD) + Layout.RING;
    }

    /// The first word of an event.
    static long headWord(RawEvent.Kind kind, Call call, int args) {
        return kind.ordinal() | (long) args << 8 | (long) call.ordinal() << 16;
    }
}
