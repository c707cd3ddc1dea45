package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One client's whole life on the process-based server, one call at a time, each step checked
/// against the kernel (CS:APP 12.1.1).
class SpineTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Lane P = new Lane("p");
    private static final Lane CHILD = P.child(1);

    private final LiveRun run = new LiveRun();

    @AfterEach
    void takeDown() {
        run.close();
    }

    @Test
    void a_clients_life_from_accept_to_waitpid() {
        run.start(StartOptions.of("process").named("p"));
        assertThat(fds(P)).containsExactly(0, 1, 2, 3);
        run.connect("A", "p");
        assertThat(call(P)).contains(Call.ACCEPT);

        run.step(P, LIMIT);
        assertThat(lane(P).last().orElseThrow().result()).isEqualTo(4);
        assertThat(refcnt(P, 4)).isEqualTo(1);

        run.step(P, LIMIT);
        assertThat(refcnt(P, 4)).isEqualTo(2);
        assertThat(refcnt(P, 3)).isEqualTo(2);
        assertThat(refcnt(P, 0)).as("the terminal after one fork").isEqualTo(6);

        run.step(P, LIMIT);
        assertThat(fds(P)).containsExactly(0, 1, 2, 3);
        run.step(CHILD, LIMIT);
        assertThat(fds(CHILD)).containsExactly(0, 1, 2, 4);

        run.send("A", "p", "hello\n".getBytes(StandardCharsets.UTF_8));
        runUntilIdle(new Gates.OfLane(CHILD));
        assertThat(state().client("A").orElseThrow().received()).isEqualTo("hello\n");

        run.close("A", "p");
        assertThat(run.stepUntil(CHILD, Call.EXIT, LIMIT)).isTrue();
        run.step(CHILD, LIMIT);
        assertThat(lane(CHILD).activity()).isEqualTo(Activity.ZOMBIE);
        assertThat(state().kernel().processes().get(lane(P).pid()).pending())
                .containsExactly(Signal.SIGCHLD);

        run.step(P, LIMIT);
        assertThat(lane(P).last().orElseThrow().site().call()).isEqualTo(Call.WAITPID);
        assertThat(lane(P).inHandler()).isTrue();
        assertThat(lane(CHILD).activity()).isEqualTo(Activity.GONE);
        run.step(P, LIMIT);
        assertThat(lane(P).activity()).isEqualTo(Activity.PARKED);
        assertThat(call(P)).contains(Call.ACCEPT);

        assertThat(divergences()).isEmpty();
    }

    @Test
    void the_second_client_gets_descriptor_4_again() {
        run.start(StartOptions.of("process").named("p"));
        for (String client : List.of("A", "B")) {
            run.connect(client, "p");
            run.step(P, LIMIT);
            assertThat(lane(P).last().orElseThrow().result()).as(client).isEqualTo(4);
            run.step(P, LIMIT);
            run.step(P, LIMIT);
        }
        assertThat(fds(P.child(2))).containsExactly(0, 1, 2, 3, 4);
        assertThat(divergences()).isEmpty();
    }

    @Test
    void accept_blocks_when_no_connection_waits_and_goes_on_when_one_comes() {
        run.start(StartOptions.of("iterative").named("p"));
        run.step(P, LIMIT);
        assertThat(lane(P).activity()).isEqualTo(Activity.BLOCKED);
        run.connect("A", "p");
        assertThat(lane(P).activity()).isEqualTo(Activity.PARKED);
        assertThat(lane(P).last().orElseThrow().result()).isEqualTo(4);
        assertThat(divergences()).isEmpty();
    }

    @Test
    void a_handler_runs_in_the_middle_of_a_blocked_accept() {
        run.start(StartOptions.of("process").named("p"));
        run.connect("A", "p");
        for (int i = 0; i < 4; i++) {
            run.step(P, LIMIT);
        }
        assertThat(lane(P).activity()).isEqualTo(Activity.BLOCKED);
        run.close("A", "p");
        runUntilIdle(new Gates.OfLane(CHILD));
        assertThat(lane(P).activity()).as("parked inside the handler").isEqualTo(Activity.PARKED);
        assertThat(call(P)).contains(Call.WAITPID);
        run.step(P, LIMIT);
        run.step(P, LIMIT);
        assertThat(lane(P).activity()).as("accept restarted").isEqualTo(Activity.BLOCKED);
        assertThat(call(P)).contains(Call.ACCEPT);
        assertThat(divergences()).isEmpty();
    }

    @Test
    void the_kernel_was_asked_at_every_step() {
        run.start(StartOptions.of("process").named("p"));
        run.connect("A", "p");
        long before = comparisons();
        run.step(P, LIMIT);
        run.step(P, LIMIT);
        assertThat(comparisons() - before).isEqualTo(2);
        assertThat(state().compared().orElseThrow().unknown()).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void what_happened_before_somebody_waits_for_it_is_not_waited_for() {
        int before = run.timeline().size();
        run.start(StartOptions.of("process").named("p"));

        run.awaitMoreThan(before, Duration.ofDays(1));

        assertThat(run.timeline().size()).isGreaterThan(before);
    }

    private void runUntilIdle(Gates gates) {
        run.openGates(gates);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!run.isIdle(gates)) {
            assertThat(System.nanoTime()).as("idle in time").isLessThan(deadline);
            run.awaitChange(Duration.ofMillis(5));
        }
        run.closeGates(gates);
    }

    private StageState state() {
        return run.state("p");
    }

    private LaneState lane(Lane lane) {
        return state().lanes().get(lane);
    }

    private Optional<Call> call(Lane lane) {
        return lane(lane).site().map(site -> site.call());
    }

    private List<Integer> fds(Lane lane) {
        return state().kernel().processes().get(lane(lane).pid()).descriptors().keySet().stream()
                .map(Fd::value)
                .toList();
    }

    private int refcnt(Lane lane, int fd) {
        KernelState kernel = state().kernel();
        Pid pid = lane(lane).pid();
        OpenFileId file = kernel.processes().get(pid).descriptors().get(new Fd(fd));
        return kernel.refcnt(file);
    }

    private long comparisons() {
        return run.timeline().from(1).stream()
                .filter(e -> e.what() instanceof Event.Compared)
                .count();
    }

    private List<Event> divergences() {
        return run.timeline().from(1).stream()
                .filter(e -> e.what() instanceof Event.Compared c && !c.divergences().isEmpty())
                .toList();
    }
}
