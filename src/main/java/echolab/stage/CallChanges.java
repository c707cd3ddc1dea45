package echolab.stage;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.kernel.OpenFile;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.unix.RawEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What a call that returned did to the kernel's state.
final class CallChanges {
    private static final String MEMFD = "/memfd:";
    private static final String DELETED = " (deleted)";

    private CallChanges() {}

    static List<Change> of(RawEvent raw) {
        if (raw.result() < 0) {
            return List.of();
        }
        Pid pid = new Pid(raw.pid());
        List<Long> a = raw.args();
        return switch (raw.call()) {
            case SOCKET -> List.of(new Change.Socket(pid, result(raw)));
            case BIND ->
                    List.of(
                            new Change.Bound(
                                    pid,
                                    fd(a, 0),
                                    new Endpoint(dotted(a.get(2)), a.get(1).intValue())));
            case LISTEN -> List.of(new Change.Listening(pid, fd(a, 0), a.get(1).intValue()));
            case ACCEPT ->
                    List.of(new Change.Accepted(pid, fd(a, 0), result(raw), peer(a), local(a)));
            case CLOSE -> List.of(new Change.Closed(pid, fd(a, 0)));
            case DUP -> List.of(new Change.Duplicated(pid, fd(a, 0), result(raw)));
            case DUP2 -> List.of(new Change.Duplicated(pid, fd(a, 0), fd(a, 1)));
            case PIPE, PIPE2 -> List.of(new Change.Piped(pid, fd(a, 0), fd(a, 1)));
            case OPEN ->
                    List.of(
                            new Change.Opened(
                                    pid, result(raw), path(raw.text().text()), access(a.get(0))));
            case MEMFD_CREATE ->
                    List.of(
                            new Change.Opened(
                                    pid,
                                    result(raw),
                                    MEMFD + raw.text().text(),
                                    OpenFile.Access.READ_WRITE));
            case EXECVE -> executed(pid, raw);
            case SHUTDOWN ->
                    a.get(1) == 0 ? List.of() : List.of(new Change.ShutDown(pid, fd(a, 0)));
            case FORK ->
                    raw.result() == 0
                            ? List.of()
                            : List.of(new Change.Forked(pid, new Pid((int) raw.result())));
            case WAITPID ->
                    raw.result() == 0
                            ? List.of()
                            : List.of(new Change.Reaped(pid, new Pid((int) raw.result())));
            case SOCKETPAIR -> List.of(new Change.SocketPair(pid, fd(a, 0), fd(a, 1)));
            case SENDMSG -> List.of(new Change.DescriptorsSent(pid, fd(a, 0), List.of(fd(a, 2))));
            case RECVMSG ->
                    a.get(2) < 0
                            ? List.of()
                            : List.of(
                                    new Change.DescriptorsReceived(
                                            pid, fd(a, 0), List.of(fd(a, 2))));
            case EPOLL_CREATE1 -> List.of(new Change.EpollCreated(pid, result(raw)));
            case EPOLL_CTL -> epollCtl(pid, a);
            case SETRLIMIT -> List.of(new Change.Limited(pid, a.get(1)));
            case SIGACTION -> handles(pid, a);
            case KILL -> sent(a);
            case NONE,
                    SETSOCKOPT,
                    READ,
                    WRITE,
                    EXIT,
                    SIGPROCMASK,
                    PAUSE,
                    SLEEP,
                    CONNECT,
                    SELECT,
                    POLL,
                    EPOLL_WAIT,
                    FCNTL,
                    PTHREAD_CREATE,
                    PTHREAD_DETACH,
                    PTHREAD_JOIN,
                    SEM_WAIT,
                    SEM_POST,
                    FTRUNCATE,
                    MMAP,
                    FD_ZERO,
                    FD_SET,
                    FD_CLR,
                    FD_COPY,
                    ASSIGN ->
                    List.of();
        };
    }

    /// What has no name any more, or never had one, is called as the kernel calls it.
    private static String path(String path) {
        return path.endsWith(DELETED) ? path.substring(0, path.length() - DELETED.length()) : path;
    }

    /// The program is told which descriptors the kernel closed before it began, a bit for each.
    private static List<Change> executed(Pid pid, RawEvent raw) {
        List<Change> changes = new ArrayList<>();
        byte[] bits = raw.text().first().getBytes(StandardCharsets.ISO_8859_1);
        BitSet.valueOf(bits).stream()
                .forEach(fd -> changes.add(new Change.Closed(pid, new Fd(fd))));
        changes.add(new Change.Executed(pid));
        return List.copyOf(changes);
    }

    private static Fd result(RawEvent raw) {
        return new Fd((int) raw.result());
    }

    private static Fd fd(List<Long> args, int index) {
        return new Fd(args.get(index).intValue());
    }

    private static Endpoint peer(List<Long> args) {
        return new Endpoint(dotted(args.get(2)), args.get(1).intValue());
    }

    /// The address at which the peer reached a server that listens on every interface.
    private static Optional<String> local(List<Long> args) {
        return args.size() > 3 ? Optional.of(dotted(args.get(3))) : Optional.empty();
    }

    private static String dotted(long number) {
        int address = (int) number;
        return "%d.%d.%d.%d"
                .formatted(
                        address >>> 24, address >>> 16 & 255, address >>> 8 & 255, address & 255);
    }

    private static OpenFile.Access access(long flags) {
        return switch ((int) (flags & 3)) {
            case 0 -> OpenFile.Access.READ;
            case 1 -> OpenFile.Access.WRITE;
            default -> OpenFile.Access.READ_WRITE;
        };
    }

    private static List<Change> epollCtl(Pid pid, List<Long> a) {
        int events = a.get(3).intValue();
        return List.of(
                switch (a.get(1).intValue()) {
                    case 1 -> new Change.EpollAdded(pid, fd(a, 0), fd(a, 2), events);
                    case 2 -> new Change.EpollRemoved(pid, fd(a, 0), fd(a, 2));
                    default -> new Change.EpollModified(pid, fd(a, 0), fd(a, 2), events);
                });
    }

    private static List<Change> handles(Pid pid, List<Long> args) {
        return signal(args.get(0))
                .<List<Change>>map(s -> List.of(new Change.Handles(pid, s, args.get(1) != 0)))
                .orElse(List.of());
    }

    private static List<Change> sent(List<Long> args) {
        return signal(args.get(1))
                .<List<Change>>map(
                        s -> List.of(new Change.Sent(new Pid(args.get(0).intValue()), s)))
                .orElse(List.of());
    }

    static Optional<Signal> signal(long number) {
        return Arrays.stream(Signal.values()).filter(s -> s.number() == number).findFirst();
    }
}
