package echolab.stage;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.stage.Lanes.Member;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.SourceLine;
import echolab.unix.Errno;
import echolab.unix.RawEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what stands in the flight recorder into events of the trace, in an order that makes
/// sense: a child appears after its parent's `fork` has returned, a process has ended before it
/// is reaped and before its parent's handler runs.
final class Scribe {
    private final String stage;
    private final String sourceFile;
    private final Lanes lanes;
    private final Journal journal;
    private final Peers peers;
    private final Newborns newborns;
    private final Watches watches = new Watches();
    private final CallNames names = new CallNames();
    private final Map<Long, ExitStatus> exits = new HashMap<>();
    private final UnderWay underWay = new UnderWay();
    private Optional<String> crash = Optional.empty();
    private Optional<RawEvent> lastFailure = Optional.empty();
    private int listeningPort;

    /// Is told what calls say of the other ends of connections, before the call is recorded:
    /// strangers give no other notice.
    interface Peers {
        /// A connection was accepted from the socket that listens at that descriptor.
        void accepted(Pid acceptor, Fd listenfd, Endpoint peer);

        /// A read met the end of the stream, or a reset.
        void ended(Pid reader, Fd fd, Event.ClientClosed.How how);

        /// Whom a write that began at that time found gone: its kernel answers with RST. One that took
        /// the bytes may be gone too before the call returns.
        Optional<Endpoint> isGone(Pid writer, Fd fd, long nanos);
    }

    Scribe(String stage, String sourceFile, Lanes lanes, Journal journal, Peers peers) {
        this.stage = stage;
        this.sourceFile = sourceFile;
        this.lanes = lanes;
        this.journal = journal;
        this.peers = peers;
        this.newborns = new Newborns(lanes, journal, this::write);
    }

    /// The port of the last `listen` that succeeded; 0 before.
    int listeningPort() {
        return listeningPort;
    }

    /// What the server's own code failed with.
    Optional<String> crash() {
        return crash;
    }

    /// The last call that failed.
    Optional<RawEvent> lastFailure() {
        return lastFailure;
    }

    /// How the lane ends, once it has said that it will.
    Optional<ExitStatus> exitOf(Member member) {
        return Optional.ofNullable(exits.get(member.birth));
    }

    void write(RawEvent raw) {
        if (raw.kind() == RawEvent.Kind.BORN) {
            newborns.born(lanes.add(stage, raw), raw);
        } else if (!newborns.keeps(raw)) {
            lanes.ofBirth(raw.birth()).ifPresent(member -> write(raw, member));
        }
    }

    /// Whether the lane's parent lives and has not said yet that `fork` returned.
    boolean isEarly(Member member) {
        return newborns.isEarly(member);
    }

    private void write(RawEvent raw, Member member) {
        Pid pid = new Pid(raw.pid());
        switch (raw.kind()) {
            case ANNOUNCED -> journal.write(raw.nanos(), new Event.Announced(site(raw, member)));
            case ENTERED -> entered(raw, member);
            case BLOCKED ->
                    journal.write(
                            raw.nanos(),
                            new Event.Blocked(site(raw, member), raw.reason(), (int) raw.result()));
            case RETURNED -> returned(raw, member);
            case HANDLER_ENTERED ->
                    journal.write(
                            raw.nanos(), new Event.HandlerEntered(member.lane, pid, signal(raw)));
            case HANDLER_LEFT ->
                    journal.write(
                            raw.nanos(), new Event.HandlerLeft(member.lane, pid, signal(raw)));
            case WATCHED -> watched(raw, member);
            case CRASHED -> crash = Optional.of(crash(raw));
            case BORN -> throw new AssertionError("born twice: " + raw);
        }
    }

    /// What the code failed with, and where.
    private String crash(RawEvent raw) {
        String message = raw.text().text();
        return raw.line() == 0 ? message : message + " at " + sourceFile + ":" + raw.line();
    }

    private void entered(RawEvent raw, Member member) {
        underWay.entered(raw);
        if (raw.call() == Call.EXIT) {
            exits.put(raw.birth(), new ExitStatus.Exited(raw.args().getFirst().intValue() & 0xff));
        }
        journal.write(raw.nanos(), new Event.Entered(site(raw, member)));
    }

    private void returned(RawEvent raw, Member member) {
        long begun = underWay.returned(raw).orElse(raw).nanos();
        switch (raw.call()) {
            case WAITPID -> reaps(raw);
            case ACCEPT -> accepts(raw);
            case LISTEN -> listens(raw, member);
            case EXECVE -> watches.ended(raw.pid());
            case READ -> reads(raw);
            default -> {}
        }
        if (raw.errno() != 0) {
            lastFailure = Optional.of(raw);
        }
        Bytes data =
                raw.text().length() == 0 || !Call.moveBytes().contains(raw.call())
                        ? Bytes.NONE
                        : new Bytes(
                                raw.text().first(), Math.max(raw.text().length(), raw.result()));
        journal.write(
                raw.nanos(),
                new Event.Returned(
                        site(raw, member),
                        raw.result(),
                        raw.errno() == 0
                                ? Optional.empty()
                                : Optional.of(Errno.symbol(raw.errno())),
                        data,
                        changes(raw, begun)));
        if (raw.call() == Call.FORK && raw.result() > 0) {
            watches.forked(raw.pid(), (int) raw.result());
            newborns.release((int) raw.result());
        }
    }

    private List<Change> changes(RawEvent raw, long begun) {
        if (raw.call() != Call.WRITE || raw.result() <= 0) {
            return CallChanges.of(raw);
        }
        Fd fd = new Fd(raw.args().getFirst().intValue());
        return peers.isGone(new Pid(raw.pid()), fd, begun).stream()
                .<Change>map(Change.PeerReset::new)
                .toList();
    }

    private void reaps(RawEvent raw) {
        if (raw.result() > 0 && raw.args().size() > 2) {
            lanes.ofPid((int) raw.result())
                    .ifPresent(child -> ended(child, WaitStatus.of(raw.args().get(2).intValue())));
        }
    }

    private void accepts(RawEvent raw) {
        CallChanges.of(raw).stream()
                .filter(Change.Accepted.class::isInstance)
                .map(Change.Accepted.class::cast)
                .forEach(it -> peers.accepted(it.pid(), it.listenfd(), it.peer()));
    }

    private void reads(RawEvent raw) {
        boolean reset = raw.errno() == Errno.ECONNRESET.number();
        if (reset || raw.result() == 0) {
            peers.ended(
                    new Pid(raw.pid()),
                    new Fd(raw.args().getFirst().intValue()),
                    reset ? Event.ClientClosed.How.RESET : Event.ClientClosed.How.WHOLE);
        }
    }

    /// The programs that it executes may listen too.
    private void listens(RawEvent raw, Member member) {
        if (raw.result() == 0 && member.lane.isFirst()) {
            listeningPort = raw.args().get(2).intValue();
        }
    }

    private void watched(RawEvent raw, Member member) {
        watches.read(raw)
                .map(v -> watched(v, v.shared() ? first().orElse(member) : member))
                .ifPresent(event -> journal.write(raw.nanos(), event));
    }

    private static Event.Watched watched(Watches.Value value, Member member) {
        return new Event.Watched(process(member), new Pid(member.pid), value.name(), value.text());
    }

    /// Shared memory is told of as the first process's, whoever writes there.
    private Optional<Member> first() {
        return lanes.of(Lane.first(stage));
    }

    /// Variables belong to the process, whichever of its threads assigns them.
    private static Lane process(Member member) {
        return member.lane.isThread() ? member.lane.parent().orElseThrow() : member.lane;
    }

    /// Records the end of a thread, once.
    void threadEnded(Member member) {
        if (lanes.ofBirth(member.birth).isPresent()) {
            lanes.remove(member);
            underWay.ended(member.birth);
            journal.write(new Event.ThreadEnded(member.lane, new Pid(member.pid), member.tid));
        }
    }

    /// Records the end of a lane, once.
    void ended(Member member, ExitStatus status) {
        if (lanes.ofBirth(member.birth).isEmpty()) {
            return;
        }
        underWay.innermost(member.birth)
                .flatMap(call -> newborns.unreported(member, call))
                .ifPresent(fork -> returned(fork, member));
        newborns.releaseEarly(member.pid);
        lanes.threadsOf(member).forEach(this::threadEnded);
        lanes.remove(member);
        watches.ended(member.pid);
        exits.remove(member.birth);
        underWay.ended(member.birth);
        names.ended(member.birth);
        journal.write(new Event.LaneEnded(member.lane, new Pid(member.pid), status));
    }

    private CallSite site(RawEvent raw, Member member) {
        return new CallSite(
                member.lane,
                new Pid(raw.pid()),
                raw.tid(),
                raw.call(),
                CallText.arguments(names.named(raw)),
                raw.line() == 0 ? SourceLine.UNKNOWN : new SourceLine(sourceFile, raw.line()));
    }

    private static Signal signal(RawEvent raw) {
        long number = raw.args().get(0);
        return CallChanges.signal(number)
                .orElseThrow(() -> new IllegalStateException("signal " + number + "?"));
    }
}
