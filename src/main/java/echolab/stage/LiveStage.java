package echolab.stage;

import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.stage.Lanes.Member;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.Reason;
import echolab.trace.StageState;
import echolab.unix.FlightRecorder;
import echolab.unix.Processes;
import echolab.unix.ServerProcess;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// One server on stage: its process, its flight recorder, its clients. Not thread-safe: the run
/// calls it under its lock.
final class LiveStage implements Ends.Host {
    private static final char CTRL_C = 3;

    private final String name;
    private final FlightRecorder recorder;
    private final ServerProcess process;
    private final Journal journal;
    private final Supplier<StageState> state;
    private final Lanes lanes = new Lanes();
    private final Clients clients;
    private final Scribe scribe;
    private final Verification verification;
    private final StageGates gates;
    private final Ends ends;
    private final Inbox inbox;
    private final Births births;
    private final Rest rest;
    private final Intake intake;
    private final Set<Integer> sentByStage = new HashSet<>();
    private Optional<Failures.Failure> failure = Optional.empty();
    private boolean interruptTyped;
    private volatile boolean down;

    LiveStage(
            String name,
            ServerSource source,
            ServerProcess process,
            FlightRecorder recorder,
            Journal journal,
            Supplier<StageState> state) {
        this.name = name;
        this.process = process;
        this.recorder = recorder;
        this.journal = journal;
        this.state = state;
        this.clients = new Clients(journal, state, Sightings.Calls.of(recorder), this::readEvents);
        this.scribe = new Scribe(name, source.file(), lanes, journal, clients.strangers());
        Deaths deaths = new Deaths(process.pid(), lanes, this::hasToldAll);
        this.inbox =
                new Inbox(
                        recorder,
                        lanes,
                        deaths,
                        scribe,
                        new Precedence(() -> state.get().kernel()));
        this.rest = new Rest(recorder);
        this.births = new Births(name, Births.Slots.of(recorder), lanes, journal, this::readEvents);
        this.intake = new Intake(recorder, process.terminal(), inbox, births, journal);
        this.ends = new Ends(new Ends.Told(recorder, inbox, scribe), lanes, deaths, this);
        this.gates = new StageGates(recorder, lanes, state);
        this.verification =
                new Verification(
                        process,
                        journal,
                        clients.strangers(),
                        state,
                        new StandingStill(),
                        gates::areOpen);
    }

    String name() {
        return name;
    }

    Clients clients() {
        return clients;
    }

    int port() {
        return down ? 0 : scribe.listeningPort();
    }

    Optional<Failures.Failure> failure() {
        return failure;
    }

    ServerProcess process() {
        return process;
    }

    int activity() {
        return recorder.activity();
    }

    /// Takes in what has happened since the last time.
    void pump() {
        if (!down) {
            intake.all();
            gates.mindBreakpoints();
            clients.receive();
            ends.takeIn();
        }
    }

    /// The same, as far as there is time for it beside the server.
    void pumpAtLeisure() {
        if (!down && intake.atLeisure()) {
            gates.mindBreakpoints();
            clients.receive();
            ends.takeIn();
        }
    }

    /// About how many events it has reported that are not taken in yet. Any thread may ask.
    long behind() {
        return down ? 0 : intake.behind();
    }

    /// Whether the server reports more than is taken in for now.
    boolean isFlooded() {
        return !down && intake.isFlooded();
    }

    /// How long to wait in a flood before pumping again.
    Duration leisure() {
        return intake.interval();
    }

    @Override
    public void readEvents() {
        intake.events();
    }

    /// Whether a lane stands still and is not in a `waitpid` that may be about to return: the
    /// kernel calls a parent asleep until it has taken the child away.
    private boolean hasToldAll(Member member) {
        LaneState lane = state.get().lanes().get(member.lane);
        return rest.has(member)
                && recorder.isDrained()
                && lane != null
                && !lane.reason().equals(Optional.of(Reason.NO_CHILD_ENDED));
    }

    @Override
    public void firstEnded(ExitStatus status) {
        intake.all();
        if (!(status instanceof ExitStatus.Killed(int signal) && sentByStage.contains(signal))) {
            fail(status);
        }
    }

    /// The server ended although nobody on stage asked for it: that is the end of the run.
    private void fail(ExitStatus status) {
        failure = Optional.of(Failures.explain(name, status, scribe, interruptTyped));
        takeDown(failure.get().why());
    }

    // ---- standing still

    /// Whether every lane is parked, blocked or gone, and has been recorded as such.
    boolean standsStill() {
        return down
                || (births.areAllSeen()
                        && inbox.isEmpty()
                        && clients.haveToldAll()
                        && lanes.unordered().stream().allMatch(rest::has));
    }

    /// Whether a lane is on its way into another program.
    boolean isExecuting() {
        return !down
                && state.get().lanes().values().stream()
                        .filter(lane -> lane.activity() == LaneState.Activity.RUNNING)
                        .flatMap(lane -> lane.site().stream())
                        .anyMatch(site -> site.call() == Call.EXECVE);
    }

    /// Whether the lane, or every lane, is blocked or gone.
    boolean isIdle(Optional<Lane> lane) {
        return standsStill()
                && lanes.unordered().stream()
                        .filter(m -> lane.isEmpty() || m.lane.equals(lane.get()))
                        .allMatch(rest::isBlocked);
    }

    /// Compares the rules' state with the kernel's, unless that was done since the last change:
    /// whether the stage is down, or its state is compared now.
    boolean verify() {
        return down || verification.compare();
    }

    /// Looks whether a stranger came or went, or a signal came from outside, while all lanes stood
    /// still.
    void lookOutside() {
        if (!down) {
            verification.lookOutside();
        }
    }

    private final class StandingStill implements Standstill {
        private int activity;

        /// Before the first lane is born, the process is still being made.
        @Override
        public Optional<List<Pid>> processes() {
            pump();
            if (down || births.areNone()) {
                return Optional.empty();
            }
            activity = recorder.activity();
            if (!standsStill()) {
                return Optional.empty();
            }
            return Optional.of(
                    lanes.unordered().stream().map(m -> new Pid(m.pid)).distinct().toList());
        }

        @Override
        public boolean hasLasted() {
            return recorder.isDrained() && recorder.activity() == activity && standsStill();
        }
    }

    // ---- gates

    /// Takes note that gates are opened.
    void ranFreely() {
        verification.ranFreely();
    }

    StageGates gates() {
        return gates;
    }

    Optional<Member> member(Lane lane) {
        return lanes.of(lane);
    }

    void kill(Member member, Signal signal, boolean kept) {
        if (kept) {
            journal.write(new Event.SignalSent(new Pid(member.pid), signal));
        } else if (member.lane.isFirst()) {
            sentByStage.add(signal.number());
        }
        Processes.kill(member.pid, signal.number());
    }

    void type(byte[] keys) {
        journal.write(new Event.TerminalInput(Bytes.of(keys)));
        interruptTyped |= Bytes.of(keys).first().indexOf(CTRL_C) >= 0;
        intake.typed(keys);
        process.terminal().type(keys);
    }

    void write(Event.What what) {
        journal.write(what);
    }

    @Override
    public boolean isDown() {
        return down;
    }

    /// Ends every process of the stage and its clients, and gives everything back.
    void takeDown(String reason) {
        if (down) {
            return;
        }
        down = true;
        clients.closeAll();
        process.cutLifeline();
        Teardown.end(process.pid());
        process.terminal().close();
        recorder.close();
        journal.write(new Event.ServerStopped(reason));
    }
}
