package echolab.frame;

import static echolab.frame.Outcome.blocks;
import static echolab.frame.Outcome.goes;
import static echolab.frame.Outcome.maybe;

import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.TcpState;
import echolab.kernel.Vnode;
import echolab.trace.CallSite;
import echolab.trace.ClientState;
import echolab.trace.Lane;
import echolab.trace.Reason;
import java.util.List;
import java.util.Optional;

/// What a call would do if it were made now, and whether it would block.
record CallForecast(Things things) {
    /// A call that needs a new descriptor fails where its number would not be below the limit; that is
    /// looked at first.
    Outcome outcome(CallSite site) {
        return things.refusal(site).map(Outcome::goes).orElseGet(() -> unrefused(site));
    }

    private Phrases phrases() {
        return things.phrases();
    }

    private Outcome unrefused(CallSite site) {
        return switch (site.call()) {
            case NONE -> goes(phrases().get("will.none"));
            case SOCKET -> goes(phrases().get("will.socket", "fd", free(site)));
            case SETSOCKOPT -> goes(phrases().get("will.setsockopt", "option", argument(site, 2)));
            case BIND -> goes(phrases().get("will.bind", "address", argument(site, 1)));
            case LISTEN -> goes(phrases().get("will.listen", "backlog", argument(site, 1)));
            case ACCEPT -> accept(site);
            case READ -> read(site);
            case WRITE -> write(site);
            case CLOSE -> goes(close(site));
            case SHUTDOWN -> goes(phrases().get("will.shutdown", "thing", thing(site)));
            case DUP -> goes(dup(site, free(site)));
            case DUP2 -> goes(dup(site, argument(site, 1)));
            case PIPE, PIPE2 -> goes(phrases().get("will.pipe"));
            case OPEN -> goes(open(site));
            case FORK -> goes(fork(site));
            case EXIT -> goes(exit(site));
            case WAITPID -> waitpid(site);
            case KILL -> goes(kill(site));
            case SIGACTION -> goes(phrases().get("will.sigaction", "signal", argument(site, 0)));
            case SIGPROCMASK -> goes(phrases().get("will.sigprocmask"));
            case SETRLIMIT -> goes(phrases().get("will.setrlimit", "n", argument(site, 1)));
            case PAUSE -> blocks(phrases().get("why.signal"));
            case SLEEP -> blocks(phrases().get("will.sleep", "n", argument(site, 0)));
            case CONNECT -> goes(phrases().get("will.connect"));
            case SELECT -> select(site);
            case SOCKETPAIR -> goes(phrases().get("will.socketpair"));
            case SENDMSG -> goes(phrases().get("will.sendmsg", "what", argument(site, 1)));
            case RECVMSG -> maybe(phrases().get("will.recvmsg"));
            case POLL, EPOLL_WAIT -> maybe(phrases().get("will.poll"));
            case EPOLL_CREATE1 -> goes(phrases().get("will.epollcreate", "fd", free(site)));
            case EPOLL_CTL ->
                    goes(
                            phrases()
                                    .get(
                                            "will.epollctl",
                                            "fd",
                                            argument(site, 2),
                                            "epfd",
                                            argument(site, 0)));
            case FCNTL -> goes(fcntl(site));
            case EXECVE -> goes(phrases().get("will.execve", "program", argument(site, 0)));
            case MEMFD_CREATE -> goes(phrases().get("will.memfdcreate", "fd", free(site)));
            case FTRUNCATE ->
                    goes(
                            phrases()
                                    .get(
                                            "will.ftruncate",
                                            "thing",
                                            thing(site),
                                            "n",
                                            argument(site, 1)));
            case MMAP -> goes(phrases().get("will.mmap", "fd", argument(site, 3)));
            case PTHREAD_CREATE -> goes(phrases().get("will.pthreadcreate"));
            case PTHREAD_DETACH -> goes(phrases().get("will.pthreaddetach"));
            case PTHREAD_JOIN -> maybe(phrases().get("will.pthreadjoin"));
            case SEM_WAIT -> semWait(site);
            case SEM_POST -> goes(phrases().get("will.sempost", "sem", argument(site, 0)));
            case FD_ZERO -> goes(phrases().get("will.fdzero", "set", argument(site, 0)));
            case FD_SET -> goes(bit("will.fdset", site));
            case FD_CLR -> goes(bit("will.fdclr", site));
            case FD_COPY -> goes(phrases().get("will.fdcopy", "set", argument(site, 1)));
            case ASSIGN -> goes(phrases().get("will.assign", "name", argument(site, 0)));
        };
    }

    private String fcntl(CallSite site) {
        String key =
                switch (argument(site, 1)) {
                    case "F_SETLK" -> "will.fcntl.lock";
                    case "F_GETLK" -> "will.fcntl.owner";
                    default -> "will.fcntl";
                };
        return phrases().get(key, "fd", argument(site, 0), "byte", argument(site, 3));
    }

    private Outcome select(CallSite site) {
        Readiness readiness = new Readiness(things);
        List<Fd> ready = readiness.ready(site);
        if (!ready.isEmpty()) {
            String fds = String.join(", ", ready.stream().map(Fd::toString).toList());
            return goes(phrases().get("will.select", "n", ready.size(), "fds", fds));
        }
        return readiness.isUncertain(site)
                ? maybe(phrases().get("will.select.maybe"))
                : blocks(phrases().get("why.notready"));
    }

    private Outcome semWait(CallSite site) {
        String name = argument(site, 0).replace("&", "");
        Lane process = site.lane().isThread() ? site.lane().parent().orElseThrow() : site.lane();
        String value = things.state().variablesOf(process).getOrDefault(name, "");
        return value.equals("0")
                ? blocks(phrases().get("why.semaphore", "sem", name))
                : goes(phrases().get("will.semwait", "sem", name));
    }

    private String bit(String key, CallSite site) {
        return phrases().get(key, "fd", argument(site, 0), "set", argument(site, 1));
    }

    private Outcome accept(CallSite site) {
        List<Vnode.Waiting> queue =
                things.vnode(site)
                        .filter(Vnode.Listener.class::isInstance)
                        .map(v -> ((Vnode.Listener) v).queue())
                        .orElse(List.of());
        if (queue.isEmpty()) {
            return blocks(phrases().get("why.noconnection"));
        }
        String client = things.client(queue.getFirst().peer());
        return goes(phrases().get("will.accept", "client", client, "fd", free(site)));
    }

    private Outcome read(CallSite site) {
        Optional<Vnode> vnode = things.vnode(site);
        if (vnode.isPresent() && vnode.get() instanceof Vnode.Connection connection) {
            return readConnection(site, connection);
        }
        boolean waits =
                vnode.filter(v -> v instanceof Vnode.Terminal || v instanceof Vnode.Pipe)
                        .isPresent();
        return waits
                ? maybe(phrases().get("will.read.maybe", "thing", thing(site)))
                : goes(phrases().get("will.read.other", "thing", thing(site)));
    }

    private Outcome readConnection(CallSite site, Vnode.Connection connection) {
        Optional<ClientState> client = things.clientAt(connection.peer());
        String name = things.client(connection.peer());
        long unread = client.map(ClientState::unread).orElse(0L);
        if (unread > 0) {
            return goes(phrases().get("will.read", "n", unread, "client", name));
        }
        if (connection.state() == TcpState.CLOSE) {
            return goes(phrases().get("will.read.reset", "client", name));
        }
        if (client.isEmpty() || client.get().stranger()) {
            return connection.state() == TcpState.CLOSE_WAIT
                    ? maybe(phrases().get("will.read.maybe.eof", "client", name))
                    : maybe(phrases().get("will.read.maybe", "thing", thing(site)));
        }
        return connection.state() == TcpState.CLOSE_WAIT
                ? goes(phrases().get("will.read.eof", "client", name))
                : blocks(new Reasons(things).nothingToRead(site));
    }

    private Outcome write(CallSite site) {
        Optional<Vnode> vnode = things.vnode(site);
        if (vnode.isPresent()
                && vnode.get() instanceof Vnode.Connection c
                && c.state() == TcpState.CLOSE) {
            String client = things.client(c.peer());
            return goes(phrases().get("will.write.reset", "client", client));
        }
        boolean terminal = vnode.filter(Vnode.Terminal.class::isInstance).isPresent();
        return goes(
                phrases()
                        .get(
                                terminal ? "will.write.terminal" : "will.write",
                                "n",
                                argument(site, 1),
                                "thing",
                                thing(site)));
    }

    private String close(CallSite site) {
        Optional<OpenFileId> file = things.file(site);
        int left = file.map(things::refcnt).orElse(0) - 1;
        return left > 0
                ? phrases()
                        .get(
                                "will.close.shared",
                                "fd",
                                argument(site, 0),
                                "thing",
                                thing(site),
                                "left",
                                left)
                : phrases().get("will.close.last", "fd", argument(site, 0), "thing", thing(site));
    }

    private String dup(CallSite site, String target) {
        return phrases().get("will.dup", "new", target, "thing", thing(site));
    }

    private String open(CallSite site) {
        return phrases().get("will.open", "path", argument(site, 0), "fd", free(site));
    }

    private String fork(CallSite site) {
        return phrases().get("will.fork", "n", descriptors(site.pid()));
    }

    private String exit(CallSite site) {
        return phrases().get("will.exit", "n", descriptors(site.pid()));
    }

    private int descriptors(Pid pid) {
        return things.process(pid).map(p -> p.descriptors().size()).orElse(0);
    }

    private Outcome waitpid(CallSite site) {
        List<ProcessState> children = things.children(site.pid());
        Optional<ProcessState> ended = children.stream().filter(ProcessState::isZombie).findFirst();
        if (children.isEmpty()) {
            return goes(phrases().get("will.waitpid.nochildren"));
        }
        if (ended.isPresent()) {
            String child = things.who(ended.get().pid());
            return goes(phrases().get("will.waitpid.reaps", "who", child));
        }
        return site.args().contains("WNOHANG")
                ? goes(phrases().get("will.waitpid.none"))
                : blocks(new Reasons(things).of(Reason.NO_CHILD_ENDED, site));
    }

    private String kill(CallSite site) {
        return phrases().get("will.kill", "signal", argument(site, 1), "pid", argument(site, 0));
    }

    private String thing(CallSite site) {
        return things.file(site)
                .map(things::name)
                .orElseGet(() -> phrases().get("thing.descriptor", "fd", argument(site, 0)));
    }

    private String free(CallSite site) {
        return things.lowestFree(site.pid()).toString();
    }

    private static String argument(CallSite site, int index) {
        return Things.argument(site, index);
    }
}
