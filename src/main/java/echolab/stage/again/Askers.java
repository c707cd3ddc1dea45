package echolab.stage.again;

import echolab.kernel.Endpoint;
import echolab.stage.Model;
import echolab.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Clients of port distributors, read off a recording: which of them ask the manager and go where they
/// are sent, and what they did by themselves. A person connects with the manager alone, so whoever is
/// connected with a service has asked.
final class Askers {
    private static final String ANSWER = "port ";

    /// One such client, from the moment a person connected it.
    private static final class Asker {
        final long connected;

        /// When it closed its last connection, and whether that was after a service had closed it.
        long closed;

        boolean served;
        boolean ended;
        boolean greets;

        Asker(long connected) {
            this.connected = connected;
        }
    }

    private final Set<String> distributors = new HashSet<>();
    private final Map<String, Endpoint> managers = new HashMap<>();
    private final Map<String, Asker> askers = new HashMap<>();
    private final Set<Long> asking = new HashSet<>();
    private final Set<Long> byThemselves = new HashSet<>();
    private final Set<Long> again = new HashSet<>();

    /// @param events all of the recording, also later ones than those to repeat
    Askers(List<Event> events) {
        events.forEach(this::take);
    }

    /// Whether the client that a person connected there asks a manager.
    boolean asks(long seq) {
        return asking.contains(seq);
    }

    /// Whether a client did that without being told to.
    boolean isByItself(long seq) {
        return byThemselves.contains(seq);
    }

    /// Whether it turned to the manager once more there.
    boolean asksAgain(long seq) {
        return again.contains(seq);
    }

    private void take(Event event) {
        String stage = event.stage();
        if (event.what() instanceof Event.ServerStarted it) {
            managers.remove(stage);
            distributors.remove(stage);
            Model.named(it.model())
                    .filter(Model::tellsPorts)
                    .ifPresent(_ -> distributors.add(stage));
        }
        if (!distributors.contains(stage)) {
            return;
        }
        switch (event.what()) {
            case Event.ClientConnected it when !it.stranger() -> connected(event, it);
            case Event.ClientSent it -> sent(event.seq(), asker(stage, it.client()));
            case Event.ClientReceived it -> received(it, asker(stage, it.client()));
            case Event.ClientSawEof it -> ended(asker(stage, it.client()));
            case Event.ClientClosed it -> closed(event.seq(), asker(stage, it.client()));
            default -> {}
        }
    }

    private @Nullable Asker asker(String stage, String client) {
        return askers.get(key(stage, client));
    }

    private static String key(String stage, String client) {
        return stage + "/" + client;
    }

    private void connected(Event event, Event.ClientConnected it) {
        String stage = event.stage();
        Endpoint manager = managers.computeIfAbsent(stage, _ -> it.listener());
        boolean served = !it.listener().equals(manager);
        Asker asker = asker(stage, it.client());
        if (asker == null || !(served || (asker.served && asker.ended))) {
            askers.put(key(stage, it.client()), new Asker(event.seq()));
            asking.add(event.seq());
            return;
        }
        asking.add(asker.connected);
        byThemselves.add(event.seq());
        byThemselves.add(asker.closed);
        if (!served) {
            again.add(event.seq());
        }
        asker.served = served;
        asker.greets = served;
        asker.ended = false;
    }

    /// It says who it is when it comes to a service, and nothing to a manager.
    private void sent(long seq, @Nullable Asker asker) {
        if (asker != null && asker.greets) {
            byThemselves.add(seq);
            asker.greets = false;
        } else if (asker != null && !asker.served) {
            asking.remove(asker.connected);
        }
    }

    /// Whoever is told a port and does not go there has not asked.
    private void received(Event.ClientReceived it, @Nullable Asker asker) {
        if (asker != null && !asker.served && it.data().first().startsWith(ANSWER)) {
            asking.remove(asker.connected);
        }
    }

    private static void ended(@Nullable Asker asker) {
        if (asker != null) {
            asker.ended = true;
        }
    }

    private static void closed(long seq, @Nullable Asker asker) {
        if (asker != null) {
            asker.closed = seq;
        }
    }
}
