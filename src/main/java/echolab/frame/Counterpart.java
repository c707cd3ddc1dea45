package echolab.frame;

import echolab.trace.Event;
import echolab.trace.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The place in one run at which it is where another run is: every lane has made as many system calls,
/// every client has done as much. Where there is no such place, the nearest.
public final class Counterpart {
    private final Map<String, Integer> wanted;
    private final Map<String, Integer> reached = new HashMap<>();
    private int distance;

    private Counterpart(Map<String, Integer> wanted) {
        this.wanted = wanted;
        distance = wanted.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The moment of the other run, counted from 1; the first of those that are equally near.
    ///
    /// @param seq how many events of the run have happened
    public static int moment(Timeline run, int seq, Timeline other) {
        Map<String, Integer> wanted = new HashMap<>();
        run.from(1).stream()
                .limit(seq)
                .flatMap(event -> deed(event).stream())
                .forEach(deed -> wanted.merge(deed, 1, Integer::sum));
        return new Counterpart(wanted).nearest(other);
    }

    private int nearest(Timeline other) {
        Moments moments = new Moments();
        List<Event> events = other.from(1);
        moments.append(events);
        int best = 1;
        int least = Integer.MAX_VALUE;
        for (int moment = 1, done = 0; moment <= moments.count(); moment++) {
            int end = moments.seqOf(moment);
            events.subList(done, end).forEach(event -> deed(event).ifPresent(this::reach));
            done = end;
            if (distance < least) {
                least = distance;
                best = moment;
            }
        }
        return best;
    }

    private void reach(String deed) {
        int count = reached.merge(deed, 1, Integer::sum);
        distance += count <= wanted.getOrDefault(deed, 0) ? -1 : 1;
    }

    /// What counts as progress: system calls of lanes, and what clients did.
    private static Optional<String> deed(Event event) {
        return switch (event.what()) {
            case Event.Returned it when it.site().call().isSystemCall() ->
                    Optional.of("call " + it.site().lane());
            case Event.ClientConnected it -> Optional.of(client("connect", event, it.client()));
            case Event.ClientSent it -> Optional.of(client("send", event, it.client()));
            case Event.ClientClosed it -> Optional.of(client("close", event, it.client()));
            default -> Optional.empty();
        };
    }

    private static String client(String what, Event event, String name) {
        return what + " " + event.stage() + "/" + name;
    }
}
