package echolab.stage;

import echolab.kernel.Signal;
import echolab.stage.StageException.Kind;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.Lane;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import echolab.unix.Processes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A run of real servers on this machine.
///
/// A thread of its own, the pump, takes in what happens by itself: clients from outside, servers
/// that run freely.
public final class LiveRun implements Run {
    private final Turns turns = new Turns();
    private final Stages stages = new Stages();
    private final Stepper stepper = new Stepper(stages, turns, this::current);
    private final GateControl gateControl = new GateControl(stages, turns, stepper);
    private final ClientControl clients = new ClientControl(stages, turns);
    private final ProcessControl processes =
            new ProcessControl(stages, turns, stepper, this::current);
    private final EventLog log = new EventLog();
    private final Consumer<Event> recording;
    private final Supplier<Optional<String>> recordingFailure;
    private final Pump pump;
    private volatile boolean closed;

    /// A run that is written down nowhere but in memory.
    public LiveRun() {
        this(_ -> {}, Optional::empty);
    }

    /// @param recording is given every event as it happens, in order
    /// @param recordingFailure why it cannot take them any more, once it cannot
    public LiveRun(Consumer<Event> recording, Supplier<Optional<String>> recordingFailure) {
        this.recording = recording;
        this.recordingFailure = recordingFailure;
        Launcher.checkSystem(System.getProperty("os.name"));
        Processes.adoptOrphans();
        pump = new Pump(stages, turns, log::size, () -> closed);
        pump.start();
    }

    // ---- servers

    @Override
    public void start(StartOptions options) {
        turns.take(() -> {
            if (closed) {
                throw new StageException(Kind.BAD_REQUEST, "the run is over");
            }
            stages.checkFree(options.name());
            LiveStage stage = launch(options);
            try {
                stepper.comeToStart(stage, options);
                turns.awaitVerified(stage);
            } catch (StageException failure) {
                stage.takeDown(failure.getMessage());
                throw failure;
            }
        });
    }

    private LiveStage launch(StartOptions options) {
        LiveStage stage =
                Launcher.stage(
                        options,
                        (nanos, what) -> append(nanos, options.name(), what),
                        () -> current(options.name()));
        stages.put(stage);
        return stage;
    }

    @Override
    public void stop(String name) {
        turns.take(() -> stages.up(name).takeDown("stopped"));
    }

    @Override
    public List<String> stages() {
        return turns.take(() -> stages.up().stream().map(LiveStage::name).toList());
    }

    @Override
    public int port(String name) {
        return turns.take(() -> stages.get(name).port());
    }

    // ---- clients

    @Override
    public void connect(String client, String stage) {
        turns.take(() -> clients.connect(client, stage));
    }

    @Override
    public void connectAsking(String client, String stage) {
        turns.take(() -> clients.connectAsking(client, stage));
    }

    @Override
    public List<String> stagesOf(String client) {
        return turns.take(() ->
                log.at(log.size()).values().stream()
                        .filter(s -> s.client(client).isPresent())
                        .map(StageState::stage)
                        .toList());
    }

    @Override
    public void send(String client, String stage, byte[] bytes) {
        turns.take(() -> clients.send(client, stage, bytes));
    }

    @Override
    public void begin(String client, String stage, Errand errand) {
        turns.take(() -> clients.begin(client, stage, errand));
    }

    @Override
    public void shutdown(String client, String stage) {
        turns.take(() -> clients.leave(client, stage, Event.ClientClosed.How.HALF));
    }

    @Override
    public void close(String client, String stage) {
        turns.take(() -> clients.leave(client, stage, Event.ClientClosed.How.WHOLE));
    }

    @Override
    public void reset(String client, String stage) {
        turns.take(() -> clients.leave(client, stage, Event.ClientClosed.How.RESET));
    }

    @Override
    public void type(String stage, byte[] keys) {
        turns.take(() -> clients.type(stage, keys));
    }

    // ---- stepping

    @Override
    public void step(Lane lane, Duration limit) {
        turns.take(() -> {
            stepper.step(lane, limit);
            turns.awaitVerified(stages.up(lane.stage()));
        });
    }

    @Override
    public boolean stepUntil(Lane lane, Call call, Duration limit) {
        return turns.take(() -> {
            boolean parked = stepper.stepUntil(lane, call, limit);
            turns.awaitVerified(stages.up(lane.stage()));
            return parked;
        });
    }

    // ---- running

    @Override
    public void openGates(Gates gates) {
        turns.take(() -> gateControl.open(gates));
    }

    @Override
    public void closeGates(Gates gates) {
        turns.take(() -> gateControl.close(gates));
    }

    @Override
    public void setBreakpoint(Breakpoint breakpoint) {
        turns.take(() -> gateControl.setBreakpoint(breakpoint));
    }

    @Override
    public void removeBreakpoint(Breakpoint breakpoint) {
        turns.take(() -> gateControl.removeBreakpoint(breakpoint));
    }

    @Override
    public List<Breakpoint> breakpoints(String stage) {
        return turns.take(() -> stages.get(stage).gates().breakpoints().all());
    }

    @Override
    public Set<Lane> atBreakpoint(String stage) {
        return turns.take(() -> gateControl.atBreakpoint(stage));
    }

    @Override
    public boolean isOpen(String stage) {
        return turns.take(() -> gateControl.isOpen(stage));
    }

    @Override
    public boolean isIdle(Gates gates) {
        return turns.take(() -> gateControl.isIdle(gates));
    }

    @Override
    public void detail(String stage, boolean full) {
        turns.take(() -> gateControl.detail(stage, full));
    }

    @Override
    public boolean isDetailed(String stage) {
        return turns.take(() -> stages.get(stage).gates().isDetailed());
    }

    @Override
    public void kill(Lane lane, Signal signal) {
        turns.take(() -> processes.kill(lane, signal));
    }

    @Override
    public void limit(Lane lane, int nofile, boolean withChildren) {
        turns.take(() -> processes.limit(lane, nofile, withChildren));
    }

    // ---- looking

    @Override
    public StageState state(String name) {
        return turns.take(() -> {
            LiveStage stage = stages.get(name);
            stage.pump();
            stage.verify();
            return current(name);
        });
    }

    @Override
    public void awaitMoreThan(int known, Duration limit) {
        turns.take(() -> {
            long left = limit.toNanos();
            while (left > 0 && log.size() <= known && !closed) {
                left = turns.letGo(left);
            }
        });
    }

    @Override
    public long behind() {
        return stages.behind();
    }

    @Override
    public void say(String text) {
        turns.take(() ->
                stages.all().stream()
                        .reduce((_, newest) -> newest)
                        .ifPresent(s -> append(System.nanoTime(), s.name(), new Event.Said(text))));
    }

    @Override
    public Timeline timeline() {
        return log;
    }

    @Override
    public Optional<String> recordingFailure() {
        return recordingFailure.get();
    }

    @Override
    public void close() {
        turns.take(() -> {
            closed = true;
            stages.up().forEach(s -> s.takeDown("the run ended"));
            turns.somethingHappened();
        });
        pump.wake();
    }

    // ---- small things

    private void append(long nanos, String stage, Event.What what) {
        recording.accept(log.append(nanos, stage, what));
        turns.somethingHappened();
    }

    private StageState current(String name) {
        StageState state = log.at(log.size()).get(name);
        if (state == null) {
            throw new IllegalStateException("nothing happened on " + name + " yet");
        }
        return state;
    }
}
