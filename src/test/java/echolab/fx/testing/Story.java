package echolab.fx.testing;

import echolab.fx.testing.ScriptedRun.Chapter;
import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.Reason;
import echolab.trace.SourceLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The textbook's story of the process-based server, act by act: A connects, is accepted, gets a
/// child, sends a line, gets it back, closes; the child ends and is reaped; B waits meanwhile.
public final class Story {
    public static final String STAGE = "p";
    public static final Lane P = new Lane(STAGE);
    public static final Lane CHILD1 = P.child(1);
    public static final Pid SERVER = new Pid(4711);
    public static final Pid CHILD = new Pid(4712);
    public static final Endpoint LISTENER = new Endpoint("127.0.0.1", 15213);
    public static final Endpoint A = new Endpoint("127.0.0.1", 51514);
    public static final Endpoint B = new Endpoint("127.0.0.1", 51520);

    public static final String SOURCE =
            """
            import static echolab.unix.Unix.*;

            /** A child for every connection (CS:APP 12.1.1). */
            void sigchld_handler(int sig) {
                while (waitpid(-1, 0, WNOHANG) > 0)
                    ;
            }

            void echo(int connfd) {
                rio_t rio = rio_readinitb(connfd);
                String line;
                while ((line = rio_readlineb(rio, MAXLINE)) != null) {
                    println("server received " + line.length() + " bytes");
                    rio_writen(connfd, line);
                }
            }

            void main(String[] args) {
                signal(SIGCHLD, this::sigchld_handler);
                int listenfd = open_listenfd(args[0]);
                while (true) {
                    int connfd = accept(listenfd);
                    if (fork() == 0) {
                        close(listenfd);  // the child does not listen
                        echo(connfd);
                        close(connfd);
                        exit(0);
                    }
                    close(connfd);  // the parent does not serve
                }
            }
            """;

    private Story() {}

    /// A run that knows the whole story.
    public static ScriptedRun run() {
        return new ScriptedRun(CHAPTERS);
    }

    private static final CallSite ACCEPT = site(P, Call.ACCEPT, 22, "3");
    private static final CallSite FORK = site(P, Call.FORK, 23);
    private static final CallSite P_CLOSE = site(P, Call.CLOSE, 29, "4");
    private static final CallSite C_CLOSE_LISTEN = site(CHILD1, Call.CLOSE, 24, "3");
    private static final CallSite C_READ = site(CHILD1, Call.READ, 12, "4", "8192");
    private static final CallSite C_WRITE = site(CHILD1, Call.WRITE, 14, "4", "6");
    private static final CallSite C_CLOSE = site(CHILD1, Call.CLOSE, 26, "4");
    private static final CallSite C_EXIT = site(CHILD1, Call.EXIT, 27, "0");
    private static final CallSite WAITPID = site(P, Call.WAITPID, 5, "-1", "WNOHANG");
    private static final Bytes HELLO = bytes("hello\n");

    private static final List<Chapter> CHAPTERS =
            List.of(
                    new Chapter("start process", start()),
                    act("connect A", connected("A", A)),
                    act(
                            "step p",
                            new Event.Entered(ACCEPT),
                            returned(
                                    ACCEPT,
                                    4,
                                    new Change.Accepted(SERVER, new Fd(3), new Fd(4), A)),
                            new Event.Announced(FORK)),
                    act(
                            "step p",
                            new Event.Entered(FORK),
                            returned(FORK, CHILD.value(), new Change.Forked(SERVER, CHILD)),
                            new Event.LaneBorn(CHILD1, CHILD, CHILD.value()),
                            new Event.Announced(P_CLOSE),
                            new Event.Announced(C_CLOSE_LISTEN)),
                    act(
                            "step p",
                            new Event.Entered(P_CLOSE),
                            returned(P_CLOSE, 0, new Change.Closed(SERVER, new Fd(4))),
                            new Event.Announced(ACCEPT)),
                    act(
                            "step p.child1",
                            new Event.Entered(C_CLOSE_LISTEN),
                            returned(C_CLOSE_LISTEN, 0, new Change.Closed(CHILD, new Fd(3))),
                            new Event.Announced(C_READ)),
                    act(
                            "step p.child1",
                            new Event.Entered(C_READ),
                            new Event.Blocked(C_READ, Reason.NOTHING_TO_READ, 4)),
                    act("connect B", connected("B", B)),
                    act(
                            "send A hello",
                            new Event.ClientSent("A", HELLO),
                            new Event.Returned(C_READ, 6, Optional.empty(), HELLO, List.of()),
                            new Event.TerminalOutput(bytes("server received 6 bytes\r\n")),
                            new Event.Announced(C_WRITE)),
                    act(
                            "step p.child1",
                            new Event.Entered(C_WRITE),
                            new Event.Returned(C_WRITE, 6, Optional.empty(), HELLO, List.of()),
                            new Event.ClientReceived("A", HELLO),
                            new Event.Announced(C_READ)),
                    act("close A", new Event.ClientClosed("A", A, Event.ClientClosed.How.WHOLE)),
                    act(
                            "step p.child1",
                            new Event.Entered(C_READ),
                            returned(C_READ, 0),
                            new Event.Announced(C_CLOSE)),
                    act(
                            "step p.child1",
                            new Event.Entered(C_CLOSE),
                            returned(C_CLOSE, 0, new Change.Closed(CHILD, new Fd(4))),
                            new Event.Announced(C_EXIT)),
                    act(
                            "step p.child1",
                            new Event.Entered(C_EXIT),
                            new Event.LaneEnded(CHILD1, CHILD, new ExitStatus.Exited(0)),
                            new Event.SignalSent(SERVER, Signal.SIGCHLD)),
                    act(
                            "step p",
                            new Event.HandlerEntered(P, SERVER, Signal.SIGCHLD),
                            new Event.Announced(WAITPID)),
                    act(
                            "step p",
                            new Event.Entered(WAITPID),
                            returned(WAITPID, CHILD.value(), new Change.Reaped(SERVER, CHILD)),
                            new Event.Announced(WAITPID)),
                    act("run"),
                    act("pause"),
                    act("stop p", new Event.ServerStopped("It was ended.")));

    private static List<Event.What> start() {
        CallSite socket = site(P, Call.SOCKET, 19, "AF_INET", "SOCK_STREAM", "0");
        CallSite bind = site(P, Call.BIND, 19, "3", "0.0.0.0:15213", "16");
        CallSite listen = site(P, Call.LISTEN, 19, "3", "16");
        return List.of(
                new Event.ServerStarted(
                        "process", "process.java", SOURCE, SERVER, new Pid(50), "/dev/pts/3"),
                new Event.LaneBorn(P, SERVER, SERVER.value()),
                returned(socket, 3, new Change.Socket(SERVER, new Fd(3))),
                returned(bind, 0, new Change.Bound(SERVER, new Fd(3), LISTENER)),
                returned(listen, 0, new Change.Listening(SERVER, new Fd(3), 16)),
                new Event.Announced(ACCEPT));
    }

    private static Chapter act(String name, Event.What... events) {
        return new Chapter(name, List.of(events));
    }

    private static Event.What connected(String client, Endpoint local) {
        return new Event.ClientConnected(client, LISTENER, local, false);
    }

    private static Event.What returned(CallSite site, long result, Change... changes) {
        return new Event.Returned(site, result, Optional.empty(), Bytes.NONE, List.of(changes));
    }

    private static CallSite site(Lane lane, Call call, int line, String... args) {
        Pid pid = lane.equals(P) ? SERVER : CHILD;
        return new CallSite(
                lane, pid, pid.value(), call, List.of(args), new SourceLine("process.java", line));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
