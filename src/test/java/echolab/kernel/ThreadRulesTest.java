package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadRulesTest {
    private static Story started(int... tids) {
        Story story = Story.server();
        for (int tid : tids) {
            story = story.then(new Change.ThreadStarted(Story.SERVER, tid));
        }
        return story;
    }

    private static String firstLine(Story story) {
        return story.text().lines().findFirst().orElseThrow();
    }

    @Test
    void threads_start_and_end_and_share_the_descriptor_table() {
        Story two = started(105, 104);
        assertThat(two.text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD, threads 104, 105
                          0, 1, 2 -> file 1
                        file 1: refcnt 3, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
        assertThat(firstLine(two.then(new Change.ThreadEnded(Story.SERVER, 104))))
                .isEqualTo("process 100, parent 50, handles SIGCHLD, threads 105");
    }

    @Test
    void the_first_thread_is_the_process_itself() {
        assertThat(started(100).state()).isEqualTo(Story.server().state());
    }

    @Test
    void fork_copies_the_calling_thread_only() {
        assertThat(started(104).forked(101).text())
                .contains("process 101, parent 100, handles SIGCHLD\n");
    }

    @Test
    void the_end_of_a_process_ends_its_threads() {
        assertThat(started(104).exited(100, 0).text())
                .isEqualTo("process 100, parent 50, handles SIGCHLD, zombie: exited with 0\n");
    }

    @Test
    void the_limit_of_descriptors_is_inherited_and_closes_nothing() {
        assertThat(Story.server().then(new Change.Limited(Story.SERVER, 2)).forked(101).text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD, nofile 2
                          0, 1, 2 -> file 1
                        process 101, parent 100, handles SIGCHLD, nofile 2
                          0, 1, 2 -> file 1
                        file 1: refcnt 6, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
    }

    @Test
    void execve_keeps_descriptors_limits_and_pending_signals_but_no_handlers_and_threads() {
        Story before =
                started(104)
                        .then(new Change.Limited(Story.SERVER, 64))
                        .then(new Change.Sent(Story.SERVER, Signal.SIGCHLD));
        assertThat(before.then(new Change.Executed(Story.SERVER)).text())
                .isEqualTo(
                        """
                        process 100, parent 50, pending SIGCHLD, nofile 64
                          0, 1, 2 -> file 1
                        file 1: refcnt 3, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
    }

    @Test
    void the_dead_start_nothing() {
        Story ended = Story.server().exited(100, 0);
        assertThat(
                        ended.then(new Change.ThreadStarted(Story.SERVER, 104))
                                .then(new Change.Executed(Story.SERVER))
                                .state())
                .isEqualTo(ended.state());
    }
}
