package echolab.stage;

import echolab.trace.Bytes;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The connections of one stage's own clients.
final class Clients implements Receiving.Receivers {
    private final Journal journal;
    private final Supplier<StageState> state;
    private final Map<String, ClientConnection> own = new LinkedHashMap<>();
    private final Map<String, Connecting> connecting = new LinkedHashMap<>();
    private final Map<String, Asking> asking = new HashMap<>();
    private final Errands errands = new Errands();
    private final Strangers strangers;
    private final Receiving receiving;

    /// @param calls the server's, which may be told after what they did has been seen
    /// @param readEvents takes in what the server has told
    Clients(
            Journal journal,
            Supplier<StageState> state,
            Sightings.Calls calls,
            Runnable readEvents) {
        this.journal = journal;
        this.state = state;
        this.receiving = new Receiving(journal, calls, readEvents, this);
        this.strangers = new Strangers(journal, state, this::completeConnections);
    }

    /// Those that are not ours.
    Strangers strangers() {
        return strangers;
    }

    /// A client that asks the server which port to go to, goes there, and asks again when that
    /// service is gone. Whatever else it does is up to the person.
    void connectAsking(String name, int port) {
        asking.put(name, new Asking(port));
        try {
            connect(name, port);
        } catch (StageException refused) {
            asking.remove(name);
            throw refused;
        }
    }

    /// A client whose SYN the kernel of the server drops, because the accept queue is full.
    private record Connecting(int port, ClientConnection connection) {}

    /// Returns when the client is connected, or has to try again until there is room in the queue.
    void connect(String name, int port) {
        if (own.containsKey(name) || connecting.containsKey(name)) {
            throw bad("client " + name + " is connected already; choose another name");
        }
        try {
            ClientConnection connection = ClientConnection.open(port);
            if (connection.isConnected()) {
                connected(name, port, connection);
            } else {
                connecting.put(name, new Connecting(port, connection));
            }
        } catch (IOException failure) {
            throw new StageException(
                    StageException.Kind.SERVER,
                    "client %s cannot connect to port %d: %s"
                            .formatted(name, port, failure.getMessage()),
                    failure);
        }
    }

    private void connected(String name, int port, ClientConnection connection) {
        own.put(name, connection);
        strangers.ownArrived(name, port, connection.local());
        Asking asks = asking.get(name);
        if (asks != null && asks.isServed()) {
            send(name, ("user " + name + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Whoever has got into the queue meanwhile is connected; whoever has given up is no more.
    private void completeConnections() {
        for (Map.Entry<String, Connecting> entry : List.copyOf(connecting.entrySet())) {
            String name = entry.getKey();
            Connecting it = entry.getValue();
            try {
                if (it.connection().isConnected()) {
                    connecting.remove(name);
                    connected(name, it.port(), it.connection());
                }
            } catch (IOException gaveUp) {
                connecting.remove(name);
            }
        }
    }

    /// What a person sends is for the service, not for whoever tells its port.
    void say(String name, byte[] bytes) {
        if (asking.containsKey(name) && !asking.get(name).isServed()) {
            throw bad("client " + name + " has not been told its port yet");
        }
        send(name, bytes);
    }

    private void send(String name, byte[] bytes) {
        ClientConnection connection = connection(name);
        try {
            int sent = connection.send(bytes);
            if (sent < bytes.length) {
                throw bad(
                        "client %s could send %d of %d bytes: the server does not read"
                                .formatted(name, sent, bytes.length));
            }
            journal.write(new Event.ClientSent(name, Bytes.of(bytes)));
        } catch (IOException failure) {
            throw bad(
                    "client %s cannot send: %s (the server closed its end)"
                            .formatted(name, failure.getMessage()));
        }
    }

    /// From now on it sends that by itself.
    void begin(String name, Errand errand) {
        connection(name);
        errands.begin(name, errand);
    }

    /// The person ends what the client does by itself, too.
    void leave(String name, Event.ClientClosed.How how) {
        asking.remove(name);
        errands.end(name);
        if (how == Event.ClientClosed.How.WHOLE) {
            receiving.take(name, connection(name));
        }
        receiving.recordAll();
        switch (how) {
            case HALF -> shutdown(name);
            case WHOLE -> close(name);
            case RESET -> reset(name);
        }
    }

    private void shutdown(String name) {
        end(name, Event.ClientClosed.How.HALF);
    }

    private void close(String name) {
        ClientConnection connection = connection(name);
        strangers.ownLeaves(connection.local());
        end(name, Event.ClientClosed.How.WHOLE);
    }

    private void reset(String name) {
        end(name, Event.ClientClosed.How.RESET);
    }

    private void end(String name, Event.ClientClosed.How how) {
        ClientConnection connection = connection(name);
        try {
            switch (how) {
                case HALF -> connection.shutdown();
                case WHOLE -> connection.close();
                case RESET -> connection.reset();
            }
        } catch (IOException failure) {
            throw bad("client %s cannot close: %s".formatted(name, failure.getMessage()));
        }
        journal.write(new Event.ClientClosed(name, connection.local(), how));
        if (how != Event.ClientClosed.How.HALF) {
            own.remove(name);
        }
    }

    /// Takes what the clients have received.
    void receive() {
        completeConnections();
        Map.copyOf(own).forEach(receiving::take);
        receiving.record();
        errands.mind(this::say);
    }

    /// Whether everything that the clients have received is recorded.
    boolean haveToldAll() {
        return receiving.hasRecordedAll();
    }

    @Override
    public boolean has(String name, ClientConnection connection) {
        return connection.equals(own.get(name));
    }

    /// What the server's answer, or its end, makes an asking client do.
    @Override
    public void received(String name, String received, boolean ended) {
        Asking asks = asking.get(name);
        if (asks == null) {
            return;
        }
        OptionalInt next = asks.next(received, ended);
        if (next.isPresent()) {
            close(name);
            reconnect(name, asks, next.getAsInt());
        }
    }

    /// Where nobody listens any more it asks again, and where nobody answers it gives up.
    private void reconnect(String name, Asking asks, int port) {
        try {
            asking.put(name, asks);
            connect(name, port);
        } catch (StageException refused) {
            if (asks.isServed()) {
                reconnect(name, asks, asks.again());
            } else {
                asking.remove(name);
            }
        }
    }

    boolean has(String name) {
        return own.containsKey(name);
    }

    /// What was received until then is recorded.
    void closeAll() {
        asking.clear();
        receiving.recordAll();
        List<ClientConnection> all = new ArrayList<>(own.values());
        connecting.values().forEach(it -> all.add(it.connection()));
        connecting.clear();
        for (ClientConnection connection : all) {
            try {
                connection.close();
            } catch (IOException alreadyGone) {
                // the connection is over either way
            }
        }
        own.clear();
    }

    private ClientConnection connection(String name) {
        ClientConnection connection = own.get(name);
        if (connecting.containsKey(name)) {
            throw bad("client " + name + " is not connected yet: the accept queue is full");
        }
        if (connection == null) {
            boolean was = state.get().client(name).isPresent();
            throw bad(
                    was
                            ? "client " + name + " is closed already"
                            : "there is no client " + name + " on this stage; `connect` it first");
        }
        return connection;
    }

    private static StageException bad(String message) {
        return new StageException(StageException.Kind.BAD_REQUEST, message);
    }
}
