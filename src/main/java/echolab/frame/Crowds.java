package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which processes share one card because there are too many for a card each: like children that
/// did not change, doing the same call with the same descriptor numbers.
final class Crowds {
    private static final int FEWEST = 3;

    private final Map<Lane, List<Lane>> byLeader;
    private final Map<Lane, Lane> leaders;
    private final Map<Lane, String> expanded;

    private Crowds(Map<Lane, List<Lane>> byLeader, Map<Lane, String> expanded) {
        this.byLeader = byLeader;
        this.expanded = Map.copyOf(expanded);
        this.leaders = new HashMap<>();
        byLeader.forEach((leader, lanes) -> lanes.forEach(lane -> leaders.put(lane, leader)));
    }

    /// What makes processes alike.
    private record Likeness(
            LaneState.Activity activity, Optional<String> call, Set<Fd> descriptors) {}

    static Crowds of(Subject subject) {
        return fits(subject) ? new Crowds(Map.of(), Map.of()) : grouped(subject);
    }

    boolean isEmpty() {
        return byLeader.isEmpty() && expanded.isEmpty();
    }

    /// Whether another card stands for that lane.
    boolean isHidden(Lane lane) {
        return leaders.containsKey(lane) && !lane.equals(leaders.get(lane));
    }

    /// The lanes for which that lane's card stands: itself when it stands alone.
    List<Lane> ledBy(Lane lane) {
        return byLeader.getOrDefault(lane, List.of(lane));
    }

    private static boolean fits(Subject subject) {
        Geometry geometry = subject.geometry();
        if (geometry.tables() != Density.COMPACT) {
            return true;
        }
        int height =
                subject.layout().tables().stream()
                        .mapToInt(p -> geometry.tableHeight(p) + geometry.tableGap())
                        .sum();
        return height <= geometry.room() - geometry.top();
    }

    private static Crowds grouped(Subject subject) {
        Map<Likeness, List<Lane>> alike = new LinkedHashMap<>();
        subject.layout().tables().stream()
                .filter(place -> !place.free() && !place.lane().isFirst())
                .map(place -> subject.lane(place.lane()))
                .filter(lane -> !changed(subject, lane))
                .forEach(lane ->
                        alike.computeIfAbsent(likeness(subject, lane), _ -> new ArrayList<>())
                                .add(lane.lane()));
        Map<Lane, List<Lane>> crowds = new HashMap<>();
        Map<Lane, String> shownAlone = new HashMap<>();
        for (List<Lane> lanes : alike.values()) {
            Optional<String> asked = asked(subject, lanes);
            if (asked.isPresent()) {
                lanes.forEach(lane -> shownAlone.put(lane, asked.get()));
            } else if (lanes.size() >= FEWEST) {
                crowds.put(lanes.getFirst(), List.copyOf(lanes));
            }
        }
        return new Crowds(crowds, shownAlone);
    }

    /// The id of the crowd to which the lane would go back; present where it was expanded.
    Optional<String> expandedAround(Lane lane) {
        return Optional.ofNullable(expanded.get(lane));
    }

    private static Optional<String> asked(Subject subject, List<Lane> lanes) {
        return lanes.stream()
                .map(Crowds::id)
                .filter(subject.options().expanded()::contains)
                .findFirst();
    }

    /// The id of the card that this lane leads.
    static String id(Lane leader) {
        return "group:" + leader;
    }

    private static Likeness likeness(Subject subject, LaneState lane) {
        return new Likeness(
                lane.activity(),
                lane.site().map(CallSite::call).map(c -> c.cName()),
                subject.descriptors(lane.pid()).keySet());
    }

    private static boolean changed(Subject subject, LaneState lane) {
        Pid pid = lane.pid();
        return subject.before().isPresent()
                && !subject.processBefore(pid).equals(subject.process(pid));
    }
}
