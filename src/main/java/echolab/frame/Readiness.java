package echolab.frame;

import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.TcpState;
import echolab.kernel.Vnode;
import echolab.trace.CallSite;
import echolab.trace.ClientState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which descriptors of a set are ready to read, as far as the stage knows: `select(2)`.
record Readiness(Things things) {

    /// What is known of a descriptor.
    private enum Known {
        READY,
        NOT_READY,
        /// Nobody counts what is typed on a terminal, or what a stranger has sent.
        UNKNOWN
    }

    /// The descriptors in the first set of the call.
    List<Fd> asked(CallSite site) {
        String name = Things.argument(site, 1).replace("&", "");
        String set = things.state().variablesOf(site.lane()).getOrDefault(name, "{}");
        return Arrays.stream(set.replaceAll("[{}\\s]", "").split(",", -1))
                .filter(number -> number.matches("\\d{1,9}"))
                .map(number -> new Fd(Integer.parseInt(number)))
                .toList();
    }

    /// Those that are ready for certain.
    List<Fd> ready(CallSite site) {
        return asked(site).stream().filter(fd -> known(site.pid(), fd) == Known.READY).toList();
    }

    /// Whether nothing is known of some that might be ready.
    boolean isUncertain(CallSite site) {
        return asked(site).stream().anyMatch(fd -> known(site.pid(), fd) == Known.UNKNOWN);
    }

    /// Whether reading it would not block; empty where nobody knows.
    Optional<Boolean> isReadable(Pid pid, Fd fd) {
        Known known = known(pid, fd);
        return known == Known.UNKNOWN ? Optional.empty() : Optional.of(known == Known.READY);
    }

    private Known known(Pid pid, Fd fd) {
        Optional<Vnode> vnode = things.file(pid, fd).map(things.state().kernel()::vnodeOf);
        return switch (vnode.orElse(new Vnode.Other(""))) {
            case Vnode.Listener it -> it.queue().isEmpty() ? Known.NOT_READY : Known.READY;
            case Vnode.Connection it ->
                    it.state() == TcpState.ESTABLISHED ? ofClient(it.peer()) : Known.READY;
            case Vnode.Terminal _,
                    Vnode.Pipe _,
                    Vnode.UnixSocket _,
                    Vnode.Epoll _,
                    Vnode.FreshSocket _,
                    Vnode.BoundSocket _,
                    Vnode.RegularFile _,
                    Vnode.Other _ ->
                    Known.UNKNOWN;
        };
    }

    private Known ofClient(Endpoint peer) {
        Optional<ClientState> client = things.clientAt(peer);
        if (client.isEmpty() || client.get().stranger()) {
            return Known.UNKNOWN;
        }
        return client.get().unread() > 0 ? Known.READY : Known.NOT_READY;
    }
}
