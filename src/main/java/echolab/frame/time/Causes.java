package echolab.frame.time;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.Pid;
import echolab.trace.Call;
import echolab.trace.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds out from the events, one after the other, what caused what.
final class Causes {
    private static final String RESET = "ECONNRESET";

    private final Descriptors descriptors = new Descriptors();
    private final Family family;
    private final Consumer<Link> links;
    private final Map<Endpoint, Channel> channels = new HashMap<>();
    private final Map<String, Channel> ofClients = new HashMap<>();

    Causes(Consumer<Link> links) {
        this.links = links;
        family = new Family(links);
    }

    /// The connection that the call is about, before what it changes.
    Optional<Endpoint> subject(Event.Returned it) {
        Optional<Endpoint> accepted =
                it.changes().stream()
                        .filter(Change.Accepted.class::isInstance)
                        .map(c -> ((Change.Accepted) c).peer())
                        .findFirst();
        return accepted.or(() -> descriptors.connection(it.site().pid(), it.site().descriptor()));
    }

    Optional<Endpoint> subject(Event.Blocked it) {
        return descriptors.connection(it.site().pid(), it.site().descriptor());
    }

    // ---- clients

    void connected(Endpoint local, String client, Link.Place place) {
        Channel channel = new Channel(place, links);
        channels.put(local, channel);
        ofClients.put(client, channel);
    }

    void sent(String client, long bytes, Link.Place place) {
        channel(client).ifPresent(c -> c.toServer.wrote(place, bytes));
    }

    void received(String client, long bytes, Link.Place place) {
        channel(client).ifPresent(c -> c.toClient.read(place, bytes));
    }

    void sawEnd(String client, Link.Place place) {
        channel(client).ifPresent(c -> c.clientSeesEnd(place));
    }

    void closed(Endpoint local, Link.Place place) {
        Optional.ofNullable(channels.get(local)).ifPresent(c -> c.clientEnds(place));
    }

    private Optional<Channel> channel(String client) {
        return Optional.ofNullable(ofClients.get(client));
    }

    // ---- lanes

    void started(Change change) {
        descriptors.apply(change);
    }

    void born(Event.LaneBorn it, Track track, int step) {
        if (it.lane().isThread()) {
            family.threadBorn(it.pid(), track);
        } else if (!it.lane().isFirst()) {
            family.born(it.pid(), new Link.Place(track, step));
        }
    }

    void entered(Event.Entered it, Track track) {
        if (it.site().call() == Call.PTHREAD_CREATE) {
            family.entersCreate(it.site().pid(), track);
        }
    }

    void delivered(Event.HandlerEntered it, Link.Place place) {
        family.delivered(it.pid(), it.signal(), place);
    }

    void ended(Event.LaneEnded it, Link.Place place) {
        List<Endpoint> had = descriptors.connections(it.pid());
        it.changes().forEach(descriptors::apply);
        had.forEach(peer -> closedLast(peer, place));
        family.ended(it.pid(), place);
    }

    void returned(Event.Returned it, Link.Place place) {
        Pid pid = it.site().pid();
        Optional<Channel> channel =
                descriptors
                        .connection(pid, it.site().descriptor())
                        .flatMap(peer -> Optional.ofNullable(channels.get(peer)));
        channel.ifPresent(c -> moved(it, c, place));
        if (it.site().call() == Call.PTHREAD_CREATE) {
            family.returnsFromCreate(pid, place);
        }
        it.changes().forEach(change -> changed(change, place));
    }

    private static void moved(Event.Returned it, Channel channel, Link.Place place) {
        Call call = it.site().call();
        if (call == Call.READ && it.result() > 0) {
            channel.toServer.read(place, it.result());
        } else if (call == Call.READ
                && (it.result() == 0 || it.errno().equals(Optional.of(RESET)))) {
            channel.serverSeesEnd(place);
        } else if (call == Call.WRITE && it.result() > 0) {
            channel.toClient.wrote(place, it.result());
        }
    }

    private void changed(Change change, Link.Place place) {
        Optional<Endpoint> loses =
                change instanceof Change.Closed(Pid pid, var fd)
                        ? descriptors.connection(pid, fd)
                        : Optional.empty();
        descriptors.apply(change);
        loses.ifPresent(peer -> closedLast(peer, place));
        if (change instanceof Change.Accepted it) {
            Optional.ofNullable(channels.get(it.peer())).ifPresent(c -> c.accepted(place));
        } else if (change instanceof Change.ShutDown it) {
            descriptors
                    .connection(it.pid(), it.fd())
                    .flatMap(peer -> Optional.ofNullable(channels.get(peer)))
                    .ifPresent(c -> c.serverEnds(place));
        } else if (change instanceof Change.Forked it) {
            family.forked(it.pid(), it.child(), place);
        } else if (change instanceof Change.Reaped it) {
            family.reaped(it.child(), place);
        } else if (change instanceof Change.Handles it) {
            family.handles(it.pid(), it.signal(), it.handled());
        } else if (change instanceof Change.Sent it) {
            family.sent(it.pid(), it.signal(), place);
        } else if (change instanceof Change.Executed it) {
            family.executed(it.pid());
        } else if (change instanceof Change.DescriptorsSent it) {
            descriptors.send(it, place);
        } else if (change instanceof Change.DescriptorsReceived it) {
            descriptors
                    .receive(it)
                    .ifPresent(sender -> links.accept(new Link(Cause.PASSED, sender, place)));
        }
    }

    private void closedLast(Endpoint peer, Link.Place place) {
        if (!descriptors.has(peer)) {
            Optional.ofNullable(channels.get(peer)).ifPresent(c -> c.serverEnds(place));
        }
    }
}
