package echolab.stage;

import echolab.kernel.Pid;
import echolab.stage.Lanes.Member;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.unix.Processes;
import echolab.unix.RawEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps what a child tells until its parent's `fork(2)` has returned: only then does it appear,
/// `fork` before what the child does.
final class Newborns {
    private final Lanes lanes;
    private final Journal journal;
    private final Consumer<RawEvent> write;

    /// What children have told so far whose parents are still in `fork`, by process.
    private final Map<Integer, List<RawEvent>> early = new HashMap<>();

    /// Children of which only the return of `fork` has told so far.
    private final Set<Integer> forked = new HashSet<>();

    /// @param write takes what a child has told, once its turn has come
    Newborns(Lanes lanes, Journal journal, Consumer<RawEvent> write) {
        this.lanes = lanes;
        this.journal = journal;
        this.write = write;
    }

    /// A lane has said that it is born.
    void born(Member member, RawEvent raw) {
        if (member.parent.isPresent() && !member.lane.isThread() && !forked.remove(raw.pid())) {
            early.computeIfAbsent(raw.pid(), _ -> new ArrayList<>());
        } else {
            appear(raw.nanos(), member);
        }
    }

    private void appear(long nanos, Member member) {
        journal.write(nanos, new Event.LaneBorn(member.lane, new Pid(member.pid), member.tid));
    }

    /// Keeps what was told by a child that has not appeared yet; false when it was told by another.
    boolean keeps(RawEvent raw) {
        List<RawEvent> told = early.get(raw.pid());
        return told != null && told.add(raw);
    }

    /// Whether its parent lives and has not said yet that `fork` returned: only then did the child
    /// begin to be, whatever has become of it since.
    boolean isEarly(Member member) {
        return early.containsKey(member.pid)
                && member.parent.filter(p -> Processes.isRunning(p.pid)).isPresent();
    }

    /// The child may appear now that its parent's `fork` has returned.
    void release(int child) {
        if (!releaseEarly(child)) {
            forked.add(child);
        }
    }

    /// Lets it appear, unless it has done so or has told nothing yet.
    boolean releaseEarly(int child) {
        List<RawEvent> told = early.remove(child);
        if (told == null) {
            return false;
        }
        lanes.ofPid(child).ifPresent(member -> appear(System.nanoTime(), member));
        told.forEach(write);
        return true;
    }

    /// The return of a `fork` that its parent cannot report any more: it was killed between the birth
    /// of its child and that. The child is the proof that the call succeeded.
    ///
    /// @param last the call that it was in
    Optional<RawEvent> unreported(Member parent, RawEvent last) {
        if (last.call() != Call.FORK) {
            return Optional.empty();
        }
        return lanes.all().stream()
                .filter(m -> m.parent.filter(p -> p == parent).isPresent())
                .filter(m -> early.containsKey(m.pid))
                .findFirst()
                .map(child -> last.returning(child.pid));
    }
}
