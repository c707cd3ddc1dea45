package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessRulesTest {
    @Test
    void fork_doubles_every_reference_count() {
        assertThat(Story.listening().arrived(40000).accepted(40000, 4).forked(101).text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD
                          0, 1, 2 -> file 1
                          3 -> file 2
                          4 -> file 3
                        process 101, parent 100, handles SIGCHLD
                          0, 1, 2 -> file 1
                          3 -> file 2
                          4 -> file 3
                        file 1: refcnt 6, read-write -> v-node 1
                        file 2: refcnt 2, read-write -> v-node 2
                        file 3: refcnt 2, read-write -> v-node 3
                        v-node 1: terminal /dev/pts/3
                        v-node 2: listening at 127.0.0.1:15213, backlog 2, queue []
                        v-node 3: connection of 127.0.0.1:40000 to 127.0.0.1:15213, ESTABLISHED
                        """);
    }

    @Test
    void a_child_does_not_inherit_pending_signals() {
        assertThat(Story.server().forked(101).exited(101, 0).forked(102).text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD, pending SIGCHLD
                          0, 1, 2 -> file 1
                        process 101, parent 100, handles SIGCHLD, zombie: exited with 0
                        process 102, parent 100, handles SIGCHLD
                          0, 1, 2 -> file 1
                        file 1: refcnt 6, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
    }

    @Test
    void two_children_that_end_leave_two_zombies_and_one_pending_signal() {
        Story story = Story.server().forked(101).forked(102).exited(101, 0).exited(102, 1);
        assertThat(story.text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD, pending SIGCHLD
                          0, 1, 2 -> file 1
                        process 101, parent 100, handles SIGCHLD, zombie: exited with 0
                        process 102, parent 100, handles SIGCHLD, zombie: exited with 1
                        file 1: refcnt 3, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
        assertThat(
                        story.then(new Change.Delivered(Story.SERVER, Signal.SIGCHLD))
                                .reaped(101)
                                .text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD, blocked SIGCHLD
                          0, 1, 2 -> file 1
                        process 102, parent 100, handles SIGCHLD, zombie: exited with 1
                        file 1: refcnt 3, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
    }

    @Test
    void without_a_handler_no_signal_is_pending() {
        assertThat(
                        Story.server()
                                .forked(101)
                                .exited(101, 0)
                                .then(new Change.Handles(Story.SERVER, Signal.SIGCHLD, false))
                                .forked(102)
                                .exited(102, 0)
                                .text())
                .startsWith("process 100, parent 50\n");
    }

    @Test
    void orphans_are_adopted_and_vanish_when_they_end() {
        Story story =
                Story.server()
                        .forked(101)
                        .forked(new Pid(101), 102)
                        .forked(new Pid(101), 103)
                        .exited(103, 0)
                        .exited(101, 0);
        assertThat(story.text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD, pending SIGCHLD
                          0, 1, 2 -> file 1
                        process 101, parent 100, handles SIGCHLD, zombie: exited with 0
                        process 102, parent 1, handles SIGCHLD
                          0, 1, 2 -> file 1
                        file 1: refcnt 6, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
        assertThat(story.reaped(101).exited(102, 0).text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD, pending SIGCHLD
                          0, 1, 2 -> file 1
                        file 1: refcnt 3, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
    }

    @Test
    void a_killed_process_loses_everything_but_its_status() {
        assertThat(
                        Story.listening()
                                .then(new Change.Ended(Story.SERVER, new ExitStatus.Killed(9)))
                                .text())
                .isEqualTo("process 100, parent 50, handles SIGCHLD, zombie: killed by SIGKILL\n");
    }

    @Test
    void the_dead_do_nothing() {
        Story story = Story.server().exited(100, 0);
        assertThat(
                        story.then(new Change.Socket(Story.SERVER, new Fd(3)))
                                .forked(101)
                                .exited(100, 7)
                                .then(new Change.Sent(Story.SERVER, Signal.SIGCHLD))
                                .text())
                .isEqualTo(story.text());
    }

    @Test
    void a_running_child_cannot_be_reaped() {
        Story story = Story.server().forked(101);
        assertThat(story.reaped(101).state()).isEqualTo(story.state());
    }
}
