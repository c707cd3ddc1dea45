package echolab.stage;

import echolab.trace.Lane;
import echolab.unix.RawEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which slot of the flight recorder belongs to which lane. A slot may be used again long after
/// its lane has ended, so its birth number is part of the key.
final class Lanes {
    private final Map<Long, Member> byBirth = new HashMap<>();
    private final Map<Integer, Member> bySlot = new HashMap<>();
    private final Map<Integer, Member> byPid = new HashMap<>();

    /// A lane that was born and has not ended.
    static final class Member {
        final Lane lane;
        final int slot;
        final long birth;
        final int pid;
        final int tid;
        final Optional<Member> parent;

        Member(Lane lane, int slot, long birth, int pid, int tid, Optional<Member> parent) {
            this.lane = lane;
            this.slot = slot;
            this.birth = birth;
            this.pid = pid;
            this.tid = tid;
            this.parent = parent;
        }
    }

    /// Takes up a lane: the first of the stage, or a child of the lane that has the parent slot.
    Member add(String stage, RawEvent born) {
        return add(
                stage,
                born.slot(),
                born.birth(),
                born.pid(),
                born.tid(),
                born.args().get(0).intValue(),
                born.args().get(1).intValue());
    }

    Member add(String stage, int slot, long birth, int pid, int tid, int parentSlot, int ordinal) {
        Optional<Member> parent = Optional.ofNullable(bySlot.get(parentSlot));
        Lane lane = parent.map(p -> lane(p, pid, ordinal)).orElse(Lane.first(stage));
        Member member = new Member(lane, slot, birth, pid, tid, parent);
        byBirth.put(birth, member);
        bySlot.put(slot, member);
        if (!lane.isThread()) {
            byPid.put(pid, member);
        }
        return member;
    }

    private static Lane lane(Member parent, int pid, int ordinal) {
        return parent.pid == pid ? parent.lane.thread(ordinal) : parent.lane.child(ordinal);
    }

    /// The threads of the process beside its main one.
    List<Member> threadsOf(Member process) {
        return all().stream().filter(m -> m.pid == process.pid && m.lane.isThread()).toList();
    }

    void remove(Member member) {
        byBirth.remove(member.birth);
        bySlot.remove(member.slot, member);
        byPid.remove(member.pid, member);
    }

    Optional<Member> ofBirth(long birth) {
        return Optional.ofNullable(byBirth.get(birth));
    }

    Optional<Member> ofPid(int pid) {
        return Optional.ofNullable(byPid.get(pid));
    }

    Optional<Member> of(Lane lane) {
        return byBirth.values().stream().filter(m -> m.lane.equals(lane)).findFirst();
    }

    /// Its children that live, in the order of birth.
    List<Member> childrenOf(Member parent) {
        return all().stream()
                .filter(m -> m.parent.filter(p -> p == parent).isPresent())
                .filter(m -> !m.lane.isThread())
                .toList();
    }

    /// All that live, in the order of birth.
    List<Member> all() {
        return byBirth.values().stream().sorted(Comparator.comparingLong(m -> m.birth)).toList();
    }

    Collection<Member> unordered() {
        return byBirth.values();
    }
}
