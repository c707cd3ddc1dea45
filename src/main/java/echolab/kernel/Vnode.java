package echolab.kernel;

import java.util.List;

/// What an open file refers to: the textbook's v-node. Two entries of the open file table may share
/// one (the two ends of a pipe do).
public sealed interface Vnode {
    /// A terminal, by its device path, `pty(7)`.
    record Terminal(String path) implements Vnode {}

    /// A TCP socket that is neither bound, listening nor connected yet.
    record FreshSocket() implements Vnode {}

    /// A TCP socket that `bind(2)` gave a local address.
    record BoundSocket(Endpoint local) implements Vnode {}

    /// A listening socket with the connections that wait in its accept queue, `listen(2)`. The
    /// order is that of arrival where it is known. `backlog` is the number given to `listen`.
    record Listener(Endpoint local, int backlog, List<Endpoint> queue) implements Vnode {
        public Listener {
            queue = List.copyOf(queue);
        }
    }

    /// A connected TCP socket on the server's side.
    record Connection(Endpoint local, Endpoint peer, TcpState state) implements Vnode {}

    /// A pipe, `pipe(7)`; both its open files share this v-node.
    record Pipe() implements Vnode {}

    /// A regular file by its path.
    record RegularFile(String path) implements Vnode {}

    /// A UNIX socket, `unix(7)`.
    record UnixSocket() implements Vnode {}

    /// Anything else, as `/proc/PID/fd` names it (`anon_inode:[eventpoll]`, `/dev/null`).
    record Other(String name) implements Vnode {}
}
