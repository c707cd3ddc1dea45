package echolab.stage.again;

import echolab.trace.Event;
import echolab.trace.Setup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// When the lanes stopped at operations of the server's own code. That can be switched while a run goes
/// on and is told by where the lanes stopped: an act must be done with it switched on when a lane
/// stopped at such an operation before the stage's next act, and can be done with it off when its lanes
/// stopped at system calls only.
final class Details {
    /// By stage and place, whether a lane stopped at such an operation.
    private final Map<String, NavigableMap<Integer, Boolean>> stops = new HashMap<>();

    private final Map<String, Boolean> full = new HashMap<>();
    private final Set<String> ever = new HashSet<>();

    Details(List<Event> events) {
        for (Event event : events) {
            if (event.what() instanceof Event.Announced it) {
                stops.computeIfAbsent(event.stage(), _ -> new TreeMap<>())
                        .put((int) event.seq(), !it.site().call().isSystemCall());
            }
        }
    }

    /// The acts, and the switching between them.
    List<Act> in(List<Act> acts) {
        Map<Act, Integer> nexts = nexts(acts);
        List<Act> all = new ArrayList<>();
        for (Act act : acts) {
            if (act instanceof Act.Start start) {
                full.put(act.stage(), start.server().setup().filter(Setup::full).isPresent());
                all.add(act);
            } else {
                switching(act, nexts.getOrDefault(act, Integer.MAX_VALUE)).ifPresent(all::add);
                all.add(act);
            }
        }
        int last = acts.getLast().seq();
        ever.stream()
                .sorted()
                .filter(stage -> !full.getOrDefault(stage, false))
                .forEach(stage -> all.add(new Act.Detail(last, stage, true)));
        return all;
    }

    /// Where the next act of the same stage is.
    private static Map<Act, Integer> nexts(List<Act> acts) {
        Map<Act, Integer> nexts = new HashMap<>();
        Map<String, Integer> later = new HashMap<>();
        for (Act act : acts.reversed()) {
            Optional.ofNullable(later.put(act.stage(), act.seq()))
                    .ifPresent(seq -> nexts.put(act, seq));
        }
        return nexts;
    }

    /// What is to be switched before an act.
    private Optional<Act> switching(Act act, int to) {
        Collection<Boolean> ahead =
                stops.getOrDefault(act.stage(), new TreeMap<>())
                        .subMap(act.seq(), false, to, false)
                        .values();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        boolean on = ahead.contains(true);
        if (on) {
            ever.add(act.stage());
        }
        Boolean was = full.put(act.stage(), on);
        return was == null || was == on
                ? Optional.empty()
                : Optional.of(new Act.Detail(act.seq(), act.stage(), on));
    }
}
