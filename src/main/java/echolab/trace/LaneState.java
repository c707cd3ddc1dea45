package echolab.trace;

import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import java.util.Optional;

/// What a lane is doing.
///
/// @param site the call it is parked before, in, or blocked in; empty before its first and once it
///   has ended
/// @param reason why it is blocked; present exactly when it is
/// @param blockedFd the descriptor that a blocked call waits for; -1 when there is none
/// @param last its last finished call
/// @param inHandler whether a signal handler of its own is running
/// @param exit how it ended; present for a zombie and for one that is gone
public record LaneState(
        Lane lane,
        Pid pid,
        int tid,
        Activity activity,
        Optional<CallSite> site,
        Optional<Reason> reason,
        int blockedFd,
        Optional<Event.Returned> last,
        boolean inHandler,
        Optional<ExitStatus> exit) {

    /// The states of a lane, by the words of the script language.
    public enum Activity {
        /// Stands at its gate before a call.
        PARKED,
        /// Is on its way to its next call, or in one that does not block.
        RUNNING,
        /// Is in a call that cannot go on for now.
        BLOCKED,
        /// Has ended and is not reaped yet.
        ZOMBIE,
        /// Has ended and is reaped.
        GONE
    }

    /// A lane that was just born.
    public static LaneState born(Lane lane, Pid pid, int tid) {
        return new LaneState(
                lane,
                pid,
                tid,
                Activity.RUNNING,
                Optional.empty(),
                Optional.empty(),
                -1,
                Optional.empty(),
                false,
                Optional.empty());
    }

    LaneState parkedBefore(CallSite call) {
        return in(Activity.PARKED, Optional.of(call));
    }

    LaneState running(CallSite call) {
        return in(Activity.RUNNING, Optional.of(call));
    }

    LaneState blocked(CallSite call, Reason why, int fd) {
        return new LaneState(
                lane,
                pid,
                tid,
                Activity.BLOCKED,
                Optional.of(call),
                Optional.of(why),
                fd,
                last,
                inHandler,
                exit);
    }

    LaneState returned(Event.Returned call) {
        return new LaneState(
                lane,
                pid,
                tid,
                Activity.RUNNING,
                Optional.empty(),
                Optional.empty(),
                -1,
                Optional.of(call),
                inHandler,
                exit);
    }

    LaneState handler(boolean running) {
        return new LaneState(
                lane, pid, tid, Activity.RUNNING, site, Optional.empty(), -1, last, running, exit);
    }

    LaneState ended(ExitStatus status) {
        return new LaneState(
                lane,
                pid,
                tid,
                Activity.ZOMBIE,
                Optional.empty(),
                Optional.empty(),
                -1,
                last,
                false,
                Optional.of(status));
    }

    LaneState gone() {
        return in(Activity.GONE, Optional.empty());
    }

    private LaneState in(Activity now, Optional<CallSite> call) {
        return new LaneState(
                lane, pid, tid, now, call, Optional.empty(), -1, last, inHandler, exit);
    }
}
