package echolab.frame;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.kernel.Vnode;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.Reason;
import java.util.List;
import java.util.Optional;

/// A process-based server played for tests: what its lanes and clients do becomes the events
/// that the stage would have recorded.
public final class Play extends Calls<Play> {
    public static final Endpoint LISTENER = new Endpoint("127.0.0.1", 15213);
    public static final String SOURCE =
            """
            void main(String[] args) {
                signal(SIGCHLD, this::sigchld_handler);
                int listenfd = open_listenfd(port);
                while (true) {
                    int connfd = accept(listenfd);
                    if (fork() == 0) {
                        close(listenfd);
                        echo(connfd);
                        close(connfd);
                        exit(0);
                    }
                    close(connfd);
                }
            }

            void sigchld_handler(int sig) {
                while (waitpid(-1, null, WNOHANG) > 0) {}
            }
            """;

    private int clients;

    @Override
    Play self() {
        return this;
    }

    /// The server parked before its first `accept`.
    public static Play listening() {
        return started("process", 16);
    }

    /// The same server, open to the network.
    public static Play open() {
        Fd listenfd = new Fd(3);
        return listening()
                .returns(
                        P,
                        Call.CLOSE,
                        3,
                        0,
                        List.of("3"),
                        new Change.Closed(SERVER, listenfd),
                        new Change.Socket(SERVER, listenfd),
                        new Change.Bound(SERVER, listenfd, new Endpoint(Endpoint.ANY, 15213)),
                        new Change.Listening(SERVER, listenfd, 16));
    }

    public static Play started(String model, int backlog) {
        return started(model, backlog, SOURCE);
    }

    public static Play started(String model, int backlog, String source) {
        Play play = new Play();
        play.log(
                new Event.ServerStarted(
                        model, model + ".java", source, SERVER, new Pid(900), "/dev/pts/3"));
        play.log(new Event.LaneBorn(P, SERVER, SERVER.value()));
        play.returns(
                P,
                Call.SIGACTION,
                2,
                0,
                List.of("SIGCHLD"),
                new Change.Handles(SERVER, Signal.SIGCHLD, true));
        play.returns(P, Call.SOCKET, 3, 3, List.of(), new Change.Socket(SERVER, new Fd(3)));
        play.returns(
                P, Call.BIND, 3, 0, List.of("3"), new Change.Bound(SERVER, new Fd(3), LISTENER));
        play.returns(
                P,
                Call.LISTEN,
                3,
                0,
                List.of("3", "" + backlog),
                new Change.Listening(SERVER, new Fd(3), backlog));
        play.parks(P, Call.ACCEPT, 5, "3");
        return play.compared();
    }

    /// A second server, `q`, comes on stage beside it; nothing is known of its calls.
    public Play beside() {
        Pid other = new Pid(50);
        timeline()
                .append(
                        1,
                        "q",
                        new Event.ServerStarted(
                                "process", "q.java", "", other, new Pid(9), "/dev/pts/4"));
        timeline().append(2, "q", new Event.LaneBorn(new Lane("q"), other, other.value()));
        return this;
    }

    /// A server with so many children, each blocked in `read` for its client A, B, ….
    public static Play serving(int children) {
        Play play = listening();
        for (int i = 0; i < children; i++) {
            play.connects(String.valueOf((char) ('A' + i))).forkOne().childReads(i + 1);
        }
        return play;
    }

    /// The child `n` of the server.
    public static Lane child(int n) {
        return P.child(n);
    }

    /// A client connects; it waits in the accept queue.
    public Play connects(String name) {
        clients++;
        return connects(name, 51500 + clients, false);
    }

    public Play connects(String name, int port, boolean stranger) {
        return log(
                new Event.ClientConnected(
                        name, LISTENER, new Endpoint("127.0.0.1", port), stranger));
    }

    public Play sends(String client, String text) {
        return log(new Event.ClientSent(client, bytes(text)));
    }

    public Play receives(String client, String text) {
        return log(new Event.ClientReceived(client, bytes(text)));
    }

    public Play ends(String client, Event.ClientClosed.How how) {
        return log(new Event.ClientClosed(client, endpoint(client), how));
    }

    /// The server accepts the first in the queue and comes to `fork`.
    public Play accepts() {
        Endpoint peer =
                now().kernel().vnodes().values().stream()
                        .filter(Vnode.Listener.class::isInstance)
                        .map(v -> ((Vnode.Listener) v).queue().getFirst().peer())
                        .findFirst()
                        .orElseThrow();
        Fd fd = lowestFree(SERVER);
        returns(
                P,
                Call.ACCEPT,
                5,
                fd.value(),
                List.of("3"),
                new Change.Accepted(SERVER, new Fd(3), fd, peer));
        return parks(P, Call.FORK, 6).compared();
    }

    /// The server forks; parent and child come to their next calls.
    public Play forks() {
        int n = now().lanes().size();
        Pid child = new Pid(SERVER.value() + n);
        returns(P, Call.FORK, 6, child.value(), List.of(), new Change.Forked(SERVER, child));
        log(new Event.LaneBorn(child(n), child, child.value()));
        parks(child(n), Call.CLOSE, 7, "3");
        return parks(P, Call.CLOSE, 12, "" + connfd(SERVER)).compared();
    }

    public Play parentCloses() {
        closes(P, 12, connfd(SERVER));
        return parks(P, Call.ACCEPT, 5, "3").compared();
    }

    public Play childClosesListening(int n) {
        closes(child(n), 7, 3);
        return parks(child(n), Call.READ, 8, "4", "8192").compared();
    }

    /// The child comes to wait for its client.
    public Play childReads(int n) {
        CallSite site = site(child(n), Call.READ, 8, "4", "8192");
        log(new Event.Entered(site));
        return log(new Event.Blocked(site, Reason.NOTHING_TO_READ, 4)).compared();
    }

    /// The blocked read returns these bytes; the child comes to `write`.
    public Play childGets(int n, String text) {
        log(
                new Event.Returned(
                        site(child(n), Call.READ, 8, "4", "8192"),
                        bytes(text).length(),
                        Optional.empty(),
                        bytes(text),
                        List.of()));
        return parks(child(n), Call.WRITE, 8, "4", "" + text.length()).compared();
    }

    /// The blocked read sees end of file; the child comes to `close`.
    public Play childSeesEnd(int n) {
        returns(child(n), Call.READ, 8, 0, List.of("4", "8192"));
        return parks(child(n), Call.CLOSE, 9, "4").compared();
    }

    /// The server's answer is written; the child comes to `read` again.
    public Play childWrites(int n, int length) {
        returns(child(n), Call.WRITE, 8, length, List.of("4", "" + length));
        return parks(child(n), Call.READ, 8, "4", "8192").compared();
    }

    public Play childCloses(int n) {
        closes(child(n), 9, 4);
        return parks(child(n), Call.EXIT, 10, "0").compared();
    }

    /// The child exits and is a zombie; SIGCHLD is on its way to the parent.
    public Play childExits(int n) {
        Pid pid = pid(child(n));
        log(new Event.Entered(site(child(n), Call.EXIT, 10, "0")));
        log(new Event.LaneEnded(child(n), pid, new ExitStatus.Exited(0)));
        return log(new Event.SignalSent(SERVER, Signal.SIGCHLD)).compared();
    }

    /// The handler runs and is parked before `waitpid`.
    public Play handlerBegins() {
        log(new Event.HandlerEntered(P, SERVER, Signal.SIGCHLD));
        return parks(P, Call.WAITPID, 17, "-1", "WNOHANG").compared();
    }

    public Play reaps(int n) {
        Pid pid = pid(child(n));
        returns(
                P,
                Call.WAITPID,
                17,
                pid.value(),
                List.of("-1", "WNOHANG"),
                new Change.Reaped(SERVER, pid));
        return parks(P, Call.WAITPID, 17, "-1", "WNOHANG").compared();
    }

    public Play handlerEnds() {
        boolean children = now().kernel().processes().size() > 1;
        if (children) {
            returns(P, Call.WAITPID, 17, 0, List.of("-1", "WNOHANG"));
        } else {
            fails(P, Call.WAITPID, 17, "ECHILD", "-1", "WNOHANG");
        }
        log(new Event.HandlerLeft(P, SERVER, Signal.SIGCHLD));
        if (now().lanes().get(P).activity() == LaneState.Activity.RUNNING) {
            log(new Event.Blocked(site(P, Call.ACCEPT, 5, "3"), Reason.NO_CONNECTION_WAITS, 3));
        }
        return compared();
    }

    /// Accept, fork, close in the parent, close in the child.
    public Play forkOne() {
        accepts().forks();
        int n = now().lanes().size() - 1;
        return parentCloses().childClosesListening(n);
    }

    public Play blocksInAccept() {
        CallSite site = site(P, Call.ACCEPT, 5, "3");
        log(new Event.Entered(site));
        return log(new Event.Blocked(site, Reason.NO_CONNECTION_WAITS, 3)).compared();
    }

    private void closes(Lane lane, int line, int fd) {
        returns(
                lane,
                Call.CLOSE,
                line,
                0,
                List.of("" + fd),
                new Change.Closed(pid(lane), new Fd(fd)));
    }

    private Endpoint endpoint(String client) {
        return now().client(client).orElseThrow().local();
    }

    private int connfd(Pid pid) {
        return now().kernel().processes().get(pid).descriptors().lastKey().value();
    }
}
