package echolab.script.eval;

import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.script.syntax.Reserved;
import echolab.trace.ClientState;
import echolab.trace.StageState;
import java.util.Optional;

/// What the language calls an open file: by what it refers to, a connection by its client.
record FileNames(StageState stage) {

    /// What a descriptor of the process refers to; `none` when it is not open.
    String of(ProcessState process, Fd fd) {
        return Optional.ofNullable(process.descriptors().get(fd)).map(this::of).orElse("none");
    }

    /// The descriptors that refer to open files of that name. Where several bear it, as the two
    /// ends of a pipe do, those of all of them.
    long references(String name) {
        return stage.kernel().openFiles().keySet().stream()
                .filter(file -> of(file).equals(name))
                .mapToLong(file -> stage.kernel().refcnt(file))
                .sum();
    }

    private String of(OpenFileId file) {
        return switch (stage.kernel().vnodeOf(file)) {
            case Vnode.Terminal _ -> "terminal";
            case Vnode.Listener _ -> "listen";
            case Vnode.Connection c -> client(c);
            case Vnode.Pipe _ -> "pipe";
            case Vnode.RegularFile _, Vnode.Other _ -> "file";
            case Vnode.UnixSocket _ -> "unix";
            case Vnode.Epoll _ -> "epoll";
            case Vnode.FreshSocket _, Vnode.BoundSocket _ -> Reserved.FRESH_SOCKET;
        };
    }

    /// The newest client at that end: the kernel gives a port again when it is free.
    private String client(Vnode.Connection connection) {
        return stage.clients().stream()
                .filter(client -> client.local().equals(connection.peer()))
                .map(ClientState::name)
                .reduce((older, newer) -> newer)
                .orElse(Reserved.FRESH_SOCKET);
    }
}
