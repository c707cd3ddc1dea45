package echolab.stage;

import echolab.kernel.Pid;
import echolab.stage.Lanes.Member;
import echolab.trace.Event;
import echolab.unix.FlightRecorder;
import echolab.unix.Processes;
import echolab.unix.RawEvent;
import echolab.unix.SlotState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Knows which of the lanes that were born have been seen: a slot is given out before its lane
/// says that it was born, and a lane that was killed in between never does.
final class Births {
    private final String stage;
    private final Slots slots;
    private final Lanes lanes;
    private final Journal journal;
    private final Runnable readEvents;

    /// So many lanes were seen from the first on.
    private int seen;

    /// Lanes that were seen before one that was born earlier: whoever comes to run first tells first.
    private final Set<Integer> ahead = new HashSet<>();

    /// What the flight recorder says of the slots of lanes.
    interface Slots {
        /// How many were given out since the start.
        int born();

        FlightRecorder.Slot slot(int index);

        /// Whether all that was told has been read.
        boolean isDrained();

        static Slots of(FlightRecorder recorder) {
            return new Slots() {
                @Override
                public int born() {
                    return recorder.born();
                }

                @Override
                public FlightRecorder.Slot slot(int index) {
                    return recorder.slot(index);
                }

                @Override
                public boolean isDrained() {
                    return recorder.isDrained();
                }
            };
        }
    }

    /// @param readEvents takes in what stands in the recorder
    Births(String stage, Slots slots, Lanes lanes, Journal journal, Runnable readEvents) {
        this.stage = stage;
        this.slots = slots;
        this.lanes = lanes;
        this.journal = journal;
        this.readEvents = readEvents;
    }

    void see(List<RawEvent> events) {
        for (RawEvent event : events) {
            if (event.kind() == RawEvent.Kind.BORN && event.birth() >= seen) {
                ahead.add((int) event.birth());
            }
        }
        while (ahead.remove(seen)) {
            seen++;
        }
    }

    boolean areNone() {
        return seen == 0 && ahead.isEmpty();
    }

    private boolean isSeen(int birth) {
        return birth < seen || ahead.contains(birth);
    }

    /// Whether every lane that was ever born has been seen, or never will be.
    boolean areAllSeen() {
        int born = slots.born();
        for (int birth = seen; birth < born; birth++) {
            if (!isSeen(birth) && !isNever(birth)) {
                return false;
            }
        }
        seen = Math.max(seen, born);
        ahead.removeIf(birth -> birth < seen);
        return true;
    }

    /// Whether it will never say that it was born: its slot is free or another's again, or it is gone.
    private boolean isNever(int birth) {
        FlightRecorder.Slot slot = slots.slot(birth % FlightRecorder.slots());
        boolean free = slot.state() == SlotState.FREE && slot.birth() == birth;
        return free || slot.birth() > birth || isStillborn(slot, birth);
    }

    /// Whether the child is gone and never said that it was born. What it said before it ended
    /// stands in the recorder by then.
    private boolean isStillborn(FlightRecorder.Slot slot, int birth) {
        if (slot.birth() != birth || slot.pid() == 0 || Processes.isRunning(slot.pid())) {
            return false;
        }
        readEvents.run();
        if (!slots.isDrained() || isSeen(birth)) {
            return isSeen(birth);
        }
        Member member =
                lanes.add(
                        stage,
                        slot.index(),
                        slot.birth(),
                        slot.pid(),
                        slot.tid(),
                        slot.parent(),
                        slot.ordinal());
        journal.write(new Event.LaneBorn(member.lane, new Pid(member.pid), member.tid));
        return true;
    }
}
