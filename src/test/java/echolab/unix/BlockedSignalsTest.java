package echolab.unix;

import static echolab.stage.StageDriver.CHILD1;
import static echolab.stage.StageDriver.CHILD2;
import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Signal;
import echolab.stage.StageDriver;
import echolab.stage.StartOptions;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState.Activity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is blocked in handlers, against the real kernel.
class BlockedSignalsTest {
    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void the_end_of_a_second_child_is_pending_and_blocked_while_the_handler_reaps_the_first() {
        stage.start(StartOptions.of("process").named("p")).connect("A").connect("B").step(P, 7);
        assertThat(stage.activity(P)).as("in accept").isEqualTo(Activity.BLOCKED);

        ends(CHILD1, "A");
        assertThat(stage.call(P)).isEqualTo("waitpid(-1, WNOHANG)");
        assertSignals(P, "pending [] blocked [SIGCHLD]");

        ends(CHILD2, "B");
        assertSignals(P, "pending [SIGCHLD] blocked [SIGCHLD]");

        stage.step(P, 3);
        assertThat(stage.zombies()).isEmpty();
        assertThat(stage.call(P)).as("the handler again").isEqualTo("waitpid(-1, WNOHANG)");
        assertSignals(P, "pending [] blocked [SIGCHLD]");

        stage.step(P);
        assertThat(stage.call(P)).isEqualTo("accept(3)");
        assertSignals(P, "pending [] blocked []");
    }

    @Test
    void a_child_that_is_forked_after_a_handler_is_not_in_its_parents_next_one() {
        stage.start(StartOptions.of("process").named("p")).connect("A").connect("B").step(P, 7);
        ends(CHILD1, "A");
        stage.step(P, 2).connect("C").step(P, 3);
        assertThat(stage.activity(P)).as("in accept").isEqualTo(Activity.BLOCKED);

        ends(CHILD2, "B");
        assertSignals(P, "pending [] blocked [SIGCHLD]");
        assertSignals(P.child(3), "pending [] blocked []");
    }

    private void ends(Lane child, String client) {
        stage.close(client).runUntilIdle(child);
        assertThat(stage.activity(child)).isEqualTo(Activity.ZOMBIE);
    }

    @Test
    void a_second_handler_blocks_its_own_signal_beside_the_first() {
        stage.atMain("Nested.java").step(P, 4).step(CHILD1, 2);
        stage.run().kill(CHILD1, Signal.SIGUSR1);
        assertSignals(CHILD1, "pending [] blocked [SIGUSR1]");
        stage.run().kill(CHILD1, Signal.SIGUSR1);
        stage.run().kill(CHILD1, Signal.SIGTERM);
        assertSignals(CHILD1, "pending [SIGUSR1, SIGTERM] blocked [SIGUSR1]");

        stage.step(CHILD1);
        assertThat(stage.call(CHILD1)).as("after that of SIGTERM").isEqualTo("close(91)");
        assertSignals(CHILD1, "pending [SIGUSR1] blocked [SIGUSR1]");

        stage.run().kill(CHILD1, Signal.SIGTERM);
        assertThat(stage.lane(CHILD1).activity()).isEqualTo(Activity.PARKED);
        assertSignals(CHILD1, "pending [SIGUSR1, SIGTERM] blocked [SIGUSR1]");
    }

    @Test
    void a_child_that_is_forked_in_a_handler_is_in_it_too_and_returns_from_it() {
        stage.atMain("ForkInHandler.java").step(P, 2);
        stage.run().kill(P, Signal.SIGUSR1);
        stage.step(P);
        assertThat(stage.call(CHILD1)).isEqualTo("close(91)");
        assertThat(stage.lane(CHILD1).inHandler()).isTrue();
        assertSignals(P, "pending [] blocked [SIGUSR1]");
        assertSignals(CHILD1, "pending [] blocked [SIGUSR1]");

        stage.step(P);
        assertThat(stage.call(P)).isEqualTo("close(92)");
        assertSignals(P, "pending [] blocked []");
        assertSignals(CHILD1, "pending [] blocked [SIGUSR1]");

        stage.run().kill(CHILD1, Signal.SIGUSR1);
        assertSignals(CHILD1, "pending [SIGUSR1] blocked [SIGUSR1]");
        stage.step(CHILD1);
        assertThat(stage.call(CHILD1)).as("the handler again").isEqualTo("fork()");
        assertSignals(CHILD1, "pending [] blocked [SIGUSR1]");
        stage.step(CHILD1).step(CHILD1);
        assertThat(stage.call(CHILD1)).isEqualTo("close(92)");
        assertSignals(CHILD1, "pending [] blocked []");
    }

    @Test
    void a_program_that_a_handler_executes_finds_its_signal_blocked_for_ever() {
        stage.atMain("ExecInHandler.java").step(P, 2);
        stage.run().kill(P, Signal.SIGUSR1);
        stage.step(P);
        assertThat(stage.call(P)).isEqualTo("close(91)");
        assertThat(stage.lane(P).inHandler()).isFalse();
        assertSignals(P, "pending [] blocked [SIGUSR1]");

        stage.run().kill(P, Signal.SIGUSR1);
        assertSignals(P, "pending [SIGUSR1] blocked [SIGUSR1]");
        stage.step(P, 4);
        assertThat(stage.results(P)).last().isEqualTo("close(92) = -1 EBADF");
        assertThat(stage.activity(P)).as("in pause").isEqualTo(Activity.BLOCKED);
        assertSignals(P, "pending [SIGUSR1] blocked [SIGUSR1]");
    }

    @Test
    void a_handler_that_takes_itself_away_dies_of_a_second_signal_only_when_it_returns() {
        stage.atMain("UnhandleInHandler.java").step(P, 2);
        stage.run().kill(P, Signal.SIGUSR1);
        stage.step(P);
        assertThat(stage.process(P).handled()).isEmpty();
        stage.run().kill(P, Signal.SIGUSR1);
        assertSignals(P, "pending [SIGUSR1] blocked [SIGUSR1]");

        stage.stepOut(P);
        assertThat(stage.events(Event.ServerStopped.class))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("was killed by SIGUSR1"));
        stage.kernelAgreed();
    }

    /// By the rules, and the kernel agrees.
    private void assertSignals(Lane lane, String signals) {
        assertThat("pending %s blocked %s".formatted(stage.pending(lane), stage.blocked(lane)))
                .isEqualTo(signals);
        stage.kernelAgreed();
    }
}
