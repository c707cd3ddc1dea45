package echolab.fx.model;

import echolab.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What was done to one server from outside so far, by its clients and at its terminal, as its events
/// tell it.
final class Done {
    /// Whose bytes those typed on the terminal are: no client's.
    static final String TERMINAL = "";

    private final Set<String> connected = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, Long> sent = new HashMap<>();

    /// Takes in the next event of the server.
    void add(Event.What what) {
        switch (what) {
            case Event.ClientConnected it -> connected.add(it.client());
            case Event.ClientSent it -> count(it.client(), it.data().length());
            case Event.ClientClosed it when it.how() != Event.ClientClosed.How.HALF ->
                    closed.add(it.client());
            case Event.TerminalInput it -> count(TERMINAL, it.data().length());
            default -> {}
        }
    }

    /// Nothing is left to do of this part.
    boolean has(Part part) {
        return switch (part) {
            case Part.Connect it -> connected.contains(it.client());
            case Part.Send it -> closed.contains(it.client()) || sent(it.client()) >= it.upTo();
            case Part.Close it -> closed.contains(it.client());
            case Part.Type it -> sent(TERMINAL) >= it.upTo();
        };
    }

    /// How many bytes it has sent, a client or [#TERMINAL].
    long sent(String whose) {
        return sent.getOrDefault(whose, 0L);
    }

    private void count(String whose, long bytes) {
        sent.merge(whose, bytes, Long::sum);
    }
}
