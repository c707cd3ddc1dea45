package echolab.kernel;

import java.util.Optional;

/// What one successful system call, one signal or one act of a client did to the kernel's state:
/// the input of the rules. A call that failed changes nothing and has no `Change`.
public sealed interface Change {
    /// A server process appeared with a terminal on descriptors 0, 1 and 2 (one open file).
    record Started(Pid pid, Pid parent, String terminal) implements Change {}

    /// `socket(2)` for TCP returned `fd`.
    record Socket(Pid pid, Fd fd) implements Change {}

    /// `bind(2)` gave the socket this local address.
    record Bound(Pid pid, Fd fd, Endpoint local) implements Change {}

    /// `listen(2)` made the socket a listening one.
    record Listening(Pid pid, Fd fd, int backlog) implements Change {}

    /// A client's connection was completed by the kernel and entered the accept queue of the socket
    /// that listens at `listener`.
    record Arrived(Endpoint listener, Endpoint client) implements Change {}

    /// `accept(2)` took the connection of `peer` off the queue and returned `fd`.
    record Accepted(Pid pid, Fd listenfd, Fd fd, Endpoint peer) implements Change {}

    /// The client's end sent FIN: the server's end goes to CLOSE_WAIT.
    record PeerFinished(Endpoint peer) implements Change {}

    /// The client's end sent RST: the server's end goes to CLOSE.
    record PeerReset(Endpoint peer) implements Change {}

    /// `shutdown(2)` with SHUT_WR (or SHUT_RDWR) on a connection: FIN was sent.
    record ShutDown(Pid pid, Fd fd) implements Change {}

    /// `open(2)` returned `fd`.
    record Opened(Pid pid, Fd fd, String path, OpenFile.Access access) implements Change {}

    /// `pipe(2)` returned two descriptors.
    record Piped(Pid pid, Fd readEnd, Fd writeEnd) implements Change {}

    /// `dup(2)` or `dup2(2)`: `newfd` refers to the open file of `fd`; what `newfd` referred to
    /// before is closed.
    record Duplicated(Pid pid, Fd fd, Fd newfd) implements Change {}

    /// `close(2)` freed the descriptor.
    record Closed(Pid pid, Fd fd) implements Change {}

    /// `fork(2)`: `child` got a copy of the whole descriptor table.
    record Forked(Pid pid, Pid child) implements Change {}

    /// The process ended, by `_exit(2)` or a signal; it is a zombie until reaped.
    record Ended(Pid pid, ExitStatus status) implements Change {}

    /// `waitpid(2)` in `pid` returned `child`: the zombie is gone.
    record Reaped(Pid pid, Pid child) implements Change {}

    /// `sigaction(2)` installed a handler, or took it away (`handled` false).
    record Handles(Pid pid, Signal signal, boolean handled) implements Change {}

    /// The signal was sent to the process and is not delivered yet.
    record Sent(Pid pid, Signal signal) implements Change {}

    /// The pending signal was delivered: its handler began.
    record Delivered(Pid pid, Signal signal) implements Change {}

    /// The process that this change is about; empty for what clients do.
    default Optional<Pid> process() {
        return switch (this) {
            case Started c -> Optional.of(c.pid());
            case Socket c -> Optional.of(c.pid());
            case Bound c -> Optional.of(c.pid());
            case Listening c -> Optional.of(c.pid());
            case Accepted c -> Optional.of(c.pid());
            case ShutDown c -> Optional.of(c.pid());
            case Opened c -> Optional.of(c.pid());
            case Piped c -> Optional.of(c.pid());
            case Duplicated c -> Optional.of(c.pid());
            case Closed c -> Optional.of(c.pid());
            case Forked c -> Optional.of(c.pid());
            case Ended c -> Optional.of(c.pid());
            case Reaped c -> Optional.of(c.pid());
            case Handles c -> Optional.of(c.pid());
            case Sent c -> Optional.of(c.pid());
            case Delivered c -> Optional.of(c.pid());
            case Arrived _, PeerFinished _, PeerReset _ -> Optional.empty();
        };
    }
}
