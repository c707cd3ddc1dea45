package echolab.frame;

import echolab.kernel.Vnode;
import echolab.trace.CallSite;
import echolab.trace.Reason;

/// Why a call waits, in words.
record Reasons(Things things) {

    String of(Reason reason, CallSite site) {
        Phrases phrases = things.phrases();
        return switch (reason) {
            case NO_CONNECTION_WAITS -> phrases.get("why.noconnection");
            case NOTHING_TO_READ -> nothingToRead(site);
            case NO_ROOM_TO_WRITE -> phrases.get("why.noroom");
            case NO_CHILD_ENDED -> phrases.get("why.nochild");
            case NO_DESCRIPTOR_READY -> phrases.get("why.notready");
            case THREAD_RUNS -> phrases.get("why.thread");
            case SEMAPHORE_IS_ZERO -> phrases.get("why.semaphore", "sem", semaphore(site));
            case WAITS_FOR_SIGNAL -> phrases.get("why.signal");
        };
    }

    private static String semaphore(CallSite site) {
        return Things.argument(site, 0).replace("&", "");
    }

    String nothingToRead(CallSite site) {
        Phrases phrases = things.phrases();
        Vnode vnode = things.vnode(site).orElse(new Vnode.Other(""));
        return switch (vnode) {
            case Vnode.Connection c ->
                    phrases.get("why.nothing.client", "client", things.client(c.peer()));
            case Vnode.Terminal _ -> phrases.get("why.nothing.terminal");
            case Vnode.Pipe _ -> phrases.get("why.nothing.pipe");
            case Vnode.FreshSocket _,
                    Vnode.BoundSocket _,
                    Vnode.Listener _,
                    Vnode.RegularFile _,
                    Vnode.UnixSocket _,
                    Vnode.Epoll _,
                    Vnode.Other _ ->
                    phrases.get("why.nothing");
        };
    }
}
