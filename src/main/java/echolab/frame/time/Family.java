package echolab.frame.time;

import echolab.kernel.Pid;
import echolab.kernel.Signal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who forked whom, who ended, who waits for which signal.
final class Family {
    private final Consumer<Link> links;
    private final Map<Pid, Pid> parents = new HashMap<>();
    private final Map<Pid, Link.Place> unborn = new HashMap<>();
    private final Map<Pid, Track> early = new HashMap<>();
    private final Map<Pid, Link.Place> zombies = new HashMap<>();
    private final Map<Pid, Set<Signal>> handled = new HashMap<>();
    private final Map<Pid, Map<Signal, List<Link.Place>>> pending = new HashMap<>();
    private final Map<Pid, List<Track>> creating = new HashMap<>();
    private final Map<Track, Track> created = new HashMap<>();

    Family(Consumer<Link> links) {
        this.links = links;
    }

    void handles(Pid pid, Signal signal, boolean on) {
        Set<Signal> signals = handled.computeIfAbsent(pid, _ -> EnumSet.noneOf(Signal.class));
        if (on) {
            signals.add(signal);
        } else {
            signals.remove(signal);
        }
    }

    void executed(Pid pid) {
        handled.remove(pid);
    }

    // ---- birth

    void forked(Pid parent, Pid child, Link.Place place) {
        parents.put(child, parent);
        pending.remove(child);
        zombies.remove(child);
        handled.put(child, copy(handled.get(parent)));
        Track born = early.remove(child);
        if (born == null) {
            unborn.put(child, place);
        } else {
            born.born = place.step();
            links.accept(new Link(Cause.FORKED, place, new Link.Place(born, place.step())));
        }
    }

    /// A process is there.
    void born(Pid pid, Link.Place place) {
        Link.Place fork = unborn.remove(pid);
        if (fork == null) {
            early.put(pid, place.track());
        } else {
            links.accept(new Link(Cause.FORKED, fork, place));
        }
    }

    void entersCreate(Pid pid, Track creator) {
        creating.computeIfAbsent(pid, _ -> new ArrayList<>()).add(creator);
    }

    /// A thread is there. Where several lanes are creating one nobody knows whose it is.
    void threadBorn(Pid pid, Track thread) {
        List<Track> creators = creating.getOrDefault(pid, List.of());
        if (creators.size() == 1 && !created.containsKey(creators.getFirst())) {
            created.put(creators.getFirst(), thread);
        }
    }

    void returnsFromCreate(Pid pid, Link.Place place) {
        List<Track> creators = creating.get(pid);
        if (creators != null) {
            creators.remove(place.track());
        }
        Track thread = created.remove(place.track());
        if (thread != null) {
            thread.born = place.step();
            links.accept(new Link(Cause.CREATED, place, new Link.Place(thread, place.step())));
        }
    }

    // ---- death and signals

    /// A child's end sends SIGCHLD to its parent, which forgets it unless it has a handler.
    void ended(Pid pid, Link.Place place) {
        zombies.put(pid, place);
        Pid parent = parents.get(pid);
        if (parent != null) {
            sent(parent, Signal.SIGCHLD, place);
        }
        handled.remove(pid);
        pending.remove(pid);
        creating.remove(pid);
    }

    void sent(Pid pid, Signal signal, Link.Place place) {
        if (handled.getOrDefault(pid, Set.of()).contains(signal)) {
            pending.computeIfAbsent(pid, _ -> new EnumMap<>(Signal.class))
                    .computeIfAbsent(signal, _ -> new ArrayList<>())
                    .add(place);
        }
    }

    void delivered(Pid pid, Signal signal, Link.Place place) {
        Map<Signal, List<Link.Place>> senders = pending.get(pid);
        List<Link.Place> causes = senders == null ? null : senders.remove(signal);
        if (causes != null) {
            causes.forEach(from -> links.accept(new Link(Cause.SIGNALLED, from, place)));
        }
    }

    void reaped(Pid child, Link.Place place) {
        Link.Place end = zombies.remove(child);
        parents.remove(child);
        if (end != null) {
            end.track().gone = place.step();
            links.accept(new Link(Cause.REAPED, end, place));
        }
    }

    private static Set<Signal> copy(@Nullable Set<Signal> signals) {
        return signals == null || signals.isEmpty()
                ? EnumSet.noneOf(Signal.class)
                : EnumSet.copyOf(signals);
    }
}
