package echolab.trace;

import static echolab.trace.Tale.CHILD;
import static echolab.trace.Tale.CHILD1;
import static echolab.trace.Tale.P;
import static echolab.trace.Tale.SERVER;
import static echolab.trace.Tale.bytes;
import static echolab.trace.Tale.client;

import echolab.kernel.Change;
import echolab.kernel.Divergence;
import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.Limits;
import echolab.kernel.OpenFile;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The run that is checked in as `version-1.jsonl`: every kind of event, change and exit of
/// version 1 is in it. What stands in that file can be read for ever; a kind that is added goes
/// to the end of this run and of that file.
final class GoldenRun {
    static final Path FILE = Path.of("src/test/resources/echolab/trace/version-1.jsonl");
    static final TraceHeader HEADER =
            new TraceHeader(
                    "echolab-trace",
                    1,
                    Instant.parse("2026-01-02T03:04:05.678Z"),
                    "0.1.0",
                    new TraceHeader.Machine("Linux", "amd64", "6.18.0", "25.0.3+9"),
                    List.of());

    private GoldenRun() {}

    static EventLog log() {
        Tale tale = Tale.listening();
        tale.log.append(5500, "", new Event.Said("환영합니다 “welcome”"));
        handler(tale);
        otherCalls(tale);
        serve(tale);
        reap(tale);
        crash(tale);
        return tale.log;
    }

    private static void handler(Tale tale) {
        tale.returns(P, Call.SIGACTION, 1, 0, new Change.Handles(SERVER, Signal.SIGCHLD, true));
        tale.announces(P, Call.ACCEPT, 4).enters(P, Call.ACCEPT, 4);
        tale.blocks(P, Call.ACCEPT, 4, Reason.NO_CONNECTION_WAITS, 3);
        tale.connects("A", 40001).accepts(40001);
    }

    private static void otherCalls(Tale tale) {
        tale.returns(
                P,
                Call.OPEN,
                0,
                5,
                new Change.Opened(SERVER, new Fd(5), "/tmp/log", OpenFile.Access.WRITE));
        tale.returns(P, Call.DUP, 0, 6, new Change.Duplicated(SERVER, new Fd(5), new Fd(6)));
        tale.returns(P, Call.PIPE, 0, 0, new Change.Piped(SERVER, new Fd(7), new Fd(8)));
        tale.fails(P, Call.OPEN, 0, "EMFILE").watches(P, "maxfd", "8");
    }

    private static void serve(Tale tale) {
        tale.forks().closes(P, 11, 4).closes(CHILD1, 6, 3);
        tale.happens(new Event.ClientSent("A", bytes("안녕\n")));
        tale.happens(
                new Event.Returned(
                        Tale.site(CHILD1, Call.READ, 7),
                        70_000,
                        Optional.empty(),
                        new Bytes("\u00ec\u0000\"\\", 70_000),
                        List.of()));
        tale.happens(new Event.ClientReceived("A", bytes("안녕\n")));
        tale.happens(new Event.TerminalOutput(bytes("server received 7 bytes\n")));
        tale.happens(new Event.TerminalInput(bytes("q\n")));
        tale.happens(new Event.ClientClosed("A", client(40001), Event.ClientClosed.How.HALF));
        tale.returns(CHILD1, Call.SHUTDOWN, 8, 0, new Change.ShutDown(CHILD, new Fd(4)));
        tale.happens(new Event.ClientSawEof("A", false));
        tale.exits(CHILD1, 0);
    }

    private static void reap(Tale tale) {
        tale.signalled().reaps().handlerLeft();
        tale.happens(new Event.Compared(List.of(), List.of("kcmp")));
        tale.happens(
                new Event.Compared(
                        List.of(new Divergence("process 100 fd 4", "none", "terminal")),
                        List.of()));
    }

    private static void crash(Tale tale) {
        tale.connects("B", 40002);
        tale.happens(new Event.ClientClosed("B", client(40002), Event.ClientClosed.How.RESET));
        tale.happens(new Event.SignalSent(SERVER, Signal.SIGTERM));
        tale.happens(new Event.LaneEnded(P, SERVER, new ExitStatus.Killed(15)));
        tale.happens(new Event.ServerStopped("stop p"));
        for (Change change : neverAlone()) {
            tale.returns(P, Call.NONE, 0, 0, change);
        }
        for (Change change : ofLaterModels()) {
            tale.returns(P, Call.NONE, 0, 0, change);
        }
        Lane thread = new Lane("p.thread1");
        tale.happens(new Event.LaneBorn(thread, SERVER, 105));
        tale.happens(new Event.ThreadEnded(thread, SERVER, 105));
        tale.happens(new Event.LimitSet(P, List.of(SERVER, CHILD), 5));
        tale.happens(new Event.LimitsRead(limits()));
        tale.returns(P, Call.NONE, 0, 0, new Change.HandlerReturned(SERVER, Signal.SIGUSR1));
    }

    private static Limits limits() {
        return new Limits(
                new Limits.OfMachine(
                        OptionalLong.of(1984),
                        OptionalLong.of(Limits.NONE),
                        OptionalLong.empty(),
                        Optional.of(new Limits.Range(32768, 60999)),
                        OptionalLong.of(12)),
                List.of(
                        new Limits.OfProcesses(
                                List.of(SERVER, CHILD),
                                Optional.of(new Limits.Bounds(5, 4096)),
                                Optional.empty())));
    }

    private static List<Change> ofLaterModels() {
        Fd epfd = new Fd(4);
        Fd socket = new Fd(5);
        return List.of(
                new Change.EpollCreated(SERVER, epfd),
                new Change.EpollAdded(SERVER, epfd, new Fd(3), 1),
                new Change.EpollModified(SERVER, epfd, new Fd(3), 1 << 31 | 1),
                new Change.EpollRemoved(SERVER, epfd, new Fd(3)),
                new Change.SocketPair(SERVER, socket, new Fd(6)),
                new Change.DescriptorsSent(SERVER, socket, List.of(new Fd(3), epfd)),
                new Change.DescriptorsReceived(SERVER, new Fd(6), List.of(new Fd(7))),
                new Change.ThreadStarted(SERVER, 105),
                new Change.ThreadEnded(SERVER, 105),
                new Change.Limited(SERVER, 256),
                new Change.Executed(SERVER));
    }

    /// Changes that otherwise come with an event of their own.
    private static List<Change> neverAlone() {
        return List.of(
                new Change.Started(SERVER, new Pid(50), "/dev/pts/3"),
                new Change.Arrived(Tale.LISTENER, client(40003)),
                new Change.PeerFinished(client(40003)),
                new Change.PeerReset(client(40003)),
                new Change.Ended(SERVER, new ExitStatus.Exited(0)),
                new Change.Sent(SERVER, Signal.SIGUSR1),
                new Change.Delivered(SERVER, Signal.SIGUSR1));
    }
}
