package echolab.frame.time;

import echolab.frame.Moments;
import echolab.kernel.Endpoint;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tracks of a run and what links them, event by event. Each event costs about the same, however
/// long the run is. Confined to one thread.
final class Tracks {
    private final Moments moments = new Moments();
    private final Map<String, List<Track>> byStage = new LinkedHashMap<>();
    private final Map<String, Track> byName = new HashMap<>();
    private final Map<Endpoint, Track> clients = new HashMap<>();
    private final List<Integer> notes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Integer, List<Link>> effects = new HashMap<>();
    private final Causes causes = new Causes(this::link);

    Moments moments() {
        return moments;
    }

    /// The tracks of each stage in the order of birth, siblings by their numbers.
    Map<String, List<Track>> byStage() {
        return byStage;
    }

    int size() {
        return byName.size();
    }

    /// The stages of which something lives in that step or after it.
    Map<String, List<Track>> livingFrom(int step) {
        Map<String, List<Track>> living = new LinkedHashMap<>(byStage);
        living.values().removeIf(all -> all.stream().noneMatch(t -> t.livesFrom(step)));
        return living;
    }

    /// How many rows those have, with their headings where there is more than one stage.
    int rowsFrom(int step) {
        Map<String, List<Track>> living = livingFrom(step);
        int rows = living.values().stream().mapToInt(List::size).sum();
        return rows + (byStage.size() > 1 ? living.size() : 0);
    }

    /// In the order in which they were found.
    List<Link> links() {
        return links;
    }

    /// What caused what happens in that step.
    List<Link> causesOf(int step) {
        return effects.getOrDefault(step, List.of());
    }

    /// The client that had, last of all, this end of a connection.
    Optional<Track> clientAt(Endpoint local) {
        return Optional.ofNullable(clients.get(local));
    }

    /// The steps that belong to no lane, in order.
    List<Integer> notes() {
        return notes;
    }

    void append(Event event) {
        moments.append(List.of(event));
        take(event, moments.count());
    }

    private void link(Link link) {
        links.add(link);
        effects.computeIfAbsent(link.to().step(), _ -> new ArrayList<>()).add(link);
    }

    private void take(Event event, int step) {
        int seq = (int) event.seq();
        String stage = event.stage();
        switch (event.what()) {
            case Event.LaneBorn it -> born(stage, it, step);
            case Event.Entered it -> causes.entered(it, track(stage, it.site(), step));
            case Event.Blocked it -> blocked(track(stage, it.site(), step), it, step, seq);
            case Event.Returned it -> returned(track(stage, it.site(), step), it, step, seq);
            case Event.HandlerEntered it -> {
                Track track = track(stage, it.lane(), step);
                track.cut(step - 1);
                track.add(Piece.at(step, seq, null));
                track.handlerEntered(step);
                causes.delivered(it, new Link.Place(track, step));
            }
            case Event.HandlerLeft it -> track(stage, it.lane(), step).handlerLeft(step);
            case Event.LaneEnded it -> {
                Track track = track(stage, it.lane(), step);
                track.ends(step - 1);
                track.ended = step;
                track.add(Piece.at(step, seq, null));
                causes.ended(it, new Link.Place(track, step));
            }
            case Event.ThreadEnded it -> {
                Track track = track(stage, it.lane(), step);
                track.ends(step);
                track.add(Piece.at(step, seq, null));
            }
            case Event.LimitSet it -> track(stage, it.lane(), step).add(Piece.at(step, seq, null));
            case Event.ServerStopped _ -> {
                byStage.getOrDefault(stage, List.of()).forEach(track -> track.goes(step));
                notes.add(step);
            }
            case Event.TerminalInput _, Event.Said _ -> notes.add(step);
            case Event.ClientConnected it -> client(event, it.client(), step);
            case Event.ClientSent it -> client(event, it.client(), step);
            case Event.ClientReceived it -> client(event, it.client(), step);
            case Event.ClientSawEof it -> client(event, it.client(), step);
            case Event.ClientClosed it -> client(event, it.client(), step);
            case Event.ServerStarted it -> it.changes().forEach(causes::started);
            case Event.Announced _,
                    Event.Watched _,
                    Event.SignalSent _,
                    Event.TerminalOutput _,
                    Event.LimitsRead _,
                    Event.Compared _ -> {}
        }
    }

    // ---- lanes

    private void born(String stage, Event.LaneBorn it, int step) {
        Track track = Track.ofLane(stage, it.lane(), step);
        enter(track);
        causes.born(it, track, step);
    }

    private void blocked(Track track, Event.Blocked it, int step, int seq) {
        track.cut(step - 1);
        track.add(Piece.blocked(step, seq, causes.subject(it).orElse(null)));
    }

    /// `fork` returns 0 in the child, which is its birth.
    private void returned(Track track, Event.Returned it, int step, int seq) {
        if (it.site().call() == Call.FORK && it.result() == 0) {
            return;
        }
        track.returns(step, seq, causes.subject(it).orElse(null));
        causes.returned(it, new Link.Place(track, step));
    }

    private Track track(String stage, CallSite site, int step) {
        return track(stage, site.lane(), step);
    }

    private Track track(String stage, Lane lane, int step) {
        Track known = byName.get(key(stage, lane.name(), false));
        return known == null ? enter(Track.ofLane(stage, lane, step)) : known;
    }

    // ---- clients

    private void client(Event event, String name, int step) {
        Track track = client(event.stage(), name, step);
        act(track, step, (int) event.seq());
        String key = key(event.stage(), name, true);
        Link.Place place = new Link.Place(track, step);
        switch (event.what()) {
            case Event.ClientConnected it -> {
                track.returnsToLife();
                clients.put(it.local(), track);
                causes.connected(it.local(), key, place);
            }
            case Event.ClientSent it -> causes.sent(key, it.data().length(), place);
            case Event.ClientReceived it -> causes.received(key, it.data().length(), place);
            case Event.ClientSawEof _ -> causes.sawEnd(key, place);
            case Event.ClientClosed it -> {
                if (it.how() != Event.ClientClosed.How.HALF) {
                    track.ends(step);
                }
                causes.closed(it.local(), place);
            }
            default -> throw new IllegalArgumentException("not of a client: " + event);
        }
    }

    /// Several things of one client in one step are one piece, from the first to the last.
    private static void act(Track track, int step, int seq) {
        @Nullable Piece last = track.pieces.isEmpty() ? null : track.pieces.getLast();
        if (last != null && last.to() == step) {
            track.pieces.set(
                    track.pieces.size() - 1, new Piece(step, step, last.begin(), seq, false, null));
        } else {
            track.add(Piece.at(step, seq, null));
        }
    }

    private Track client(String stage, String name, int step) {
        Track known = byName.get(key(stage, name, true));
        return known == null ? enter(Track.ofClient(stage, name, step)) : known;
    }

    private Track enter(Track track) {
        byName.put(key(track.stage, track.name, track.isClient()), track);
        List<Track> all = byStage.computeIfAbsent(track.stage, _ -> new ArrayList<>());
        all.add(place(all, track), track);
        return track;
    }

    /// Where it belongs: at the end, but before siblings with higher numbers that were seen earlier.
    private static int place(List<Track> all, Track track) {
        int place = all.size();
        for (int i = all.size() - 1; i >= 0; i--) {
            Track other = all.get(i);
            if (track.isSiblingOf(other)) {
                if (other.lane.orElseThrow().compareTo(track.lane.orElseThrow()) < 0) {
                    return place;
                }
                place = i;
            }
        }
        return place;
    }

    private static String key(String stage, String name, boolean client) {
        return stage + (client ? "\nclient " : "\nlane ") + name;
    }
}
