package echolab.frame.time;

import java.util.Optional;
import java.util.function.Consumer;

/// One connection of a client, as far as causes go: both directions, and how each was ended.
final class Channel {
    final Link.Place connected;
    final Flow toServer;
    final Flow toClient;
    private final Consumer<Link> links;
    private Optional<Link.Place> endedByClient = Optional.empty();
    private Optional<Link.Place> endedByServer = Optional.empty();
    private Optional<Link.Place> endSeen = Optional.empty();

    Channel(Link.Place connected, Consumer<Link> links) {
        this.connected = connected;
        this.links = links;
        toServer = new Flow((from, to) -> links.accept(new Link(Cause.READ, from, to)));
        toClient = new Flow((from, to) -> links.accept(new Link(Cause.RECEIVED, from, to)));
    }

    void accepted(Link.Place place) {
        links.accept(new Link(Cause.ACCEPTED, connected, place));
    }

    /// The client sent FIN or RST.
    void clientEnds(Link.Place place) {
        endedByClient = Optional.of(place);
    }

    /// `read` returned 0 or ECONNRESET.
    void serverSeesEnd(Link.Place place) {
        endedByClient.ifPresent(from -> links.accept(new Link(Cause.READ, from, place)));
    }

    /// The server's end sent FIN or RST.
    void serverEnds(Link.Place place) {
        if (endedByServer.isEmpty()) {
            endedByServer = Optional.of(place);
            endSeen.ifPresent(to -> links.accept(new Link(Cause.FINISHED, place, to)));
        }
    }

    void clientSeesEnd(Link.Place place) {
        endSeen = Optional.of(place);
        endedByServer.ifPresent(from -> links.accept(new Link(Cause.FINISHED, from, place)));
    }
}
