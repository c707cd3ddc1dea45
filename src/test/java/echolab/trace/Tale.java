package echolab.trace;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A run told event by event, for tests: stage `p`, server 100, its children by number.
final class Tale {
    static final Lane P = new Lane("p");
    static final Lane CHILD1 = P.child(1);
    static final Pid SERVER = new Pid(100);
    static final Pid CHILD = new Pid(101);
    static final Endpoint LISTENER = new Endpoint("127.0.0.1", 15213);
    static final String SOURCE =
            """
            void main() {
                int listenfd = open_listenfd(15213);
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
            """;

    final EventLog log = new EventLog();

    /// A server that listens on 3, its terminal on 0, 1 and 2.
    static Tale listening() {
        Tale tale = new Tale();
        tale.happens(
                new Event.ServerStarted(
                        "process", "process.java", SOURCE, SERVER, new Pid(50), "/dev/pts/3"));
        tale.happens(new Event.LaneBorn(P, SERVER, SERVER.value()));
        tale.returns(P, Call.SOCKET, 2, 3, new Change.Socket(SERVER, new Fd(3)));
        tale.returns(P, Call.BIND, 2, 0, new Change.Bound(SERVER, new Fd(3), LISTENER));
        tale.returns(P, Call.LISTEN, 2, 0, new Change.Listening(SERVER, new Fd(3), 16));
        return tale;
    }

    /// The same, with client A connected and accepted on 4.
    static Tale accepted() {
        Tale tale = listening();
        tale.connects("A", 40001);
        tale.accepts(40001);
        return tale;
    }

    /// The same, with a child that serves A.
    static Tale forked() {
        Tale tale = accepted();
        tale.forks();
        return tale;
    }

    StageState now() {
        return log.at(log.size()).get("p");
    }

    LaneState lane(Lane lane) {
        return now().lanes().get(lane);
    }

    Tale happens(Event.What what) {
        log.append(1000L * log.size(), "p", what);
        return this;
    }

    Tale connects(String client, int port) {
        return happens(new Event.ClientConnected(client, LISTENER, client(port), false));
    }

    Tale accepts(int port) {
        return returns(
                P,
                Call.ACCEPT,
                4,
                4,
                new Change.Accepted(SERVER, new Fd(3), new Fd(4), client(port)));
    }

    Tale forks() {
        returns(P, Call.FORK, 5, CHILD.value(), new Change.Forked(SERVER, CHILD));
        return happens(new Event.LaneBorn(CHILD1, CHILD, CHILD.value()));
    }

    Tale closes(Lane lane, int line, int fd) {
        return returns(lane, Call.CLOSE, line, 0, new Change.Closed(pidOf(lane), new Fd(fd)));
    }

    Tale announces(Lane lane, Call call, int line) {
        return happens(new Event.Announced(site(lane, call, line)));
    }

    Tale enters(Lane lane, Call call, int line) {
        return happens(new Event.Entered(site(lane, call, line)));
    }

    Tale blocks(Lane lane, Call call, int line, Reason reason, int fd) {
        return happens(new Event.Blocked(site(lane, call, line), reason, fd));
    }

    Tale returns(Lane lane, Call call, int line, long result, Change... changes) {
        return happens(
                new Event.Returned(
                        site(lane, call, line),
                        result,
                        Optional.empty(),
                        Bytes.NONE,
                        List.of(changes)));
    }

    /// `read(2)` from the descriptor returns so many bytes.
    Tale reads(Lane lane, int fd, long result) {
        Pid pid = pidOf(lane);
        CallSite site =
                new CallSite(
                        lane,
                        pid,
                        pid.value(),
                        Call.READ,
                        List.of(String.valueOf(fd), "8192"),
                        new SourceLine("process.java", 7));
        return happens(new Event.Returned(site, result, Optional.empty(), Bytes.NONE, List.of()));
    }

    Tale fails(Lane lane, Call call, int line, String errno) {
        return happens(
                new Event.Returned(
                        site(lane, call, line), -1, Optional.of(errno), Bytes.NONE, List.of()));
    }

    Tale watches(Lane lane, String name, String value) {
        return happens(new Event.Watched(lane, pidOf(lane), name, value));
    }

    Tale signalled() {
        return happens(new Event.HandlerEntered(P, SERVER, Signal.SIGCHLD));
    }

    Tale handlerLeft() {
        return happens(new Event.HandlerLeft(P, SERVER, Signal.SIGCHLD));
    }

    Tale exits(Lane lane, int code) {
        return happens(new Event.LaneEnded(lane, pidOf(lane), new ExitStatus.Exited(code)));
    }

    Tale reaps() {
        return returns(P, Call.WAITPID, 0, CHILD.value(), new Change.Reaped(SERVER, CHILD));
    }

    static CallSite site(Lane lane, Call call, int line) {
        Pid pid = pidOf(lane);
        return new CallSite(
                lane, pid, pid.value(), call, List.of("3"), new SourceLine("process.java", line));
    }

    static Pid pidOf(Lane lane) {
        return lane.equals(P) ? SERVER : CHILD;
    }

    static Endpoint client(int port) {
        return new Endpoint("127.0.0.1", port);
    }

    static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
