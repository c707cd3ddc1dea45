package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.OpenFile.Access;
import org.junit.jupiter.api.Test;

class DescriptorRulesTest {
    @Test
    void a_started_server_has_its_terminal_three_times() {
        assertThat(
                        new Story(KernelState.empty())
                                .then(new Change.Started(Story.SERVER, Story.STAGE, "/dev/pts/3"))
                                .text())
                .isEqualTo(
                        """
                        process 100, parent 50
                          0, 1, 2 -> file 1
                        file 1: refcnt 3, read-write -> v-node 1
                        v-node 1: terminal /dev/pts/3
                        """);
    }

    @Test
    void dup2_closes_what_the_new_descriptor_referred_to() {
        assertThat(Story.server().opened(3, "/tmp/f", Access.WRITE).dup(3, 1).closed(100, 3).text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD
                          0, 2 -> file 1
                          1 -> file 2
                        file 1: refcnt 2, read-write -> v-node 1
                        file 2: refcnt 1, write -> v-node 2
                        v-node 1: terminal /dev/pts/3
                        v-node 2: file /tmp/f
                        """);
    }

    @Test
    void dup2_onto_itself_changes_nothing() {
        Story story = Story.server();
        assertThat(story.dup(1, 1).state()).isEqualTo(story.state());
    }

    @Test
    void one_path_opened_twice_makes_two_open_files_of_one_v_node() {
        assertThat(
                        Story.server()
                                .opened(3, "/tmp/f", Access.READ)
                                .opened(4, "/tmp/f", Access.WRITE)
                                .text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD
                          0, 1, 2 -> file 1
                          3 -> file 2
                          4 -> file 3
                        file 1: refcnt 3, read-write -> v-node 1
                        file 2: refcnt 1, read -> v-node 2
                        file 3: refcnt 1, write -> v-node 2
                        v-node 1: terminal /dev/pts/3
                        v-node 2: file /tmp/f
                        """);
    }

    @Test
    void a_pipe_lives_until_both_ends_are_closed() {
        Story story = Story.server().piped(3, 4).closed(100, 3);
        assertThat(story.text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD
                          0, 1, 2 -> file 1
                          4 -> file 3
                        file 1: refcnt 3, read-write -> v-node 1
                        file 3: refcnt 1, write -> v-node 2
                        v-node 1: terminal /dev/pts/3
                        v-node 2: pipe
                        """);
        assertThat(story.closed(100, 4).text()).doesNotContain("pipe");
    }

    @Test
    void names_are_never_given_out_twice() {
        assertThat(Story.server().piped(3, 4).closed(100, 3).closed(100, 4).piped(3, 4).text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD
                          0, 1, 2 -> file 1
                          3 -> file 4
                          4 -> file 5
                        file 1: refcnt 3, read-write -> v-node 1
                        file 4: refcnt 1, read -> v-node 3
                        file 5: refcnt 1, write -> v-node 3
                        v-node 1: terminal /dev/pts/3
                        v-node 3: pipe
                        """);
    }

    @Test
    void what_cannot_be_leaves_the_state_as_it_is() {
        Story story = Story.server();
        assertThat(story.closed(100, 9).closed(999, 0).dup(9, 1).forked(new Pid(999), 5).state())
                .isEqualTo(story.state());
    }
}
