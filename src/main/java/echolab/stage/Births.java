package echolab.stage;

import echolab.kernel.Pid;
import echolab.stage.Lanes.Member;
import echolab.trace.Event;
import echolab.unix.FlightRecorder;
import echolab.unix.Processes;
import echolab.unix.RawEvent;
import echolab.unix.SlotState;
import java.util.List;

/// Knows which of the lanes that were born have been seen: a slot is given out before its lane
/// says that it was born, and a lane that was killed in between never does.
final class Births {
    private final String stage;
    private final FlightRecorder recorder;
    private final Lanes lanes;
    private final Journal journal;
    private final Runnable readEvents;
    private int seen;

    /// @param readEvents takes in what stands in the recorder
    Births(
            String stage,
            FlightRecorder recorder,
            Lanes lanes,
            Journal journal,
            Runnable readEvents) {
        this.stage = stage;
        this.recorder = recorder;
        this.lanes = lanes;
        this.journal = journal;
        this.readEvents = readEvents;
    }

    void see(List<RawEvent> events) {
        for (RawEvent event : events) {
            if (event.kind() == RawEvent.Kind.BORN) {
                seen = Math.max(seen, (int) event.birth() + 1);
            }
        }
    }

    boolean areNone() {
        return seen == 0;
    }

    /// Whether every lane that was ever born has been seen, or never will be.
    boolean areAllSeen() {
        int born = recorder.born();
        for (int birth = seen; birth < born; birth++) {
            FlightRecorder.Slot slot = recorder.slot(birth % FlightRecorder.slots());
            boolean unborn = slot.state() == SlotState.FREE && slot.birth() == birth;
            if (!unborn && !isStillborn(slot, birth)) {
                return false;
            }
        }
        seen = Math.max(seen, born);
        return true;
    }

    /// Whether the child is gone and never said that it was born. What it said before it ended
    /// stands in the recorder by then.
    private boolean isStillborn(FlightRecorder.Slot slot, int birth) {
        if (slot.birth() != birth || slot.pid() == 0 || Processes.isRunning(slot.pid())) {
            return false;
        }
        readEvents.run();
        if (!recorder.isDrained() || seen > birth) {
            return false;
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
