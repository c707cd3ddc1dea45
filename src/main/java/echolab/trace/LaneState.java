package echolab.trace;

import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import java.util.Optional;

/// What a lane is doing.
///
/// @param site the call it is parked before, in, or blocked in; empty before its first and once it
///   has ended
/// @param reason why it is blocked; present exactly when it is
/// @param blockedFd the descriptor that a blocked call waits for; -1 when there is none
/// @param last its last finished call
/// @param interruption the signal handler of its own that is running, and what it interrupted
/// @param exit how it ended; present for a zombie, and for one that is gone unless the stage was
///     taken down under it
public record LaneState(
        Lane lane,
        Pid pid,
        int tid,
        Activity activity,
        Optional<CallSite> site,
        Optional<Reason> reason,
        int blockedFd,
        Optional<Event.Returned> last,
        Optional<Interruption> interruption,
        Optional<ExitStatus> exit) {

    /// A running signal handler.
    ///
    /// @param before what the lane was doing when the signal was delivered; it goes back to it
    public record Interruption(Signal signal, LaneState before) {}

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
                Optional.empty(),
                Optional.empty());
    }

    /// The same, when it was forked by that lane: it is in the same handlers, and goes back to what they
    /// interrupted in its parent.
    LaneState forkedBy(LaneState parent) {
        return within(parent.interruption.map(i -> new Interruption(i.signal, forkedBy(i.before))));
    }

    /// Another program runs no handler.
    LaneState executed() {
        return within(Optional.empty());
    }

    private LaneState within(Optional<Interruption> handler) {
        return new LaneState(
                lane, pid, tid, activity, site, reason, blockedFd, last, handler, exit);
    }

    /// Whether a signal handler of its own is running.
    public boolean inHandler() {
        return interruption.isPresent();
    }

    /// Whether it can do nothing more: a zombie or gone.
    public boolean hasEnded() {
        return activity == Activity.ZOMBIE || activity == Activity.GONE;
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
                interruption,
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
                interruption,
                exit);
    }

    LaneState handlerEntered(Signal signal) {
        return new LaneState(
                lane,
                pid,
                tid,
                Activity.RUNNING,
                Optional.empty(),
                Optional.empty(),
                -1,
                last,
                Optional.of(new Interruption(signal, this)),
                exit);
    }

    /// Back to what the handler interrupted. A call that was blocked is being made again: it
    /// runs until it is reported blocked once more, or returns.
    LaneState handlerLeft() {
        if (interruption.isEmpty()) {
            throw new IllegalArgumentException("no handler runs in " + lane);
        }
        LaneState before = interruption.get().before;
        return new LaneState(
                lane,
                pid,
                tid,
                before.activity == Activity.PARKED ? Activity.PARKED : Activity.RUNNING,
                before.site,
                Optional.empty(),
                -1,
                last,
                before.interruption,
                exit);
    }

    LaneState ended(ExitStatus status) {
        return over(Activity.ZOMBIE, Optional.of(status));
    }

    LaneState gone() {
        return over(Activity.GONE, exit);
    }

    private LaneState over(Activity how, Optional<ExitStatus> status) {
        return new LaneState(
                lane,
                pid,
                tid,
                how,
                Optional.empty(),
                Optional.empty(),
                -1,
                last,
                Optional.empty(),
                status);
    }

    private LaneState in(Activity now, Optional<CallSite> call) {
        return new LaneState(
                lane, pid, tid, now, call, Optional.empty(), -1, last, interruption, exit);
    }
}
