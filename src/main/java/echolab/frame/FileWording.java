package echolab.frame;

import echolab.kernel.Endpoint;
import echolab.kernel.OpenFile;
import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;

/// The names of open files and v-nodes in the language of the picture.
record FileWording(Phrases phrases) {

    /// What an open file is, as the title of its card.
    String file(Vnode vnode, Identity identity) {
        return switch (vnode) {
            case Vnode.Terminal _ -> phrases.get("file.terminal");
            case Vnode.FreshSocket _ -> phrases.get("file.fresh");
            case Vnode.BoundSocket _ -> phrases.get("file.bound");
            case Vnode.Listener _ -> phrases.get("file.listening");
            case Vnode.Connection _ -> connection(identity);
            case Vnode.Pipe _ -> phrases.get("file.pipe");
            case Vnode.RegularFile _ -> phrases.get("file.regular");
            case Vnode.UnixSocket _ -> phrases.get("file.unix") + " " + identity.letter();
            case Vnode.Epoll _ -> phrases.get("file.epoll");
            case Vnode.Other _ -> phrases.get("file.other");
        };
    }

    private String connection(Identity identity) {
        String plain = plainConnection(identity);
        return identity.name().equalsIgnoreCase(identity.letter())
                ? plain
                : plain + " · " + identity.name();
    }

    /// `connection A`, without the name of its client.
    String plainConnection(Identity identity) {
        return phrases.get("file.connection", "name", identity.letter());
    }

    /// The second line of its card.
    String fileDetail(Vnode vnode, OpenFile.Access access) {
        return switch (vnode) {
            case Vnode.Terminal t -> t.path();
            case Vnode.FreshSocket _,
                    Vnode.BoundSocket _,
                    Vnode.Listener _,
                    Vnode.Connection _,
                    Vnode.UnixSocket _ ->
                    "socket";
            case Vnode.Pipe _ ->
                    phrases.get(
                            switch (access) {
                                case READ -> "pipe.read";
                                case WRITE -> "pipe.write";
                                case READ_WRITE -> "pipe.both";
                            });
            case Vnode.RegularFile f -> f.path();
            case Vnode.Epoll _ -> "epoll(7)";
            case Vnode.Other o -> o.name();
        };
    }

    /// How a file was opened.
    String access(OpenFile.Access access) {
        return phrases.get(
                switch (access) {
                    case READ -> "access.read";
                    case WRITE -> "access.write";
                    case READ_WRITE -> "access.both";
                });
    }

    /// Whether it listens on every interface of its machine.
    private static boolean isOpen(Vnode.Listener listener) {
        return listener.local().address().equals(Endpoint.ANY);
    }

    /// The title of a v-node's card.
    String vnode(Vnode vnode) {
        return switch (vnode) {
            case Vnode.Terminal _ -> phrases.get("vnode.terminal");
            case Vnode.FreshSocket _ -> phrases.get("vnode.fresh");
            case Vnode.BoundSocket s -> phrases.get("vnode.bound", "port", s.local().port());
            case Vnode.Listener l -> "LISTEN " + (isOpen(l) ? "any" : "") + ":" + l.local().port();
            case Vnode.Connection c -> c.state().name();
            case Vnode.Pipe _ -> phrases.get("vnode.pipe");
            case Vnode.RegularFile _ -> phrases.get("vnode.regular");
            case Vnode.UnixSocket _ -> phrases.get("vnode.unix");
            case Vnode.Epoll _ -> phrases.get("vnode.epoll");
            case Vnode.Other _ -> phrases.get("vnode.other");
        };
    }

    /// The second line of a v-node's card.
    String vnodeDetail(VnodeId id, Vnode vnode) {
        return switch (vnode) {
            case Vnode.Terminal t -> t.path();
            case Vnode.FreshSocket _ -> "TCP";
            case Vnode.BoundSocket _ -> "TCP";
            case Vnode.Listener l ->
                    phrases.get("vnode.queue", "size", l.queue().size(), "backlog", l.backlog());
            case Vnode.Connection c -> ":" + c.local().port() + " ⇄ " + c.peer().brief();
            case Vnode.Pipe _ -> "pipe(7)";
            case Vnode.RegularFile f -> f.path();
            case Vnode.UnixSocket s ->
                    s.peer()
                            .map(p -> "U" + id.value() + " ⇄ U" + p.value())
                            .orElseGet(() ->
                                    phrases.get("vnode.unix.alone", "name", "U" + id.value()));
            case Vnode.Epoll e -> phrases.get("vnode.epoll.size", "n", e.interests().size());
            case Vnode.Other o -> o.name();
        };
    }
}
