package echolab.script.eval;

import echolab.kernel.Change;
import echolab.kernel.Divergence;
import echolab.kernel.Endpoint;
import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.OpenFile;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.Lane;
import echolab.trace.Reason;
import echolab.trace.SourceLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Moments of a process-based server `p` that never ran: what happened, event by event.
final class Moments {
    private static final Pid APP = new Pid(50);
    private static final Pid PARENT = new Pid(100);
    private static final Pid CHILD = new Pid(101);
    private static final Lane P = new Lane("p");
    private static final Endpoint LISTENER = new Endpoint("127.0.0.1", 15213);
    private static final Endpoint A = new Endpoint("127.0.0.1", 40001);

    private final EventLog log = new EventLog();

    /// A is accepted on 4, the child has begun to read, B waits in the queue, a pipe is on 5 and 6,
    /// the parent is parked before `accept`, a variable or two are watched.
    static View serving() {
        Moments moments = new Moments();
        moments.listens();
        moments.connects("A", A);
        moments.returns(P, PARENT, Call.ACCEPT, 4, new Change.Accepted(PARENT, fd(3), fd(4), A));
        moments.returns(P, PARENT, Call.PIPE, 0, new Change.Piped(PARENT, fd(5), fd(6)));
        moments.returns(P, PARENT, Call.FORK, 101, new Change.Forked(PARENT, CHILD));
        moments.happens(new Event.LaneBorn(P.child(1), CHILD, 101));
        moments.returns(P, PARENT, Call.CLOSE, 0, new Change.Closed(PARENT, fd(4)));
        moments.happens(new Event.Announced(site(P, PARENT, Call.ACCEPT)));
        moments.blocks(P.child(1), CHILD, Call.READ);
        moments.connects("B", new Endpoint("127.0.0.1", 40002));
        moments.happens(new Event.ClientReceived("A", bytes("\u00EC\u0084")));
        moments.happens(new Event.ClientReceived("A", bytes("\u009C\n")));
        moments.happens(new Event.Watched(P, PARENT, "maxi", "0"));
        moments.happens(new Event.Watched(P, PARENT, "clientfd", "[4, -1]"));
        moments.happens(new Event.Watched(P, PARENT, "read_set", "{3, 4}"));
        moments.happens(new Event.Watched(P, PARENT, "phase", "waiting for lines"));
        return moments.view();
    }

    /// The same child has ended and waits to be reaped; a call of the parent has failed; the rules
    /// and the kernel disagree.
    static View zombie() {
        Moments moments = new Moments();
        moments.listens();
        moments.connects("A", A);
        moments.returns(P, PARENT, Call.FORK, 101, new Change.Forked(PARENT, CHILD));
        moments.happens(new Event.LaneBorn(P.child(1), CHILD, 101));
        moments.happens(new Event.LaneEnded(P.child(1), CHILD, new ExitStatus.Exited(0)));
        moments.happens(new Event.SignalSent(PARENT, Signal.SIGCHLD));
        moments.fails(P, PARENT, Call.ACCEPT, "EMFILE");
        moments.happens(new Event.ClientSawEof("A", false));
        moments.happens(
                new Event.Compared(
                        List.of(new Divergence("process 100 fd 4", "none", "A")), List.of()));
        return moments.view();
    }

    private void listens() {
        happens(new Event.ServerStarted("process", "p.java", "", PARENT, APP, "/dev/pts/3"));
        happens(new Event.LaneBorn(P, PARENT, 100));
        returns(P, PARENT, Call.SIGACTION, 0, new Change.Handles(PARENT, Signal.SIGCHLD, true));
        returns(
                P,
                PARENT,
                Call.OPEN,
                7,
                new Change.Opened(PARENT, fd(7), "/etc/x", OpenFile.Access.READ));
        returns(P, PARENT, Call.SOCKET, 3, new Change.Socket(PARENT, fd(3)));
        returns(P, PARENT, Call.BIND, 0, new Change.Bound(PARENT, fd(3), LISTENER));
        returns(P, PARENT, Call.LISTEN, 0, new Change.Listening(PARENT, fd(3), 16));
    }

    private void connects(String client, Endpoint end) {
        happens(new Event.ClientConnected(client, LISTENER, end, false));
    }

    private void returns(Lane lane, Pid pid, Call call, long result, Change change) {
        happens(
                new Event.Returned(
                        site(lane, pid, call),
                        result,
                        Optional.empty(),
                        Bytes.NONE,
                        List.of(change)));
    }

    private void fails(Lane lane, Pid pid, Call call, String errno) {
        happens(
                new Event.Returned(
                        site(lane, pid, call), -1, Optional.of(errno), Bytes.NONE, List.of()));
    }

    private void blocks(Lane lane, Pid pid, Call call) {
        CallSite site = site(lane, pid, call);
        happens(new Event.Announced(site));
        happens(new Event.Entered(site));
        happens(new Event.Blocked(site, Reason.NOTHING_TO_READ, 4));
    }

    private void happens(Event.What what) {
        log.append(log.size(), "p", what);
    }

    private View view() {
        return View.of(log.at(log.size()));
    }

    private static CallSite site(Lane lane, Pid pid, Call call) {
        return new CallSite(lane, pid, pid.value(), call, List.of(), SourceLine.UNKNOWN);
    }

    private static Fd fd(int value) {
        return new Fd(value);
    }

    private static Bytes bytes(String oneCharacterAByte) {
        return Bytes.of(oneCharacterAByte.getBytes(StandardCharsets.ISO_8859_1));
    }
}
