package echolab.puppet;

import echolab.kernel.Interest;
import echolab.kernel.OpenFile.Access;
import echolab.kernel.Signal;
import java.util.List;

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

    /// A handler is installed: the runtime keeps the signal until it can deliver it.
    record Handle(int lane, Signal signal) implements Act {}

    record Unhandle(int lane, Signal signal) implements Act {}

    /// The handler begins.
    record Deliver(int lane, Signal signal) implements Act {}

    /// The handler returns.
    record LeaveHandler(int lane, Signal signal) implements Act {}

    record EpollCreate(int lane) implements Act {}

    /// `epoll_ctl(2)` with a mask of {@link #MASKS}.
    record EpollAdd(int lane, int epfd, int fd, int mask) implements Act {}

    record EpollModify(int lane, int epfd, int fd, int mask) implements Act {}

    record EpollRemove(int lane, int epfd, int fd) implements Act {}

    record SocketPair(int lane) implements Act {}

    /// One message with descriptors.
    record Send(int lane, int socket, List<Integer> fds) implements Act {
        public Send {
            fds = List.copyOf(fds);
        }
    }

    /// Takes one message; there is room for so many of its descriptors.
    record Receive(int lane, int socket, int room) implements Act {}

    record StartThread(int lane) implements Act {}

    /// Ends one of the process's threads, by their order.
    record EndThread(int lane, int index) implements Act {}

    record Limit(int lane, int nofile) implements Act {}

    /// The process becomes another program, which obeys no more.
    record Exec(int lane) implements Act {}

    List<Integer> MASKS =
            List.of(
                    0,
                    Interest.EPOLLIN,
                    Interest.EPOLLIN | Interest.EPOLLET,
                    Interest.EPOLLOUT | Interest.EPOLLONESHOT,
                    Interest.EPOLLIN | Interest.EPOLLRDHUP | 0x18);

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
            case LeaveHandler(int p, Signal signal) ->
                    "p%d: handler of %s returns".formatted(p, signal);
            case EpollCreate(int p) -> "p%d: epoll_create1()".formatted(p);
            case EpollAdd(int p, int epfd, int fd, int mask) ->
                    "p%d: epoll_ctl(%d, ADD, %d, %x)".formatted(p, epfd, fd, MASKS.get(mask));
            case EpollModify(int p, int epfd, int fd, int mask) ->
                    "p%d: epoll_ctl(%d, MOD, %d, %x)".formatted(p, epfd, fd, MASKS.get(mask));
            case EpollRemove(int p, int epfd, int fd) ->
                    "p%d: epoll_ctl(%d, DEL, %d)".formatted(p, epfd, fd);
            case SocketPair(int p) -> "p%d: socketpair()".formatted(p);
            case Send(int p, int socket, List<Integer> fds) ->
                    "p%d: sendmsg(%d, %s)".formatted(p, socket, fds);
            case Receive(int p, int socket, int room) ->
                    "p%d: recvmsg(%d, room for %d)".formatted(p, socket, room);
            case StartThread(int p) -> "p%d: starts a thread".formatted(p);
            case EndThread(int p, int index) -> "p%d: thread %d ends".formatted(p, index);
            case Limit(int p, int nofile) -> "p%d: setrlimit(NOFILE, %d)".formatted(p, nofile);
            case Exec(int p) -> "p%d: execve()".formatted(p);
            case Connect(int p, int fd) -> "a client connects to p%d fd %d".formatted(p, fd);
            case Finish(int client) -> "client %d: shutdown(SHUT_WR)".formatted(client);
            case CloseClient(int client) -> "client %d: close()".formatted(client);
            case Reset(int client) -> "client %d: reset".formatted(client);
        };
    }
}
