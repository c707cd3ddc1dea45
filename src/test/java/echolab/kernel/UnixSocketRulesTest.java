package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.KernelState.InFlight;
import org.junit.jupiter.api.Test;

class UnixSocketRulesTest {
    private static Story pair() {
        return Story.listening().socketPair(4, 5);
    }

    @Test
    void the_two_ends_know_each_other() {
        assertThat(pair().text())
                .isEqualTo(
                        """
                        process 100, parent 50, handles SIGCHLD
                          0, 1, 2 -> file 1
                          3 -> file 2
                          4 -> file 3
                          5 -> file 4
                        file 1: refcnt 3, read-write -> v-node 1
                        file 2: refcnt 1, read-write -> v-node 2
                        file 3: refcnt 1, read-write -> v-node 3
                        file 4: refcnt 1, read-write -> v-node 4
                        v-node 1: terminal /dev/pts/3
                        v-node 2: listening at 127.0.0.1:15213, backlog 2, queue []
                        v-node 3: UNIX socket to v-node 4
                        v-node 4: UNIX socket to v-node 3
                        """);
        assertThat(pair().closed(100, 5).vnodeAt(4)).isEqualTo("UNIX socket without peer");
    }

    @Test
    void a_connection_in_flight_lives_without_any_descriptor() {
        Story sent = pair().accepted(40000, 6).forked(101).sent(100, 4, 6).closed(100, 6);
        Story flying = sent.closed(101, 6);
        OpenFileId connection = new OpenFileId(5);
        assertThat(sent.state().refcnt(connection)).isEqualTo(2);
        assertThat(flying.state().refcnt(connection)).isEqualTo(1);
        assertThat(flying.state().references(connection)).isEmpty();
        assertThat(flying.state().inFlight())
                .containsExactly(new InFlight(new VnodeId(4), connection));
        assertThat(flying.received(101, 5, 6).text())
                .contains(
                        "process 101, parent 100, handles SIGCHLD\n",
                        "  6 -> file 5\n",
                        "file 5: refcnt 1, read-write -> v-node 5\n",
                        "v-node 4: UNIX socket to v-node 3\n",
                        "v-node 5: connection of 127.0.0.1:40000 to 127.0.0.1:15213, ESTABLISHED");
    }

    @Test
    void messages_arrive_in_order_with_all_their_descriptors() {
        Story sent = pair().piped(6, 7).sent(100, 4, 6, 7).sent(100, 4, 6).closed(100, 6);
        assertThat(sent.vnodeAt(5))
                .isEqualTo("UNIX socket to v-node 3, in flight [{file 5, file 6}, {file 5}]");
        Story received = sent.received(100, 5, 8, 9);
        assertThat(received.vnodeAt(5)).isEqualTo("UNIX socket to v-node 3, in flight [{file 5}]");
        assertThat(received.text()).contains("  7, 9 -> file 6\n", "  8 -> file 5\n");
        assertThat(received.text()).contains("file 5: refcnt 2,", "file 6: refcnt 2,");
    }

    @Test
    void what_the_receiver_has_no_room_for_is_closed() {
        Story sent = pair().piped(6, 7).sent(100, 4, 6, 7).closed(100, 6).closed(100, 7);
        Story one = sent.received(100, 5, 6);
        assertThat(one.text())
                .contains("  6 -> file 5\n", "file 5: refcnt 1, read -> v-node 5\n")
                .doesNotContain("file 6");
        assertThat(sent.received(100, 5).text()).doesNotContain("pipe");
    }

    @Test
    void every_reference_is_counted_once_by_both_ways_of_counting() {
        Story story = pair().forked(101).sent(100, 4, 0, 1, 3).sent(101, 5, 3);
        KernelState state = story.state();
        assertThat(state.refcnts()).hasSize(4).containsEntry(new OpenFileId(1), 8);
        state.refcnts().forEach((file, count) -> assertThat(state.refcnt(file)).isEqualTo(count));
    }

    @Test
    void a_socket_that_is_closed_releases_what_is_in_flight_to_it() {
        Story story = pair().piped(6, 7).sent(100, 4, 6, 7).closed(100, 6).closed(100, 7);
        assertThat(story.text()).contains("pipe");
        assertThat(story.closed(100, 4).text()).contains("pipe");
        assertThat(story.closed(100, 5).text()).doesNotContain("pipe");
    }

    @Test
    void a_process_that_ends_releases_what_is_in_flight_to_its_sockets() {
        Story story = pair().forked(101).closed(100, 5).piped(6, 7).sent(100, 4, 6, 7);
        Story flying = story.closed(100, 6).closed(100, 7);
        assertThat(flying.text()).contains("pipe");
        assertThat(flying.exited(101, 0).text()).doesNotContain("pipe");
    }

    @Test
    void a_socket_in_flight_to_itself_stays_until_another_is_closed() {
        Story itself = pair().piped(6, 7).sent(100, 4, 5).sent(100, 4, 6).closed(100, 6);
        Story lost = itself.closed(100, 5);
        assertThat(lost.vnodeAt(4)).isEqualTo("UNIX socket to v-node 4");
        assertThat(lost.text()).contains("file 4: refcnt 1,", "file 5: refcnt 1, read ");
        assertThat(lost.socketPair(8, 9).closed(100, 8).text())
                .contains("v-node 3: UNIX socket without peer\n")
                .doesNotContain("file 4:", "file 5:");
    }

    @Test
    void a_watched_file_in_flight_is_still_watched() {
        Story story = pair().epoll(6).piped(7, 8).watch(6, 7, 1).sent(100, 4, 7).closed(100, 7);
        assertThat(story.vnodeAt(6)).isEqualTo("epoll [7 (file 6): EPOLLIN]");
        assertThat(story.closed(100, 5).vnodeAt(6)).isEqualTo("epoll []");
    }

    @Test
    void what_cannot_be_leaves_the_state_as_it_is() {
        Story story = pair();
        assertThat(story.sent(100, 3, 0).sent(100, 4, 9).received(100, 4, 6).sent(9, 4, 0).state())
                .isEqualTo(story.state());
        Story alone = story.closed(100, 5);
        assertThat(alone.sent(100, 4, 0).state()).isEqualTo(alone.state());
    }
}
