package echolab.stage;

import echolab.stage.Lanes.Member;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import echolab.unix.FlightRecorder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The breakpoints of one stage. A lane stops by itself, whichever lane the breakpoint is for; one that
/// it is not for is let go on from here.
final class Breakpoints {
    private final FlightRecorder recorder;
    private final Lanes lanes;
    private final Supplier<StageState> state;
    private final List<Breakpoint> all = new ArrayList<>();
    private final Set<Member> known = new HashSet<>();

    Breakpoints(FlightRecorder recorder, Lanes lanes, Supplier<StageState> state) {
        this.recorder = recorder;
        this.lanes = lanes;
        this.state = state;
    }

    List<Breakpoint> all() {
        return List.copyOf(all);
    }

    void set(Breakpoint breakpoint) {
        if (!all.contains(breakpoint)) {
            all.add(breakpoint);
            tellLanes();
        }
    }

    /// Whether it was there.
    boolean remove(Breakpoint breakpoint) {
        boolean removed = all.remove(breakpoint);
        tellLanes();
        return removed;
    }

    private void tellLanes() {
        recorder.breakpoints(
                all.stream()
                        .map(b -> new FlightRecorder.Breakpoint(b.call(), b.line()))
                        .distinct()
                        .toList());
    }

    /// The lanes that stand at one.
    Set<Lane> standing() {
        return lanes.unordered().stream()
                .filter(known::contains)
                .filter(m -> recorder.isBroken(m.slot))
                .map(m -> m.lane)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Looks at the lanes that have stopped: whether one came to a breakpoint that is for it.
    boolean newlyHit() {
        known.removeIf(m -> !recorder.isBroken(m.slot));
        boolean hit = false;
        for (Member member : lanes.unordered()) {
            if (recorder.isBroken(member.slot) && !known.contains(member)) {
                hit |= isHit(member);
            }
        }
        return hit;
    }

    private boolean isHit(Member member) {
        Optional<CallSite> site =
                Optional.ofNullable(state.get().lanes().get(member.lane))
                        .filter(l -> l.activity() == LaneState.Activity.PARKED)
                        .flatMap(LaneState::site);
        if (site.isEmpty()) {
            return false; // it has not been read yet that it stopped
        }
        if (all.stream().noneMatch(b -> b.concerns(member.lane, site.get()))) {
            recorder.openGate(member.slot);
            return false;
        }
        known.add(member);
        return true;
    }
}
