package echolab.unix;

import static echolab.stage.StageDriver.CHILD1;
import static echolab.stage.StageDriver.CHILD2;
import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.stage.StageDriver;
import echolab.trace.Event;
import echolab.trace.LaneState.Activity;
import echolab.trace.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Signals against the real kernel: when a handler runs, what it interrupts, and what is lost.
class SignalCallsTest {
    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void a_signal_to_a_parked_lane_stays_pending_until_its_step_which_makes_the_handlers_call() {
        stage.listening("OneWaitPerSignal.java").connect("A").step(P, 3).step(CHILD1);
        assertThat(stage.pending(P)).containsExactly(Signal.SIGCHLD);
        assertThat(stage.call(P)).isEqualTo("accept(3)");
        int child = stage.pid(CHILD1);
        int before = stage.results(P).size();
        stage.step(P);
        assertThat(stage.results(P).subList(before, stage.results(P).size()))
                .as("one step is one call")
                .containsExactly("waitpid(-1, WNOHANG) = " + child);
        assertThat(stage.pending(P)).isEmpty();
        assertThat(stage.call(P)).as("back at its own call").isEqualTo("accept(3)");
        assertThat(stage.activity(P)).isEqualTo(Activity.PARKED);
        stage.kernelAgreed();
    }

    /// Three children, but only two signals: one is being handled, the other two are one.
    @Test
    void pending_signals_do_not_queue_so_one_waitpid_per_signal_leaves_a_zombie() {
        stage.listening("OneWaitPerSignal.java");
        for (String client : new String[] {"A", "B", "C"}) {
            stage.connect(client).step(P, 3);
        }
        stage.step(P);
        assertThat(stage.activity(P)).as("in accept").isEqualTo(Activity.BLOCKED);
        int third = stage.pid(P.child(3));
        stage.step(CHILD1);
        assertThat(stage.call(P)).as("the handler is parked").isEqualTo("waitpid(-1, WNOHANG)");
        stage.step(CHILD2).step(P.child(3));
        assertThat(stage.pending(P)).containsExactly(Signal.SIGCHLD);
        assertThat(stage.zombies()).hasSize(3);

        stage.stepOut(P);
        assertThat(stage.activity(P)).as("in accept again").isEqualTo(Activity.BLOCKED);
        assertThat(stage.call(P)).isEqualTo("accept(3)");
        assertThat(stage.pending(P)).isEmpty();
        assertThat(stage.zombies()).containsExactly(new Pid(third));
        assertThat(stage.events(Event.HandlerEntered.class)).hasSize(2);
        stage.kernelAgreed();
    }

    @Test
    void a_handler_interrupts_pause_and_restarts_read() {
        stage.atMain("Interrupted.java").step(P, 2).type("\u0003");
        assertThat(stage.pending(P)).containsExactly(Signal.SIGINT);
        stage.step(P, 2);
        assertThat(stage.lane(P).reason()).contains(Reason.WAITS_FOR_SIGNAL);
        stage.run().kill(P, Signal.SIGUSR1);
        assertThat(stage.results(P).getLast()).isEqualTo("pause() = -1 EINTR");
        stage.step(P);
        assertThat(stage.lane(P).reason()).contains(Reason.NOTHING_TO_READ);
        stage.run().kill(P, Signal.SIGUSR1);
        assertThat(stage.activity(P)).as("read restarted").isEqualTo(Activity.BLOCKED);
        assertThat(stage.call(P)).isEqualTo("read(0, 8)");
        stage.type("\u0003");
        assertThat(stage.call(P)).as("of the handler of ^C").isEqualTo("write(1, 5)");
        stage.step(P).type("abc\n").stepOut(P);

        int pid = stage.run().state("p").server().value();
        assertThat(stage.results(P))
                .containsExactly(
                        "sigaction(SIGUSR1, handler) = 0",
                        "sigaction(SIGINT, handler) = 0",
                        "write(1, 5) = 5",
                        "pause() = -1 EINTR",
                        "write(1, 5) = 5",
                        "read(0, 8) = 4",
                        "kill(%d, SIGUSR1) = 0".formatted(pid),
                        "close(9) = -1 EBADF",
                        "close(9) = -1 EBADF",
                        "write(1, 18) = 18",
                        "sigaction(SIGUSR1, SIG_DFL) = 0");
        assertThat(stage.run().state("p").terminalOutput())
                .isEqualTo("^Couch\r\n^Couch\r\nabc\r\ncaught 3, errno 9\r\n");
        assertThat(stage.events(Event.ServerStopped.class).getFirst().reason())
                .as("the default action")
                .contains("was killed by SIGUSR1");
        stage.kernelAgreed();
    }

    @Test
    void a_handler_is_interrupted_by_another_in_a_child_with_a_full_table() {
        stage.atMain("Nested.java").step(P, 4);
        stage.step(CHILD1, 2);
        assertThat(stage.lane(CHILD1).reason()).contains(Reason.WAITS_FOR_SIGNAL);
        stage.run().kill(CHILD1, Signal.SIGUSR1);
        assertThat(stage.call(CHILD1)).isEqualTo("close(91)");
        stage.run().kill(CHILD1, Signal.SIGTERM);
        stage.run().kill(CHILD1, Signal.SIGUSR1);
        assertThat(stage.pending(CHILD1)).containsExactly(Signal.SIGUSR1, Signal.SIGTERM);
        stage.stepOut(CHILD1);
        assertThat(stage.results(CHILD1))
                .containsExactly(
                        "fork() = 0",
                        "setrlimit(RLIMIT_NOFILE, 3) = 0",
                        "close(93) = -1 EBADF",
                        "close(91) = -1 EBADF",
                        "close(92) = -1 EBADF",
                        "close(91) = -1 EBADF",
                        "close(92) = -1 EBADF",
                        "pause() = -1 EINTR",
                        "close(94) = -1 EBADF");
        stage.kernelAgreed();
    }
}
