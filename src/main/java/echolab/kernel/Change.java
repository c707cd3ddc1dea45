package echolab.kernel;

import java.util.List;
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
    ///
    /// @param local the address that the peer connected to; empty where the listening socket has only one
    record Accepted(Pid pid, Fd listenfd, Fd fd, Endpoint peer, Optional<String> local)
            implements Change {
        public Accepted(Pid pid, Fd listenfd, Fd fd, Endpoint peer) {
            this(pid, listenfd, fd, peer, Optional.empty());
        }
    }

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

    /// The signal's handler returned, `sigreturn(2)`.
    record HandlerReturned(Pid pid, Signal signal) implements Change {}

    /// `epoll_create1(2)` returned `fd`.
    record EpollCreated(Pid pid, Fd fd) implements Change {}

    /// `epoll_ctl(2)` with EPOLL_CTL_ADD: the epoll instance at `epfd` watches the open file of `fd`
    /// for the events of the mask.
    record EpollAdded(Pid pid, Fd epfd, Fd fd, int events) implements Change {}

    /// `epoll_ctl(2)` with EPOLL_CTL_MOD: the entry of `fd` has another mask.
    record EpollModified(Pid pid, Fd epfd, Fd fd, int events) implements Change {}

    /// `epoll_ctl(2)` with EPOLL_CTL_DEL: the entry of `fd` is gone.
    record EpollRemoved(Pid pid, Fd epfd, Fd fd) implements Change {}

    /// `socketpair(2)` of AF_UNIX returned two descriptors.
    record SocketPair(Pid pid, Fd first, Fd second) implements Change {}

    /// `sendmsg(2)` with SCM_RIGHTS: one message with the open files of `fds`, in that order, entered
    /// the receive queue of the other end of `socket`.
    record DescriptorsSent(Pid pid, Fd socket, List<Fd> fds) implements Change {
        public DescriptorsSent {
            fds = List.copyOf(fds);
        }
    }

    /// `recvmsg(2)` took the first message that carries descriptors out of the receive queue of
    /// `socket`; its open files are at `fds` now, in the order in which they were sent. Those for
    /// which there was no room (MSG_CTRUNC), or all when the message was taken by `read(2)`, are
    /// closed.
    record DescriptorsReceived(Pid pid, Fd socket, List<Fd> fds) implements Change {
        public DescriptorsReceived {
            fds = List.copyOf(fds);
        }
    }

    /// `clone(2)` with CLONE_THREAD: the process has another thread, `gettid(2)`. The virtual
    /// machine's own threads are not told.
    record ThreadStarted(Pid pid, int tid) implements Change {}

    /// A thread other than the first one ended.
    record ThreadEnded(Pid pid, int tid) implements Change {}

    /// `setrlimit(2)` set the soft limit of RLIMIT_NOFILE: descriptor numbers are below it.
    record Limited(Pid pid, long descriptors) implements Change {}

    /// `execve(2)`: another program in the same process. Every descriptor stays open, because none
    /// on stage is close-on-exec; what was handled is no more, and other threads are gone.
    record Executed(Pid pid) implements Change {}

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
            case HandlerReturned c -> Optional.of(c.pid());
            case EpollCreated c -> Optional.of(c.pid());
            case EpollAdded c -> Optional.of(c.pid());
            case EpollModified c -> Optional.of(c.pid());
            case EpollRemoved c -> Optional.of(c.pid());
            case SocketPair c -> Optional.of(c.pid());
            case DescriptorsSent c -> Optional.of(c.pid());
            case DescriptorsReceived c -> Optional.of(c.pid());
            case ThreadStarted c -> Optional.of(c.pid());
            case ThreadEnded c -> Optional.of(c.pid());
            case Limited c -> Optional.of(c.pid());
            case Executed c -> Optional.of(c.pid());
            case Arrived _, PeerFinished _, PeerReset _ -> Optional.empty();
        };
    }
}
