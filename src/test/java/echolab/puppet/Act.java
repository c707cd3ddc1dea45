package echolab.puppet;

import echolab.kernel.OpenFile.Access;
import echolab.kernel.Signal;

/// One call of a sequence, by a process or by a client. Processes are named by the order of their
/// fork, `p0` being the first, and clients by the order of their connection: so a sequence from which
/// some acts were taken away can still be played.
sealed interface Act {
    record Dup(int lane, int fd) implements Act {}

    record Dup2(int lane, int fd, int newfd) implements Act {}

    record Pipe(int lane) implements Act {}

    /// Opens a file: 0 and 1 are regular ones, 2 is the terminal.
    record Open(int lane, int path, Access access) implements Act {}

    record Socket(int lane) implements Act {}

    record Bind(int lane, int fd) implements Act {}

    record Listen(int lane, int fd, int backlog) implements Act {}

    record Accept(int lane, int fd) implements Act {}

    record Shutdown(int lane, int fd) implements Act {}

    record Close(int lane, int fd) implements Act {}

    record Fork(int lane) implements Act {}

    record Exit(int lane, int status) implements Act {}

    record Waitpid(int lane) implements Act {}

    record Kill(int lane, int victim, Signal signal) implements Act {}

    /// A handler is installed: the runtime blocks the signal until it can deliver it.
    record Handle(int lane, Signal signal) implements Act {}

    record Unhandle(int lane, Signal signal) implements Act {}

    /// The handler runs.
    record Deliver(int lane, Signal signal) implements Act {}

    /// A new client connects to the listening socket at a descriptor.
    record Connect(int lane, int fd) implements Act {}

    /// A client sends FIN and can still receive.
    record Finish(int client) implements Act {}

    record CloseClient(int client) implements Act {}

    record Reset(int client) implements Act {}

    /// As it is printed in a failing sequence.
    default String text() {
        return switch (this) {
            case Dup(int p, int fd) -> "p%d: dup(%d)".formatted(p, fd);
            case Dup2(int p, int fd, int to) -> "p%d: dup2(%d, %d)".formatted(p, fd, to);
            case Pipe(int p) -> "p%d: pipe()".formatted(p);
            case Open(int p, int path, Access access) ->
                    "p%d: open(%s, %s)"
                            .formatted(p, path == 2 ? "terminal" : "file" + path, access);
            case Socket(int p) -> "p%d: socket()".formatted(p);
            case Bind(int p, int fd) -> "p%d: bind(%d)".formatted(p, fd);
            case Listen(int p, int fd, int backlog) ->
                    "p%d: listen(%d, %d)".formatted(p, fd, backlog);
            case Accept(int p, int fd) -> "p%d: accept(%d)".formatted(p, fd);
            case Shutdown(int p, int fd) -> "p%d: shutdown(%d, SHUT_WR)".formatted(p, fd);
            case Close(int p, int fd) -> "p%d: close(%d)".formatted(p, fd);
            case Fork(int p) -> "p%d: fork()".formatted(p);
            case Exit(int p, int status) -> "p%d: _exit(%d)".formatted(p, status);
            case Waitpid(int p) -> "p%d: waitpid(-1, WNOHANG)".formatted(p);
            case Kill(int p, int victim, Signal signal) ->
                    "p%d: kill(p%d, %s)".formatted(p, victim, signal);
            case Handle(int p, Signal signal) -> "p%d: handles %s".formatted(p, signal);
            case Unhandle(int p, Signal signal) -> "p%d: handles %s no more".formatted(p, signal);
            case Deliver(int p, Signal signal) -> "p%d: handler of %s".formatted(p, signal);
            case Connect(int p, int fd) -> "a client connects to p%d fd %d".formatted(p, fd);
            case Finish(int client) -> "client %d: shutdown(SHUT_WR)".formatted(client);
            case CloseClient(int client) -> "client %d: close()".formatted(client);
            case Reset(int client) -> "client %d: reset".formatted(client);
        };
    }
}
