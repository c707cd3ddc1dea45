package echolab.stage.again;

import echolab.trace.Event;
import echolab.trace.Timeline;
import java.util.HashMap;
import java.util.Map;

/// How many connections each client of a fresh run has made, and should have.
final class Arrivals {
    private final Timeline fresh;
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, Integer> made = new HashMap<>();
    private int seen;

    Arrivals(Timeline fresh) {
        this.fresh = fresh;
    }

    /// One more than up to now.
    void expect(String stage, String client) {
        expected.merge(key(stage, client), 1, Integer::sum);
    }

    boolean has(String stage, String client) {
        for (Event event : fresh.from(seen + 1)) {
            seen++;
            if (event.what() instanceof Event.ClientConnected it) {
                made.merge(key(event.stage(), it.client()), 1, Integer::sum);
            }
        }
        String key = key(stage, client);
        return made.getOrDefault(key, 0) >= expected.getOrDefault(key, 0);
    }

    private static String key(String stage, String client) {
        return stage + "/" + client;
    }
}
