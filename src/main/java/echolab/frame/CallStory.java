package echolab.frame;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.trace.CallSite;
import echolab.trace.ClientState;
import echolab.trace.Event;
import java.util.Optional;

/// What a call that has just returned did, in words.
///
/// @param before the stage before it, in which what it closed or reaped was still there
/// @param now the stage after it
record CallStory(Things before, Things now) {

    private Phrases phrases() {
        return now.phrases();
    }

    /// `fork() = 4712: …`; the process is named where there are several.
    String of(Event.Returned returned) {
        CallSite site = returned.site();
        String written = phrases().call(site);
        String call = site.call().isSystemCall() ? written + " = " + returned.result() : written;
        String lead =
                now.hasManyLanes()
                        ? phrases().get("lead.many", "call", call, "who", now.who(site.lane()))
                        : phrases().get("lead.one", "call", call);
        return lead + body(returned);
    }

    private String body(Event.Returned it) {
        return it.errno().map(errno -> failure(it.site(), errno)).orElseGet(() -> success(it));
    }

    private String failure(CallSite site, String errno) {
        String specific = "errno." + errno + "." + site.call().cName();
        String general = "errno." + errno;
        String meaning =
                phrases().has(specific)
                        ? phrases().get(specific)
                        : phrases().has(general) ? phrases().get(general) : "";
        return meaning.isEmpty()
                ? phrases().get("failed", "errno", errno)
                : phrases().get("failed.why", "errno", errno, "why", meaning);
    }

    private String success(Event.Returned it) {
        CallSite site = it.site();
        return switch (site.call()) {
            case NONE -> phrases().get("did.none");
            case SOCKET -> phrases().get("did.socket", "fd", it.result());
            case SETSOCKOPT -> phrases().get("did.setsockopt", "option", argument(site, 2));
            case BIND -> phrases().get("did.bind", "address", address(site));
            case LISTEN -> listen(site);
            case ACCEPT -> phrases().get("did.accept", "client", peer(it), "fd", it.result());
            case READ -> read(it);
            case WRITE -> write(it);
            case CLOSE -> close(site);
            case SHUTDOWN -> phrases().get("did.shutdown", "thing", thing(site));
            case DUP, DUP2 -> dup(it);
            case PIPE, PIPE2 -> pipe(it);
            case OPEN -> phrases().get("did.open", "fd", it.result(), "path", argument(site, 0));
            case FORK -> fork(it);
            case EXIT -> phrases().get("did.exit");
            case WAITPID -> waitpid(it);
            case KILL -> kill(site);
            case SIGACTION -> sigaction(site);
            case SIGPROCMASK -> phrases().get("did.sigprocmask");
            case SETRLIMIT -> setrlimit(site);
            case PAUSE -> phrases().get("did.pause");
            case SLEEP -> phrases().get("did.sleep", "left", it.result());
            case CONNECT -> phrases().get("did.connect");
            case SELECT ->
                    it.result() == 0
                            ? phrases().get("did.select.none")
                            : phrases().get("did.select", "n", it.result());
            case SOCKETPAIR -> phrases().get("did.socketpair");
            case SENDMSG -> phrases().get("did.sendmsg", "what", argument(site, 1));
            case RECVMSG ->
                    it.result() == 0
                            ? phrases().get("did.read.eof")
                            : phrases().get("did.recvmsg", "what", argument(site, 1));
            case POLL, EPOLL_WAIT -> phrases().get("did.poll", "n", it.result());
            case EPOLL_CREATE1 -> phrases().get("did.epollcreate", "fd", it.result());
            case EPOLL_CTL -> epollCtl(site);
            case FCNTL -> fcntl(site);
            case EXECVE -> phrases().get("did.execve", "program", argument(site, 0));
            case MEMFD_CREATE -> phrases().get("did.memfdcreate", "fd", it.result());
            case FTRUNCATE ->
                    phrases().get("did.ftruncate", "thing", thing(site), "n", argument(site, 1));
            case MMAP -> phrases().get("did.mmap", "fd", argument(site, 3));
            case PTHREAD_CREATE -> phrases().get("did.pthreadcreate");
            case PTHREAD_DETACH -> phrases().get("did.pthreaddetach");
            case PTHREAD_JOIN -> phrases().get("did.pthreadjoin");
            case SEM_WAIT, SEM_POST -> phrases().get("did.sem", "sem", argument(site, 0));
            case FD_ZERO, FD_SET, FD_CLR, FD_COPY, ASSIGN -> phrases().get("did.operation");
        };
    }

    private String fcntl(CallSite site) {
        String key =
                switch (argument(site, 1)) {
                    case "F_SETLK" -> "did.fcntl.lock";
                    case "F_GETLK" -> "did.fcntl.owner";
                    default -> "did.fcntl";
                };
        return phrases().get(key, "fd", argument(site, 0), "byte", argument(site, 3));
    }

    private String epollCtl(CallSite site) {
        String key =
                switch (argument(site, 1)) {
                    case "EPOLL_CTL_ADD" -> "did.epollctl.add";
                    case "EPOLL_CTL_DEL" -> "did.epollctl.del";
                    default -> "did.epollctl.mod";
                };
        return phrases().get(key, "fd", argument(site, 2), "epfd", argument(site, 0));
    }

    private String listen(CallSite site) {
        return phrases().get("did.listen", "port", port(site), "backlog", argument(site, 1));
    }

    private String read(Event.Returned it) {
        CallSite site = it.site();
        if (it.result() == 0) {
            return connection(now, site)
                    .map(c -> phrases().get("did.read.fin", "client", now.client(c.peer())))
                    .orElseGet(() -> phrases().get("did.read.eof"));
        }
        return phrases()
                .get(
                        "did.read",
                        "n",
                        it.result(),
                        "thing",
                        thing(site),
                        "text",
                        phrases().quote(it.data().text()));
    }

    private String write(Event.Returned it) {
        String text = phrases().quote(it.data().text());
        return now.vnode(it.site()).filter(Vnode.Terminal.class::isInstance).isPresent()
                ? phrases().get("did.write.terminal", "n", it.result(), "text", text)
                : phrases()
                        .get(
                                "did.write",
                                "n",
                                it.result(),
                                "thing",
                                thing(it.site()),
                                "text",
                                text);
    }

    private String close(CallSite site) {
        Optional<OpenFileId> file = before.file(site);
        if (file.isEmpty()) {
            return phrases().get("did.close", "fd", site.descriptor());
        }
        String thing = before.name(file.get());
        int left = now.refcnt(file.get());
        return left > 0
                ? phrases()
                        .get(
                                "did.close.shared",
                                "fd",
                                site.descriptor(),
                                "thing",
                                thing,
                                "before",
                                before.refcnt(file.get()),
                                "left",
                                left)
                : phrases().get(lastKey(site), "fd", site.descriptor(), "thing", thing);
    }

    private String lastKey(CallSite site) {
        Optional<Vnode.Connection> connection = connection(before, site);
        if (connection.isEmpty()) {
            return "did.close.last";
        }
        boolean left =
                before.clientAt(connection.get().peer()).filter(CallStory::hasLeft).isPresent();
        return left ? "did.close.last.left" : "did.close.last.connection";
    }

    private String dup(Event.Returned it) {
        CallSite site = it.site();
        int count = now.file(site).map(now::refcnt).orElse(0);
        return phrases()
                .get(
                        "did.dup",
                        "new",
                        it.result(),
                        "old",
                        argument(site, 0),
                        "thing",
                        thing(site),
                        "count",
                        count);
    }

    private String pipe(Event.Returned it) {
        return it.changes().stream()
                .filter(Change.Piped.class::isInstance)
                .map(Change.Piped.class::cast)
                .findFirst()
                .map(p -> phrases().get("did.pipe", "read", p.readEnd(), "write", p.writeEnd()))
                .orElseGet(() -> phrases().get("did.none"));
    }

    private String fork(Event.Returned it) {
        Pid child = new Pid((int) it.result());
        int descriptors = now.process(it.site().pid()).map(p -> p.descriptors().size()).orElse(0);
        return phrases().get("did.fork", "child", child, "n", descriptors);
    }

    private String waitpid(Event.Returned it) {
        if (it.result() == 0) {
            return phrases().get("did.waitpid.none");
        }
        Pid child = new Pid((int) it.result());
        String exit =
                before.process(child)
                        .flatMap(ProcessState::exit)
                        .map(before.wording()::exit)
                        .orElse("");
        return phrases().get("did.waitpid", "who", before.who(child), "exit", exit);
    }

    private String kill(CallSite site) {
        return phrases().get("did.kill", "signal", argument(site, 1), "pid", argument(site, 0));
    }

    private String sigaction(CallSite site) {
        String key =
                switch (argument(site, 1)) {
                    case "SIG_DFL" -> "did.sigaction.default";
                    case "SIG_IGN" -> "did.sigaction.ignore";
                    default -> "did.sigaction";
                };
        return phrases().get(key, "signal", argument(site, 0));
    }

    private String setrlimit(CallSite site) {
        return phrases().get("did.setrlimit", "n", argument(site, 1));
    }

    private String peer(Event.Returned it) {
        return now.file(it.site().pid(), new Fd((int) it.result()))
                .map(now.state().kernel()::vnodeOf)
                .filter(Vnode.Connection.class::isInstance)
                .map(v -> now.client(((Vnode.Connection) v).peer()))
                .orElse("?");
    }

    private String thing(CallSite site) {
        return now.file(site)
                .map(now::name)
                .orElseGet(() -> phrases().get("thing.descriptor", "fd", argument(site, 0)));
    }

    private static boolean hasLeft(ClientState client) {
        return switch (client.end()) {
            case OPEN, HALF_CLOSED -> false;
            case CLOSED, RESET -> true;
        };
    }

    private static Optional<Vnode.Connection> connection(Things things, CallSite site) {
        return things.vnode(site)
                .filter(Vnode.Connection.class::isInstance)
                .map(Vnode.Connection.class::cast);
    }

    private String address(CallSite site) {
        return now.vnode(site)
                .filter(Vnode.BoundSocket.class::isInstance)
                .map(v -> ((Vnode.BoundSocket) v).local().toString())
                .orElse(argument(site, 1));
    }

    private String port(CallSite site) {
        return now.vnode(site)
                .filter(Vnode.Listener.class::isInstance)
                .map(v -> String.valueOf(((Vnode.Listener) v).local().port()))
                .orElse("?");
    }

    private static String argument(CallSite site, int index) {
        return Things.argument(site, index);
    }
}
