package echolab.stage;

import echolab.stage.Lanes.Member;
import echolab.trace.LaneState;
import echolab.trace.Reason;
import echolab.trace.StageState;
import echolab.unix.FlightRecorder;
import echolab.unix.Processes;
import echolab.unix.SlotState;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether lanes stand still: what they say of themselves, and what the kernel says of them.
final class Rest {
    private final FlightRecorder recorder;
    private final Supplier<StageState> state;

    Rest(FlightRecorder recorder, Supplier<StageState> state) {
        this.recorder = recorder;
        this.state = state;
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

    /// A lane that is woken by what it waits for is runnable before it can say so, or waits for a lock
    /// of its virtual machine.
    private boolean sleeps(Member member) {
        int tid = tid(member);
        return switch (Processes.state(member.pid, tid)) {
            case 'S' -> waitsForThreads(member) || !Processes.isInFutex(member.pid, tid);
            case 'T' -> true;
            default -> false;
        };
    }

    /// Whether the call of the server itself is one that sleeps in `futex(2)`.
    private boolean waitsForThreads(Member member) {
        LaneState lane = state.get().lanes().get(member.lane);
        Optional<Reason> reason = lane == null ? Optional.empty() : lane.reason();
        return reason.filter(r -> r == Reason.SEMAPHORE_IS_ZERO || r == Reason.THREAD_RUNS)
                .isPresent();
    }
}
