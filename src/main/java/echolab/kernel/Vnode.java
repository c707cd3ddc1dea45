package echolab.kernel;

import java.util.List;
import java.util.Optional;

/// What an open file refers to: the textbook's v-node. Two entries of the open file table may share
/// one (the two ends of a pipe do).
public sealed interface Vnode {
    /// A terminal, by its device path, `pty(7)`.
    record Terminal(String path) implements Vnode {}

    /// A TCP socket that is neither bound, listening nor connected yet.
    record FreshSocket() implements Vnode {}

    /// A TCP socket that `bind(2)` gave a local address.
    record BoundSocket(Endpoint local) implements Vnode {}

    /// A listening socket with the connections that wait in its accept queue, `listen(2)`, in the
    /// order of arrival where it is known. `backlog` is the number given to `listen`.
    record Listener(Endpoint local, int backlog, List<Waiting> queue) implements Vnode {
        public Listener {
            queue = List.copyOf(queue);
        }

        public Listener withQueue(List<Waiting> connections) {
            return new Listener(local, backlog, connections);
        }
    }

    /// A connection that the kernel has completed and nobody has accepted yet. It lives on while it
    /// waits: its client may finish (CLOSE_WAIT) or reset it (CLOSE; Linux keeps it in the queue all
    /// the same, and `accept(2)` returns it).
    record Waiting(Endpoint peer, TcpState state) {
        public Waiting withState(TcpState newState) {
            return new Waiting(peer, newState);
        }
    }

    /// A connected TCP socket on the server's side.
    record Connection(Endpoint local, Endpoint peer, TcpState state) implements Vnode {
        public Connection withState(TcpState newState) {
            return new Connection(local, peer, newState);
        }
    }

    /// A pipe, `pipe(7)`; both its open files share this v-node.
    record Pipe() implements Vnode {}

    /// A regular file by its path.
    record RegularFile(String path) implements Vnode {}

    /// A UNIX socket, `unix(7)`.
    ///
    /// @param peer the socket at the other end; empty when there is none, because it was closed or
    ///     never connected
    /// @param queue the messages in its receive queue that carry descriptors, the first one first
    record UnixSocket(Optional<VnodeId> peer, List<Message> queue) implements Vnode {
        public UnixSocket {
            queue = List.copyOf(queue);
        }

        /// A socket that is not connected and has received nothing.
        public static UnixSocket alone() {
            return new UnixSocket(Optional.empty(), List.of());
        }

        public UnixSocket withPeer(Optional<VnodeId> other) {
            return new UnixSocket(other, queue);
        }

        public UnixSocket withQueue(List<Message> messages) {
            return new UnixSocket(peer, messages);
        }

        /// The open files in flight to this socket, message after message. One that was sent twice
        /// is here twice.
        public List<OpenFileId> inFlight() {
            return queue.stream().flatMap(message -> message.files().stream()).toList();
        }
    }

    /// A message with descriptors on its way (SCM_RIGHTS): while it waits, it refers to their open
    /// files as descriptors do.
    record Message(List<OpenFileId> files) {
        public Message {
            files = List.copyOf(files);
        }
    }

    /// An epoll instance, `epoll(7)`, with its interest list in the order in which the entries were
    /// added, where that is known.
    record Epoll(List<Interest> interests) implements Vnode {
        public Epoll {
            interests = List.copyOf(interests);
        }
    }

    /// Anything else, as `/proc/PID/fd` names it (`anon_inode:[timerfd]`, `/dev/null`).
    record Other(String name) implements Vnode {}

    /// What `open(2)` finds at that absolute path: a terminal, another device, or a file. Every open
    /// file of one path shares its v-node (CS:APP 10.8).
    static Vnode at(String path) {
        if (path.startsWith("/dev/pts/") || path.startsWith("/dev/tty")) {
            return new Terminal(path);
        }
        boolean device = path.startsWith("/dev/") && !path.startsWith("/dev/shm/");
        return device ? new Other(path) : new RegularFile(path);
    }
}
