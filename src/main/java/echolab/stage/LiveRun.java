package echolab.stage;

import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import echolab.stage.Lanes.Member;
import echolab.stage.StageException.Kind;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import echolab.unix.FlightRecorder;
import echolab.unix.Processes;
import echolab.unix.SlotState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A run of real servers on this machine.
///
/// One lock guards everything. Whoever waits for a server to do something lets go of it in
/// between, so that other callers and the pump, which takes in what happens by itself, get their
/// turn.
public final class LiveRun implements Run {
    private static final Duration LOOK_AGAIN = Duration.ofNanos(200_000);
    private static final Duration PUMP_INTERVAL = Duration.ofMillis(20);
    private static final int BUSY_EVENTS = 100;
    private static final Duration LOOK_OUTSIDE = Duration.ofMillis(250);
    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(5);
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final EventLog log = new EventLog();
    private final Map<String, LiveStage> stages = new LinkedHashMap<>();
    private final Consumer<Event> recording;
    private final Supplier<Optional<String>> recordingFailure;
    private final Thread pump;
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
        Processes.adoptOrphans();
        pump = Thread.ofPlatform().name("stage-pump").daemon().start(this::pumpAll);
    }

    // ---- servers

    @Override
    public void start(StartOptions options) {
        locked(() -> {
            checkNew(options);
            LiveStage stage = launch(options);
            try {
                comeToStart(stage, options);
                stage.verify();
            } catch (StageException failure) {
                stage.takeDown(failure.getMessage());
                throw failure;
            }
        });
    }

    private void checkNew(StartOptions options) {
        LiveStage before = stages.get(options.name());
        if (closed) {
            throw bad("the run is over");
        }
        if (before != null && !before.isDown()) {
            throw bad(
                    "a server named %s is on stage already; name this one with `as`"
                            .formatted(options.name()));
        }
    }

    private LiveStage launch(StartOptions options) {
        FlightRecorder recorder = FlightRecorder.create();
        try {
            Launcher.Launched launched = Launcher.launch(options, recorder);
            LiveStage stage =
                    new LiveStage(
                            options.name(),
                            launched.source(),
                            launched.process(),
                            recorder,
                            (nanos, what) -> append(nanos, options.name(), what),
                            () -> current(options.name()));
            append(System.nanoTime(), options.name(), launched.started());
            stages.put(options.name(), stage);
            return stage;
        } catch (RuntimeException failure) {
            recorder.close();
            throw failure;
        }
    }

    private void comeToStart(LiveStage stage, StartOptions options) {
        String never = "server %s did not come to its first call".formatted(stage.name());
        await(stage, START_LIMIT, never, () -> firstState(stage).isPresent() && settled(stage));
        Lane first = Lane.first(stage.name());
        while (!options.atMain() && stage.port() == 0) {
            checkAlive(stage);
            if (!stepOnce(first, START_LIMIT)) {
                throw new StageException(
                        Kind.SERVER,
                        "server %s waits in %s and never listens"
                                .formatted(stage.name(), callOf(first)));
            }
        }
        checkAlive(stage);
    }

    private Optional<LaneState> firstState(LiveStage stage) {
        checkAlive(stage);
        return Optional.ofNullable(current(stage.name()).lanes().get(Lane.first(stage.name())));
    }

    @Override
    public void stop(String name) {
        locked(() -> up(name).takeDown("stopped"));
    }

    @Override
    public List<String> stages() {
        return locked(() ->
                stages.values().stream().filter(s -> !s.isDown()).map(LiveStage::name).toList());
    }

    @Override
    public int port(String name) {
        return locked(() -> stage(name).port());
    }

    // ---- clients

    @Override
    public void connect(String client, String stage) {
        withSettled(
                stage,
                s -> {
                    if (s.port() == 0) {
                        throw bad("server " + stage + " does not listen yet");
                    }
                    s.clients().connect(client, s.port());
                });
    }

    @Override
    public List<String> stagesOf(String client) {
        return locked(() ->
                log.at(log.size()).values().stream()
                        .filter(s -> s.client(client).isPresent())
                        .map(StageState::stage)
                        .toList());
    }

    @Override
    public void send(String client, String stage, byte[] bytes) {
        withSettled(stage, s -> s.clients().send(client, bytes));
    }

    @Override
    public void shutdown(String client, String stage) {
        withSettled(stage, s -> s.clients().shutdown(client));
    }

    @Override
    public void close(String client, String stage) {
        withSettled(stage, s -> s.clients().close(client));
    }

    @Override
    public void reset(String client, String stage) {
        withSettled(stage, s -> s.clients().reset(client));
    }

    @Override
    public void type(String stage, byte[] keys) {
        withSettled(stage, s -> s.type(keys));
    }

    /// Acts on a stage, and returns when what the act woke has come to rest again.
    private void withSettled(String name, Consumer<LiveStage> act) {
        locked(() -> {
            LiveStage stage = up(name);
            stage.pump();
            act.accept(stage);
            awaitRest(stage);
            stage.verify();
        });
    }

    // ---- stepping

    @Override
    public void step(Lane lane, Duration limit) {
        locked(() -> {
            stepOnce(lane, limit);
            up(lane.stage()).verify();
        });
    }

    @Override
    public boolean stepUntil(Lane lane, Call call, Duration limit) {
        return locked(() -> {
            long deadline = System.nanoTime() + limit.toNanos();
            boolean moved = true;
            settle(up(lane.stage()));
            while (moved && !isParkedBefore(lane, call)) {
                Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
                if (left.isZero()) {
                    throw new StageException(
                            Kind.SERVER,
                            "%s did not come to %s within %d ms"
                                    .formatted(lane, call.cName(), limit.toMillis()));
                }
                moved = stepOnce(lane, left);
            }
            up(lane.stage()).verify();
            return isParkedBefore(lane, call);
        });
    }

    private boolean isParkedBefore(Lane lane, Call call) {
        return Optional.ofNullable(current(lane.stage()).lanes().get(lane))
                .filter(l -> l.activity() == LaneState.Activity.PARKED)
                .flatMap(LaneState::site)
                .filter(site -> site.call() == call)
                .isPresent();
    }

    /// Lets the lane make one call, if it stands at its gate: whether it did.
    private boolean stepOnce(Lane lane, Duration limit) {
        LiveStage stage = up(lane.stage());
        settle(stage);
        Member member = member(stage, lane);
        FlightRecorder.Slot before = stage.slot(member);
        if (before.state() != SlotState.PARKED) {
            return false;
        }
        stage.permit(member);
        try {
            await(
                    stage,
                    limit,
                    "%s made its call %s but did not come to its next one within %d ms"
                            .formatted(lane, callOf(lane), limit.toMillis()),
                    () ->
                            stage.member(lane).isEmpty()
                                    || (stage.slot(member).rests() != before.rests()
                                            && settled(stage)));
        } finally {
            if (!stage.isDown()) {
                stage.withdraw(member);
            }
        }
        if (!stage.isDown()) {
            awaitRest(stage);
        }
        return true;
    }

    private String callOf(Lane lane) {
        return Optional.ofNullable(current(lane.stage()).lanes().get(lane))
                .flatMap(LaneState::site)
                .map(Object::toString)
                .orElse("no call");
    }

    private Member member(LiveStage stage, Lane lane) {
        Optional<Member> member = stage.member(lane);
        if (member.isPresent()) {
            return member.get();
        }
        Map<Lane, LaneState> lanes = current(lane.stage()).lanes();
        throw bad(
                lanes.containsKey(lane)
                        ? lane + " has ended and makes no more calls"
                        : "there is no lane %s; there are %s"
                                .formatted(
                                        lane,
                                        String.join(
                                                ", ",
                                                lanes.keySet().stream().map(Lane::name).toList())));
    }

    // ---- running

    @Override
    public void openGates(Gates gates) {
        locked(() -> {
            switch (gates) {
                case Gates.OfLane one -> {
                    LiveStage stage = up(one.lane().stage());
                    settle(stage);
                    member(stage, one.lane());
                    stage.openGate(one.lane());
                }
                case Gates.OfStage one -> up(one.stage()).openAll();
                case Gates.All _ -> upStages().forEach(LiveStage::openAll);
            }
        });
    }

    @Override
    public void closeGates(Gates gates) {
        locked(() -> {
            switch (gates) {
                case Gates.OfLane one -> {
                    LiveStage stage = stage(one.lane().stage());
                    if (!stage.isDown()) {
                        stage.closeGate(one.lane());
                        rest(stage);
                    }
                }
                case Gates.OfStage one -> closeAll(stage(one.stage()));
                case Gates.All _ -> List.copyOf(stages.values()).forEach(this::closeAll);
            }
        });
    }

    private void closeAll(LiveStage stage) {
        if (!stage.isDown()) {
            stage.closeAll();
            rest(stage);
        }
    }

    private void rest(LiveStage stage) {
        awaitRest(stage);
        stage.verify();
    }

    @Override
    public boolean isIdle(Gates gates) {
        return locked(() ->
                switch (gates) {
                    case Gates.OfLane one ->
                            idle(stage(one.lane().stage()), Optional.of(one.lane()));
                    case Gates.OfStage one -> idle(stage(one.stage()), Optional.empty());
                    case Gates.All _ ->
                            stages.values().stream().allMatch(s -> idle(s, Optional.empty()));
                });
    }

    private boolean idle(LiveStage stage, Optional<Lane> lane) {
        return quiet(stage, () -> stage.isIdle(lane));
    }

    @Override
    public void kill(Lane lane, Signal signal) {
        locked(() -> {
            LiveStage stage = up(lane.stage());
            settle(stage);
            Member member = member(stage, lane);
            stage.kill(member, signal, handles(stage, member, signal));
            awaitRest(stage);
            stage.verify();
        });
    }

    private boolean handles(LiveStage stage, Member member, Signal signal) {
        ProcessState process = current(stage.name()).kernel().processes().get(new Pid(member.pid));
        return process != null && process.handled().contains(signal);
    }

    // ---- looking

    @Override
    public StageState state(String name) {
        return locked(() -> {
            LiveStage stage = stage(name);
            stage.pump();
            stage.verify();
            return current(name);
        });
    }

    @Override
    public void awaitChange(Duration limit) {
        locked(() -> {
            int size = log.size();
            long left = limit.toNanos();
            while (left > 0 && log.size() == size && !closed) {
                left = nanosLeft(left);
            }
        });
    }

    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private long nanosLeft(long left) {
        try {
            return changed.awaitNanos(left);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void say(String text) {
        locked(() ->
                stages.keySet().stream()
                        .reduce((_, newest) -> newest)
                        .ifPresent(s -> append(System.nanoTime(), s, new Event.Said(text))));
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
        locked(() -> {
            closed = true;
            upStages().forEach(s -> s.takeDown("the run ended"));
            changed.signalAll();
        });
        LockSupport.unpark(pump);
    }

    // ---- waiting

    /// Waits, letting go of the lock in between, until the condition holds.
    private void await(
            LiveStage stage, Duration limit, String otherwise, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            if (stage.isDown()) {
                return;
            }
            stage.pump();
            if (stage.isDown() || condition.getAsBoolean()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new StageException(Kind.SERVER, otherwise);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw bad("interrupted");
            }
            nanosLeft(LOOK_AGAIN.toNanos());
        }
    }

    private void awaitRest(LiveStage stage) {
        await(
                stage,
                SETTLE_LIMIT,
                "server %s does not come to rest".formatted(stage.name()),
                () -> settled(stage));
    }

    private void settle(LiveStage stage) {
        awaitRest(stage);
        checkAlive(stage);
    }

    private boolean settled(LiveStage stage) {
        return quiet(stage, stage::standsStill);
    }

    /// Whether the condition holds and nothing moved while it was looked at.
    private static boolean quiet(LiveStage stage, BooleanSupplier condition) {
        if (stage.isDown()) {
            return true;
        }
        int activity = stage.activity();
        stage.pump();
        return stage.isDown() || (condition.getAsBoolean() && stage.activity() == activity);
    }

    private void pumpAll() {
        long looked = System.nanoTime();
        while (!closed) {
            int before = log.size();
            locked(() -> upStages().forEach(LiveStage::pump));
            if (System.nanoTime() - looked > LOOK_OUTSIDE.toNanos()) {
                locked(() -> upStages().forEach(LiveStage::lookOutside));
                looked = System.nanoTime();
            }
            boolean busy = log.size() - before > BUSY_EVENTS;
            LockSupport.parkNanos((busy ? LOOK_AGAIN : PUMP_INTERVAL).toNanos());
        }
    }

    // ---- small things

    private void append(long nanos, String stage, Event.What what) {
        recording.accept(log.append(nanos, stage, what));
        changed.signalAll();
    }

    private StageState current(String name) {
        StageState state = log.at(log.size()).get(name);
        if (state == null) {
            throw new IllegalStateException("nothing happened on " + name + " yet");
        }
        return state;
    }

    private List<LiveStage> upStages() {
        return stages.values().stream().filter(s -> !s.isDown()).toList();
    }

    private LiveStage stage(String name) {
        LiveStage stage = stages.get(name);
        if (stage == null) {
            throw bad(
                    "there is no server %s on stage%s"
                            .formatted(
                                    name,
                                    stages.isEmpty()
                                            ? "; `start` one first"
                                            : "; there are " + String.join(", ", stages.keySet())));
        }
        return stage;
    }

    private LiveStage up(String name) {
        LiveStage stage = stage(name);
        checkAlive(stage);
        return stage;
    }

    private static void checkAlive(LiveStage stage) {
        if (stage.isDown()) {
            throw new StageException(
                    Kind.SERVER, stage.failure().orElse("server " + stage.name() + " was stopped"));
        }
    }

    private static StageException bad(String message) {
        return new StageException(Kind.BAD_REQUEST, message);
    }

    private void locked(Runnable body) {
        lock.lock();
        try {
            body.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }
}
