package echolab.kernel;

import echolab.kernel.OpenFile.Access;
import echolab.kernel.Vnode.Message;
import echolab.kernel.Vnode.UnixSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of UNIX sockets and of the descriptors in flight between them: `socketpair(2)`,
/// `unix(7)` SCM_RIGHTS.
final class UnixSocketRules {
    private UnixSocketRules() {}

    static void socketPair(Draft draft, Change.SocketPair c) {
        VnodeId first = draft.addVnode(UnixSocket.alone());
        VnodeId second = draft.addVnode(new UnixSocket(Optional.of(first), List.of()));
        draft.changeVnode(first, _ -> new UnixSocket(Optional.of(second), List.of()));
        DescriptorRules.open(draft, c.pid(), c.first(), first, Access.READ_WRITE);
        DescriptorRules.open(draft, c.pid(), c.second(), second, Access.READ_WRITE);
    }

    static void sent(Draft draft, Change.DescriptorsSent c) {
        List<OpenFileId> files =
                c.fds().stream().flatMap(fd -> draft.fileAt(c.pid(), fd).stream()).toList();
        if (!files.isEmpty()) {
            socketAt(draft, c.pid(), c.socket())
                    .flatMap(UnixSocket::peer)
                    .ifPresent(peer -> draft.changeVnode(peer, v -> plus(v, new Message(files))));
        }
    }

    private static Vnode plus(Vnode vnode, Message message) {
        return vnode instanceof UnixSocket s
                ? s.withQueue(Stream.concat(s.queue().stream(), Stream.of(message)).toList())
                : vnode;
    }

    /// The new descriptors refer to the files before the message lets go of them.
    static void received(Draft draft, Change.DescriptorsReceived c) {
        List<Message> queue =
                socketAt(draft, c.pid(), c.socket()).map(UnixSocket::queue).orElse(List.of());
        if (queue.isEmpty()) {
            return;
        }
        List<OpenFileId> files = queue.getFirst().files();
        draft.changeVnode(
                c.pid(),
                c.socket(),
                v -> v instanceof UnixSocket s ? s.withQueue(queue.subList(1, queue.size())) : v);
        for (int i = 0; i < Math.min(files.size(), c.fds().size()); i++) {
            draft.point(c.pid(), c.fds().get(i), files.get(i));
        }
        files.forEach(draft::releaseIfUnused);
    }

    private static Optional<UnixSocket> socketAt(Draft draft, Pid pid, Fd fd) {
        return draft.vnodeAt(pid, fd)
                .filter(UnixSocket.class::isInstance)
                .map(UnixSocket.class::cast);
    }
}
