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
/// did not change, doing the same call with the same descriptor numbers. Where even their cards have
/// no room, those are alike that do the same call, then those that all wait, or all can go on, then all
/// that live, or do not. Where there is a crowd, nothing is kept free for those that have gone.
final class Crowds {
    private final Map<Lane, List<Lane>> byLeader;
    private final Map<Lane, Lane> leaders;
    private final Map<Lane, String> expanded;
    private final boolean crowded;

    private Crowds(Map<Lane, List<Lane>> byLeader, Map<Lane, String> expanded, boolean crowded) {
        this.crowded = crowded;
        this.byLeader = byLeader;
        this.expanded = Map.copyOf(expanded);
        this.leaders = new HashMap<>();
        byLeader.forEach((leader, lanes) -> lanes.forEach(lane -> leaders.put(lane, leader)));
    }

    /// How few processes share a card, and what has to be the same of them.
    private enum Rule {
        SAME_DESCRIPTORS(3),
        FEW(2),
        SAME_CALL(2),
        SAME_ACTIVITY(2),
        SAME_LIFE(2),
        /// Even those that changed share one.
        EVERYONE(2);

        private final int fewest;

        Rule(int fewest) {
            this.fewest = fewest;
        }
    }

    /// What makes processes alike.
    ///
    /// @param activity empty where they only live alike
    private record Likeness(
            boolean zombie,
            Optional<LaneState.Activity> activity,
            Optional<String> call,
            Set<Fd> descriptors) {}

    static Crowds of(Subject subject) {
        Crowds crowds = new Crowds(Map.of(), Map.of(), false);
        if (subject.geometry().tables() != Density.COMPACT
                || crowds.height(subject) <= room(subject)) {
            return crowds;
        }
        for (Rule rule : Rule.values()) {
            crowds = grouped(subject, rule);
            if (!crowds.expanded.isEmpty() || crowds.fit(subject, rule)) {
                return crowds;
            }
        }
        return crowds;
    }

    /// A smaller picture is better than one in which processes share a card that do nothing alike, as
    /// long as it can be read.
    private boolean fit(Subject subject, Rule rule) {
        int higher = Arrangement.highest(subject.options()) - subject.geometry().height();
        return height(subject)
                <= room(subject) + (rule.compareTo(Rule.SAME_ACTIVITY) < 0 ? 0 : higher);
    }

    /// Whether another card stands for that lane.
    private boolean isHidden(Lane lane) {
        return leaders.containsKey(lane) && !lane.equals(leaders.get(lane));
    }

    /// The lanes for which that lane's card stands: itself when it stands alone.
    List<Lane> ledBy(Lane lane) {
        return byLeader.getOrDefault(lane, List.of(lane));
    }

    /// The height of the card at a place, 0 for none. A free place keeps its height; where there is a
    /// crowd only what is shown has one.
    int height(Layout.TablePlace place, Subject subject) {
        Geometry geometry = subject.geometry();
        if (!crowded) {
            return geometry.tableHeight(place);
        }
        if (place.free() || isHidden(place.lane())) {
            return 0;
        }
        List<Lane> members = ledBy(place.lane());
        boolean rows =
                members.stream()
                        .anyMatch(lane -> !subject.descriptors(subject.lane(lane).pid()).isEmpty());
        boolean crowd = members.size() > 1;
        return crowd && rows ? geometry.crowdHeight() : geometry.tableHeight(place);
    }

    private int height(Subject subject) {
        return subject.layout().tables().stream()
                .mapToInt(place -> height(place, subject))
                .filter(h -> h > 0)
                .map(h -> h + subject.geometry().tableGap())
                .sum();
    }

    private static int room(Subject subject) {
        return subject.geometry().room() - subject.geometry().top();
    }

    private static Crowds grouped(Subject subject, Rule rule) {
        Map<Likeness, List<Lane>> alike = new LinkedHashMap<>();
        subject.layout().tables().stream()
                .filter(place -> !place.free() && !place.lane().isFirst())
                .map(place -> subject.lane(place.lane()))
                .filter(lane -> rule == Rule.EVERYONE || !changed(subject, lane))
                .forEach(lane ->
                        alike.computeIfAbsent(likeness(subject, lane, rule), _ -> new ArrayList<>())
                                .add(lane.lane()));
        Map<Lane, List<Lane>> crowds = new HashMap<>();
        Map<Lane, String> shownAlone = new HashMap<>();
        for (List<Lane> lanes : alike.values()) {
            Optional<String> asked = asked(subject, lanes);
            if (asked.isPresent()) {
                lanes.forEach(lane -> shownAlone.put(lane, asked.get()));
            } else if (lanes.size() >= rule.fewest) {
                crowds.put(lanes.getFirst(), List.copyOf(lanes));
            }
        }
        return new Crowds(crowds, shownAlone, true);
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

    private static Likeness likeness(Subject subject, LaneState lane, Rule rule) {
        boolean zombie = lane.activity() == LaneState.Activity.ZOMBIE;
        Optional<LaneState.Activity> activity = Optional.of(lane.activity());
        Optional<String> call = lane.site().map(CallSite::call).map(c -> c.cName());
        Set<Fd> descriptors = subject.descriptors(lane.pid()).keySet();
        return switch (rule) {
            case SAME_DESCRIPTORS, FEW -> new Likeness(zombie, activity, call, descriptors);
            case SAME_CALL -> new Likeness(zombie, activity, call, Set.of());
            case SAME_ACTIVITY -> new Likeness(zombie, activity, Optional.empty(), Set.of());
            case SAME_LIFE, EVERYONE ->
                    new Likeness(zombie, Optional.empty(), Optional.empty(), Set.of());
        };
    }

    private static boolean changed(Subject subject, LaneState lane) {
        Pid pid = lane.pid();
        return subject.before().isPresent()
                && !subject.processBefore(pid).equals(subject.process(pid));
    }
}
