package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Drives one server `p` of a real run, and reads off its trace what its lanes did. Whatever a test
/// makes the server do, the kernel must have agreed with the rules all along.
public final class StageDriver implements AutoCloseable {
    /// The server's first process.
    public static final Lane P = new Lane("p");

    /// Its first two children.
    public static final Lane CHILD1 = P.child(1);

    public static final Lane CHILD2 = P.child(2);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final LiveRun run;

    public StageDriver() {
        this(new LiveRun());
    }

    StageDriver(LiveRun run) {
        this.run = run;
    }

    /// A server from `src/test/resources/servers`, parked before its very first call.
    public StageDriver atMain(String file) {
        return start(server(file).stoppingAtMain());
    }

    /// The same, parked after it listens.
    public StageDriver listening(String file) {
        return start(server(file));
    }

    public StageDriver start(StartOptions options) {
        run.start(options);
        return this;
    }

    /// The options for a server from `src/test/resources/servers`.
    public static StartOptions server(String file) {
        try {
            URI uri = StageDriver.class.getResource("/servers/" + file).toURI();
            return StartOptions.of("process").named("p").from(Path.of(uri));
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public LiveRun run() {
        return run;
    }

    // ---- acts

    /// One call of that lane.
    public StageDriver step(Lane lane) {
        run.step(lane, LIMIT);
        return this;
    }

    public StageDriver step(Lane lane, int calls) {
        for (int i = 0; i < calls; i++) {
            step(lane);
        }
        return this;
    }

    /// Steps a lane, each step compared with the kernel, until it blocks or ends.
    public StageDriver stepOut(Lane lane) {
        while (isUp() && activity(lane) == Activity.PARKED) {
            stepOnceMore(lane);
        }
        return this;
    }

    /// The last step of a server's first process takes the stage down, which is no failure here.
    private void stepOnceMore(Lane lane) {
        try {
            run.step(lane, LIMIT);
        } catch (StageException down) {
            assertThat(isUp()).as(down.getMessage()).isFalse();
        }
    }

    public StageDriver stepUntil(Lane lane, Call call) {
        assertThat(run.stepUntil(lane, call, LIMIT)).as("%s comes to %s", lane, call).isTrue();
        return this;
    }

    public StageDriver connect(String client) {
        run.connect(client, "p");
        return this;
    }

    public StageDriver send(String client, String text) {
        run.send(client, "p", text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public StageDriver close(String client) {
        run.close(client, "p");
        return this;
    }

    public StageDriver type(String keys) {
        run.type("p", keys.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// Lets everything run until it is idle, or over.
    public StageDriver runUntilIdle() {
        run.openGates(new Gates.OfStage("p"));
        await("idle", () -> !isUp() || run.isIdle(new Gates.OfStage("p")));
        run.closeGates(new Gates.OfStage("p"));
        return this;
    }

    /// Lets one lane run until it blocks or ends.
    public StageDriver runUntilIdle(Lane lane) {
        run.openGates(new Gates.OfLane(lane));
        await("idle", () -> !isUp() || run.isIdle(new Gates.OfLane(lane)));
        run.closeGates(new Gates.OfLane(lane));
        return this;
    }

    /// Waits for something that the server does by itself.
    public StageDriver await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s in time", what).isLessThan(deadline);
            run.awaitChange(Duration.ofMillis(5));
        }
        return this;
    }

    // ---- what there is

    public boolean isUp() {
        return run.stages().contains("p");
    }

    public StageState state() {
        return run.state("p");
    }

    public LaneState lane(Lane lane) {
        return Optional.ofNullable(state().lanes().get(lane)).orElseThrow();
    }

    public Activity activity(Lane lane) {
        return lane(lane).activity();
    }

    public int pid(Lane lane) {
        return lane(lane).pid().value();
    }

    /// The call that the lane is parked before or blocked in, as C would write it.
    public String call(Lane lane) {
        return lane(lane).site().map(Object::toString).orElse("none");
    }

    public ProcessState process(Lane lane) {
        return Optional.ofNullable(state().kernel().processes().get(lane(lane).pid()))
                .orElseThrow();
    }

    public List<Integer> fds(Lane lane) {
        return process(lane).descriptors().keySet().stream().map(Fd::value).toList();
    }

    public int refcnt(Lane lane, int fd) {
        KernelState kernel = state().kernel();
        return kernel.refcnt(process(lane).descriptors().get(new Fd(fd)));
    }

    public List<Signal> pending(Lane lane) {
        return List.copyOf(process(lane).pending());
    }

    public List<Signal> blocked(Lane lane) {
        return List.copyOf(process(lane).blocked());
    }

    public List<Pid> zombies() {
        return state().kernel().processes().values().stream()
                .filter(ProcessState::isZombie)
                .map(ProcessState::pid)
                .toList();
    }

    /// What the client got back so far.
    public String received(String client) {
        return state().client(client).orElseThrow().received();
    }

    /// What stands on the server's terminal.
    public String terminal() {
        return state().terminalOutput().replace("\r\n", "\n");
    }

    // ---- what happened

    public List<Event.What> events() {
        return run.timeline().from(1).stream().map(Event::what).toList();
    }

    public <T extends Event.What> List<T> events(Class<T> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// What the calls of a lane came to, in order: `dup(0) = 3`, `close(9) = -1 EBADF`.
    public List<String> results(Lane lane) {
        return events(Event.Returned.class).stream()
                .filter(r -> r.site().lane().equals(lane))
                .map(StageDriver::text)
                .toList();
    }

    private static String text(Event.Returned r) {
        return "%s = %d%s".formatted(r.site(), r.result(), r.errno().map(e -> " " + e).orElse(""));
    }

    /// Fails unless the kernel was asked, and agreed every time.
    public void kernelAgreed() {
        List<Event.Compared> comparisons = events(Event.Compared.class);
        assertThat(comparisons).isNotEmpty();
        assertThat(comparisons)
                .allSatisfy(c -> {
                    assertThat(c.divergences()).isEmpty();
                    assertThat(c.unknown()).isEmpty();
                });
    }

    @Override
    public void close() {
        run.close();
    }
}
