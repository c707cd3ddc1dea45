package echolab.frame.time;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which connection a descriptor means, followed from change to change as the kernel's rules do, but of
/// connections and UNIX sockets alone: a long run is read in one go.
final class Descriptors {
    private final Map<Pid, Map<Fd, Target>> tables = new HashMap<>();

    /// What a descriptor refers to.
    private sealed interface Target {
        /// @param peer the client's end
        record Connection(Endpoint peer) implements Target {}

        /// One end of a `socketpair(2)`, told apart by identity.
        final class UnixEnd implements Target {
            final Deque<Message> queue = new ArrayDeque<>();
            @Nullable UnixEnd other;
        }
    }

    /// Descriptors in flight, and who sent them.
    private record Message(List<Optional<Target>> targets, Link.Place sender) {}

    /// The client's end of the connection that the descriptor refers to.
    Optional<Endpoint> connection(Pid pid, Fd fd) {
        return target(pid, fd) instanceof Target.Connection(Endpoint peer)
                ? Optional.of(peer)
                : Optional.empty();
    }

    /// Whether any process, or any message in flight, still has the connection.
    boolean has(Endpoint peer) {
        Target wanted = new Target.Connection(peer);
        return tables.values().stream().anyMatch(table -> holds(table, wanted));
    }

    private static boolean holds(Map<Fd, Target> table, Target wanted) {
        return table.values().stream()
                .anyMatch(t ->
                        t.equals(wanted)
                                || (t instanceof Target.UnixEnd end
                                        && end.queue.stream()
                                                .anyMatch(m ->
                                                        m.targets()
                                                                .contains(Optional.of(wanted)))));
    }

    /// The connections of a process.
    List<Endpoint> connections(Pid pid) {
        return tables.getOrDefault(pid, Map.of()).values().stream()
                .filter(Target.Connection.class::isInstance)
                .map(t -> ((Target.Connection) t).peer())
                .distinct()
                .toList();
    }

    /// Follows a change, but for messages: these have a sender.
    void apply(Change change) {
        switch (change) {
            case Change.Started it -> tables.put(it.pid(), new HashMap<>());
            case Change.Accepted it ->
                    table(it.pid()).put(it.fd(), new Target.Connection(it.peer()));
            case Change.Closed it -> table(it.pid()).remove(it.fd());
            case Change.Forked it -> tables.put(it.child(), new HashMap<>(table(it.pid())));
            case Change.Duplicated it -> duplicate(it);
            case Change.Ended it -> tables.remove(it.pid());
            case Change.SocketPair it -> pair(it);
            case Change.Socket it -> table(it.pid()).remove(it.fd());
            case Change.Opened it -> table(it.pid()).remove(it.fd());
            case Change.EpollCreated it -> table(it.pid()).remove(it.fd());
            case Change.Bound _,
                    Change.Listening _,
                    Change.Arrived _,
                    Change.PeerFinished _,
                    Change.PeerReset _,
                    Change.ShutDown _,
                    Change.Piped _,
                    Change.Reaped _,
                    Change.Handles _,
                    Change.Sent _,
                    Change.Delivered _,
                    Change.HandlerReturned _,
                    Change.EpollAdded _,
                    Change.EpollModified _,
                    Change.EpollRemoved _,
                    Change.ThreadStarted _,
                    Change.ThreadEnded _,
                    Change.Limited _,
                    Change.Executed _,
                    Change.DescriptorsSent _,
                    Change.DescriptorsReceived _ -> {}
        }
    }

    private void duplicate(Change.Duplicated it) {
        Target target = target(it.pid(), it.fd());
        if (target == null) {
            table(it.pid()).remove(it.newfd());
        } else {
            table(it.pid()).put(it.newfd(), target);
        }
    }

    private void pair(Change.SocketPair it) {
        Target.UnixEnd one = new Target.UnixEnd();
        Target.UnixEnd other = new Target.UnixEnd();
        one.other = other;
        other.other = one;
        table(it.pid()).put(it.first(), one);
        table(it.pid()).put(it.second(), other);
    }

    /// A message entered the queue of the other end.
    void send(Change.DescriptorsSent it, Link.Place place) {
        if (target(it.pid(), it.socket()) instanceof Target.UnixEnd end && end.other != null) {
            end.other.queue.add(
                    new Message(
                            it.fds().stream()
                                    .map(fd -> Optional.ofNullable(target(it.pid(), fd)))
                                    .toList(),
                            place));
        }
    }

    /// A message came out of the queue: where it was sent.
    Optional<Link.Place> receive(Change.DescriptorsReceived it) {
        if (!(target(it.pid(), it.socket()) instanceof Target.UnixEnd end)) {
            return Optional.empty();
        }
        Message message = end.queue.poll();
        if (message == null) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(it.fds().size(), message.targets().size()); i++) {
            Fd fd = it.fds().get(i);
            message.targets().get(i).ifPresent(target -> table(it.pid()).put(fd, target));
        }
        return Optional.of(message.sender());
    }

    private @Nullable Target target(Pid pid, Fd fd) {
        return tables.getOrDefault(pid, Map.of()).get(fd);
    }

    private Map<Fd, Target> table(Pid pid) {
        return tables.computeIfAbsent(pid, _ -> new HashMap<>());
    }
}
