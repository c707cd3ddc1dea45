package echolab.stage;

import echolab.kernel.ExitStatus;
import echolab.stage.Lanes.Member;
import echolab.unix.Processes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Finds out which processes of a stage have ended, and how. A zombie keeps its status; what a
/// parent has reaped is told by its `waitpid`; orphans are children of this process.
final class Deaths {
    /// When nobody can say any more how a process ended.
    private static final ExitStatus UNKNOWN = new ExitStatus.Exited(0);

    private final int group;
    private final Lanes lanes;
    private final Predicate<Member> hasToldAll;
    private final Map<Integer, ExitStatus> reapedHere = new HashMap<>();

    /// @param group the process group of the stage
    /// @param hasToldAll whether a lane has written down all it did
    Deaths(int group, Lanes lanes, Predicate<Member> hasToldAll) {
        this.group = group;
        this.lanes = lanes;
        this.hasToldAll = hasToldAll;
    }

    boolean hasEnded(Member member) {
        return member.lane.isThread()
                ? Processes.state(member.pid, member.tid) == 'X'
                : !Processes.isRunning(member.pid);
    }

    /// How the lane's process ended, if it has and its parent is not just about to tell.
    Optional<ExitStatus> of(Member member) {
        Optional<ExitStatus> known =
                zombie(member).or(() -> Optional.ofNullable(reapedHere.get(member.pid)));
        if (known.isPresent() || Processes.isAlive(member.pid)) {
            return known;
        }
        return parentOf(member).filter(hasToldAll.negate()).isPresent()
                ? Optional.empty()
                : Optional.of(UNKNOWN);
    }

    /// The status that a process keeps until it is reaped.
    static Optional<ExitStatus> zombie(Member member) {
        OptionalInt status = Processes.zombieStatus(member.pid);
        return status.isPresent()
                ? Optional.of(WaitStatus.of(status.getAsInt()))
                : Optional.empty();
    }

    /// Reaps what this process is the parent of, after that lane has ended: the first process, or
    /// an orphan.
    void reapAfter(Member member) {
        if (parentOf(member).isEmpty()) {
            Processes.reapGroup(group)
                    .forEach((pid, status) -> reapedHere.put(pid, WaitStatus.of(status)));
            reapedHere.remove(member.pid);
        }
    }

    private Optional<Member> parentOf(Member member) {
        return member.parent.flatMap(p -> lanes.ofBirth(p.birth));
    }
}
