package echolab.unix;

import static echolab.stage.StageDriver.CHILD1;
import static echolab.stage.StageDriver.CHILD2;
import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.stage.StageDriver;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState.Activity;
import echolab.trace.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `fork`, `_exit`, `waitpid` and `kill` against the real kernel.
class ProcessCallsTest {
    private static final Lane CHILD3 = P.child(3);

    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void waitpid_blocks_until_a_child_ends_and_tells_how() {
        stage.atMain("Reaping.java").step(P, 2);
        assertThat(stage.activity(P)).isEqualTo(Activity.BLOCKED);
        assertThat(stage.lane(P).reason()).contains(Reason.NO_CHILD_ENDED);
        int[] pids = {stage.pid(CHILD1), 0, 0};
        stage.step(CHILD1).step(P, 2);
        pids[1] = stage.pid(CHILD2);
        stage.runUntilIdle(CHILD2).step(P).step(P);
        assertThat(stage.zombies()).containsExactly(new Pid(pids[1]));
        stage.step(P, 3);
        pids[2] = stage.pid(CHILD3);
        stage.step(P).step(CHILD3).stepOut(P);

        assertThat(stage.results(P))
                .containsExactly(
                        "fork() = " + pids[0],
                        "waitpid(-1, 0) = " + pids[0],
                        "write(1, 5) = 5",
                        "fork() = " + pids[1],
                        "waitpid(%d, WNOHANG) = 0".formatted(pids[1]),
                        "kill(%d, SIGTERM) = 0".formatted(pids[1]),
                        "waitpid(%d, 0) = %d".formatted(pids[1], pids[1]),
                        "write(1, 3) = 3",
                        "fork() = " + pids[2],
                        "waitpid(-1, 0) = " + pids[2],
                        "write(1, 6) = 6",
                        "waitpid(-1, 0) = -1 ECHILD");
        assertThat(stage.run().state("p").terminalOutput()).isEqualTo("1792\r\n15\r\n11264\r\n");
        assertThat(stage.events(Event.LaneEnded.class))
                .containsExactly(
                        ended(CHILD1, pids[0], new ExitStatus.Exited(7)),
                        ended(CHILD2, pids[1], new ExitStatus.Killed(Signal.SIGTERM.number())),
                        ended(CHILD3, pids[2], new ExitStatus.Exited(300 & 0xff)),
                        new Event.LaneEnded(
                                P, stage.run().state("p").server(), new ExitStatus.Exited(0)));
        stage.kernelAgreed();
    }

    /// The kernel looks for the child first and delivers the signal on the way out: the handler
    /// finds nothing left to reap.
    @Test
    void a_blocked_waitpid_reaps_before_the_handler_runs() {
        stage.atMain("WaitingWithHandler.java").step(P, 3);
        assertThat(stage.activity(P)).isEqualTo(Activity.BLOCKED);
        int first = stage.pid(CHILD1);
        stage.step(CHILD1);
        assertThat(stage.call(P)).isEqualTo("fork()");
        assertThat(stage.pending(P)).containsExactly(Signal.SIGCHLD);
        stage.step(P);
        assertThat(stage.events(Event.HandlerLeft.class)).hasSize(1);
        assertThat(stage.pending(P)).isEmpty();
        assertThat(stage.results(P))
                .containsExactly(
                        "sigaction(SIGCHLD, handler) = 0",
                        "fork() = " + first,
                        "waitpid(%d, 0) = %d".formatted(first, first),
                        "waitpid(-1, WNOHANG) = -1 ECHILD");
        stage.kernelAgreed();
    }

    @Test
    void a_handler_runs_in_the_middle_of_a_waitpid_for_another_child() {
        stage.atMain("WaitingWithHandler.java").step(P, 3).step(CHILD1);
        stage.step(P).step(P).step(P).step(P);
        int second = stage.pid(CHILD2);
        int third = stage.pid(CHILD3);
        assertThat(stage.call(P)).isEqualTo("waitpid(%d, 0)".formatted(third));
        assertThat(stage.activity(P)).isEqualTo(Activity.BLOCKED);

        stage.step(CHILD2);
        assertThat(stage.call(P)).as("of the handler").isEqualTo("waitpid(-1, WNOHANG)");
        stage.step(P);
        assertThat(stage.results(P).getLast()).isEqualTo("waitpid(-1, WNOHANG) = " + second);
        assertThat(stage.activity(P)).as("restarted").isEqualTo(Activity.BLOCKED);
        stage.step(CHILD3);
        assertThat(stage.results(P).getLast())
                .isEqualTo("waitpid(%d, 0) = %d".formatted(third, third));
        stage.kernelAgreed();
    }

    @Test
    void a_waitpid_inside_the_handler_waits_for_the_last_child() {
        stage.atMain("WaitingInHandler.java").step(P, 4);
        assertThat(stage.call(P)).isEqualTo("pause()");
        int first = stage.pid(CHILD1);
        int second = stage.pid(CHILD2);
        stage.step(CHILD1).step(P).step(P);
        assertThat(stage.activity(P)).isEqualTo(Activity.BLOCKED);
        assertThat(stage.lane(P).inHandler()).isTrue();
        stage.step(CHILD2);
        assertThat(stage.pending(P)).containsExactly(Signal.SIGCHLD);
        stage.stepOut(P);
        assertThat(stage.results(P).subList(3, 9))
                .isEqualTo(
                        List.of(
                                "waitpid(-1, 0) = " + first,
                                "waitpid(-1, 0) = " + second,
                                "waitpid(-1, 0) = -1 ECHILD",
                                "waitpid(-1, 0) = -1 ECHILD",
                                "pause() = -1 EINTR",
                                "close(9) = -1 EBADF"));
        stage.kernelAgreed();
    }

    /// Its parent's code is compiled, and nobody would compile it anew in a child.
    @Test
    void a_child_may_use_what_no_code_before_the_fork_has_used() {
        stage.atMain("LoadingChild.java").runUntilIdle();

        String line = "[a, b] 1000000000000000000000 7 8 {3} ONE TWO f1d3 b 0+1+2";
        assertThat(stage.run().state("p").terminalOutput()).isEqualTo((line + "\r\n").repeat(3));
    }

    @Test
    void running_freely_every_child_is_reaped_and_its_status_is_told() {
        stage.atMain("Crowd.java").runUntilIdle();
        assertThat(stage.call(P)).isEqualTo("read(0, 1)");
        List<ExitStatus> statuses =
                stage.events(Event.LaneEnded.class).stream()
                        .sorted(Comparator.comparing(Event.LaneEnded::lane))
                        .map(Event.LaneEnded::status)
                        .toList();
        assertThat(statuses)
                .isEqualTo(
                        IntStream.rangeClosed(1, 40)
                                .mapToObj(i -> (ExitStatus) new ExitStatus.Exited(i))
                                .toList());
        assertThat(stage.state().kernel().processes()).hasSize(1);
        stage.kernelAgreed();
    }

    private static Event.LaneEnded ended(Lane lane, int pid, ExitStatus status) {
        return new Event.LaneEnded(lane, new Pid(pid), status);
    }
}
