package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignalRulesTest {
    private static final Signal CHLD = Signal.SIGCHLD;
    private static final Signal USR1 = Signal.SIGUSR1;

    @Test
    void a_signal_is_blocked_while_its_handler_runs() {
        Story story = in(Story.server(), CHLD);
        assertThat(signals(story)).isEqualTo("handles SIGCHLD, blocked SIGCHLD");
        assertThat(signals(out(story, CHLD))).isEqualTo("handles SIGCHLD");
    }

    @Test
    void what_is_sent_meanwhile_is_pending_and_blocked_and_then_only_pending() {
        Story story = sent(sent(in(Story.server(), CHLD), CHLD), CHLD);
        assertThat(signals(story)).isEqualTo("handles SIGCHLD, pending SIGCHLD, blocked SIGCHLD");
        assertThat(signals(out(story, CHLD))).isEqualTo("handles SIGCHLD, pending SIGCHLD");
    }

    @Test
    void a_handler_that_interrupts_another_leaves_its_signal_blocked() {
        Story story = in(in(handles(Story.server(), true), CHLD), USR1);
        assertThat(signals(story)).isEqualTo("handles SIGUSR1, SIGCHLD, blocked SIGUSR1, SIGCHLD");
        assertThat(signals(out(story, USR1)))
                .isEqualTo("handles SIGUSR1, SIGCHLD, blocked SIGCHLD");
    }

    @Test
    void a_child_inherits_what_is_blocked_and_returns_by_itself() {
        Story story = sent(in(Story.server(), CHLD), CHLD).forked(101);
        Story returned = story.then(new Change.HandlerReturned(new Pid(101), CHLD));
        assertThat(signals(story, 101)).isEqualTo("handles SIGCHLD, blocked SIGCHLD");
        assertThat(signals(returned, 101)).isEqualTo("handles SIGCHLD");
        assertThat(signals(returned))
                .isEqualTo("handles SIGCHLD, pending SIGCHLD, blocked SIGCHLD");
    }

    @Test
    void another_program_keeps_what_is_blocked_and_pending() {
        Story story = in(Story.server(), CHLD).then(new Change.Executed(Story.SERVER));
        assertThat(signals(sent(story, CHLD))).isEqualTo("pending SIGCHLD, blocked SIGCHLD");
    }

    @Test
    void a_blocked_signal_without_a_handler_takes_its_default_action_when_it_is_unblocked() {
        Story story = handles(in(handles(Story.server(), true), USR1), false);
        assertThat(signals(sent(story, USR1)))
                .isEqualTo("handles SIGCHLD, pending SIGUSR1, blocked SIGUSR1");
        assertThat(signals(out(sent(story, USR1), USR1))).isEqualTo("handles SIGCHLD");
    }

    @Test
    void the_dead_block_nothing() {
        Story story = in(Story.server(), CHLD).exited(100, 0);
        assertThat(signals(story)).isEqualTo("handles SIGCHLD, zombie: exited with 0");
        assertThat(signals(in(story, CHLD))).isEqualTo(signals(story));
    }

    private static Story handles(Story story, boolean handled) {
        return story.then(new Change.Handles(Story.SERVER, USR1, handled));
    }

    private static Story sent(Story story, Signal signal) {
        return story.then(new Change.Sent(Story.SERVER, signal));
    }

    private static Story in(Story story, Signal signal) {
        return sent(story, signal).then(new Change.Delivered(Story.SERVER, signal));
    }

    private static Story out(Story story, Signal signal) {
        return story.then(new Change.HandlerReturned(Story.SERVER, signal));
    }

    private static String signals(Story story) {
        return signals(story, Story.SERVER.value());
    }

    /// What the first line of a process says after its parent.
    private static String signals(Story story, int pid) {
        return story.text()
                .lines()
                .filter(line -> line.startsWith("process " + pid))
                .map(line -> line.replaceFirst("process \\d+, parent \\d+(, )?", ""))
                .findFirst()
                .orElse("none");
    }
}
