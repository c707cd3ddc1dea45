package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpollRulesTest {
    private static final int EPOLLERR = 8;
    private static final int EPOLLHUP = 16;
    private static final int EDGE = Interest.EPOLLIN | Interest.EPOLLET;

    private static Story twoClients() {
        return Story.listening()
                .epoll(4)
                .watch(4, 3, Interest.EPOLLIN)
                .accepted(40000, 5)
                .watch(4, 5, EDGE);
    }

    @Test
    void an_epoll_instance_watches_open_files_without_referring_to_them() {
        assertThat(twoClients().text())
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
                        v-node 3: epoll [3 (file 2): EPOLLIN, 5 (file 4): EPOLLIN|EPOLLET]
                        v-node 4: connection of 127.0.0.1:40000 to 127.0.0.1:15213, ESTABLISHED
                        """);
    }

    @Test
    void an_entry_outlives_its_descriptor_and_goes_with_the_open_file() {
        Story shared = twoClients().forked(101).closed(100, 5);
        assertThat(shared.vnodeAt(4))
                .isEqualTo("epoll [3 (file 2): EPOLLIN, 5 (file 4): EPOLLIN|EPOLLET]");
        assertThat(shared.closed(101, 5).vnodeAt(4)).isEqualTo("epoll [3 (file 2): EPOLLIN]");
    }

    @Test
    void one_number_can_stand_for_two_open_files() {
        Story story = twoClients().dup(5, 6).closed(100, 5).accepted(40001, 5).watch(4, 5, 0);
        assertThat(story.vnodeAt(4))
                .isEqualTo(
                        "epoll [3 (file 2): EPOLLIN, 5 (file 4): EPOLLIN|EPOLLET, 5 (file 5): 0]");
        assertThat(
                        story.then(new Change.EpollRemoved(Story.SERVER, new Fd(4), new Fd(5)))
                                .vnodeAt(4))
                .isEqualTo("epoll [3 (file 2): EPOLLIN, 5 (file 4): EPOLLIN|EPOLLET]");
    }

    @Test
    void one_open_file_can_be_watched_under_two_numbers() {
        assertThat(twoClients().dup(5, 6).watch(4, 6, Interest.EPOLLOUT).closed(100, 5).vnodeAt(4))
                .isEqualTo(
                        "epoll [3 (file 2): EPOLLIN, 5 (file 4): EPOLLIN|EPOLLET,"
                                + " 6 (file 4): EPOLLOUT]");
    }

    @Test
    void the_mask_can_be_changed_and_the_entry_removed() {
        Story story = twoClients();
        assertThat(
                        story.then(
                                        new Change.EpollModified(
                                                Story.SERVER,
                                                new Fd(4),
                                                new Fd(5),
                                                Interest.EPOLLOUT | Interest.EPOLLONESHOT))
                                .then(new Change.EpollRemoved(Story.SERVER, new Fd(4), new Fd(3)))
                                .vnodeAt(4))
                .isEqualTo("epoll [5 (file 4): EPOLLOUT|EPOLLONESHOT]");
    }

    @Test
    void a_child_shares_the_interest_list() {
        Story story =
                twoClients()
                        .forked(101)
                        .then(new Change.EpollRemoved(new Pid(101), new Fd(4), new Fd(5)));
        assertThat(story.vnodeAt(4)).isEqualTo("epoll [3 (file 2): EPOLLIN]");
    }

    @Test
    void errors_and_hang_ups_are_always_reported_and_not_kept() {
        Interest interest = new Interest(new Fd(3), new OpenFileId(2), EDGE | EPOLLERR | EPOLLHUP);
        assertThat(interest).isEqualTo(new Interest(new Fd(3), new OpenFileId(2), EDGE));
        assertThat(interest.eventsText()).isEqualTo("EPOLLIN|EPOLLET");
        assertThat(interest.withEvents(0x40).eventsText()).isEqualTo("0x40");
    }

    @Test
    void only_an_entry_of_one_shot_can_be_spent() {
        Interest entry = new Interest(new Fd(3), new OpenFileId(2), Interest.EPOLLONESHOT);
        assertThat(List.of(entry, entry.withEvents(EDGE | Interest.EPOLLONESHOT)))
                .extracting(Interest::isSpent)
                .containsExactly(true, false);
        assertThat(entry.withEvents(0).isSpent()).isFalse();
    }

    @Test
    void what_cannot_be_leaves_the_state_as_it_is() {
        Story story = twoClients();
        assertThat(story.watch(4, 5, 0).watch(4, 9, 1).watch(3, 5, 1).watch(9, 5, 1).state())
                .isEqualTo(story.state());
    }
}
