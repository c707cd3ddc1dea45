package echolab.stage;

import echolab.stage.Lanes.Member;
import echolab.unix.FlightRecorder;
import echolab.unix.Processes;
import echolab.unix.SlotState;
import java.util.OptionalLong;

/// Whether lanes stand still: what they say of themselves, and what the kernel says of them.
final class Rest {
    private final FlightRecorder recorder;

    Rest(FlightRecorder recorder) {
        this.recorder = recorder;
    }

    /// Whether the lane can do nothing until somebody lets it or something wakes it.
    boolean has(Member member) {
        return switch (recorder.slot(member.slot).state()) {
            case PARKED -> recorder.isClosed(member.slot);
            case BLOCKED -> sleeps(member);
            case RUNNING -> Processes.state(member.pid, tid(member)) == 'T';
            case EXITING, FREE -> false;
        };
    }

    /// A lane that has executed a program goes on in another thread of the same process.
    private int tid(Member member) {
        return recorder.slot(member.slot).tid();
    }

    boolean isBlocked(Member member) {
        return recorder.slot(member.slot).state() == SlotState.BLOCKED;
    }

    /// A lane that is woken by what it waits for is runnable before it can say so, or waits for its
    /// virtual machine (a lock, the end of a collection): in `futex(2)`, but elsewhere than its call.
    private boolean sleeps(Member member) {
        int tid = tid(member);
        return switch (Processes.state(member.pid, tid)) {
            case 'S' -> {
                OptionalLong futex = Processes.futexOf(member.pid, tid);
                yield futex.isEmpty() || recorder.slot(member.slot).waitsAt(futex.getAsLong());
            }
            case 'T' -> true;
            default -> false;
        };
    }
}
