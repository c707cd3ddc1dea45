package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Vnode.Epoll;
import echolab.kernel.Vnode.Message;
import echolab.kernel.Vnode.UnixSocket;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Interest lists and UNIX sockets in the comparison of rules and kernel.
class LaterModelsDiffTest {
    private static final Fd EPFD = new Fd(4);
    private static final int ONCE = Interest.EPOLLIN | Interest.EPOLLONESHOT;

    private static List<String> diff(Story expected, Story observed, Unknown... unknown) {
        return KernelDiff.compare(
                        expected.state(), new Observation(observed.state(), List.of(unknown)))
                .stream()
                .map(Divergence::toString)
                .toList();
    }

    private static Story watching() {
        return Story.listening().epoll(4).watch(4, 3, ONCE).watch(4, 0, Interest.EPOLLIN);
    }

    private static Story seen(Story story, Interest... interests) {
        return States.with(story, EPFD, new Epoll(List.of(interests)));
    }

    private static Interest interest(Story story, int fd, int events) {
        return new Interest(new Fd(fd), story.file(fd), events);
    }

    @Test
    void interests_in_another_order_are_the_same() {
        Story story = watching();
        Story other = Story.listening().epoll(4).watch(4, 0, Interest.EPOLLIN).watch(4, 3, ONCE);
        assertThat(diff(story, other)).isEmpty();
    }

    @Test
    void another_mask_an_entry_too_many_or_too_few_and_another_file_are_found() {
        Story story = watching();
        Interest listener = interest(story, 3, ONCE);
        Interest terminal = interest(story, 0, Interest.EPOLLIN);
        String expected =
                "process 100 fd 4 interest list: expected [0 (process 100 fd 0): EPOLLIN,"
                        + " 3 (process 100 fd 3): EPOLLIN|EPOLLONESHOT], observed ";
        assertThat(diff(story, seen(story, listener, terminal.withEvents(Interest.EPOLLOUT))))
                .containsExactly(
                        expected
                                + "[0 (process 100 fd 0): EPOLLOUT,"
                                + " 3 (process 100 fd 3): EPOLLIN|EPOLLONESHOT]");
        assertThat(diff(story, seen(story, terminal)))
                .containsExactly(expected + "[0 (process 100 fd 0): EPOLLIN]");
        assertThat(diff(story, seen(story, listener, terminal, interest(story, 4, 1))))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("4 (process 100 fd 4): EPOLLIN]");
        Interest anothers = new Interest(new Fd(3), terminal.file(), ONCE);
        assertThat(diff(story, seen(story, anothers, terminal)))
                .containsExactly(
                        expected
                                + "[0 (process 100 fd 0): EPOLLIN,"
                                + " 3 (process 100 fd 0): EPOLLIN|EPOLLONESHOT]");
    }

    @Test
    void an_entry_of_one_shot_may_be_spent_and_another_may_not() {
        Story story = watching();
        Interest terminal = interest(story, 0, Interest.EPOLLIN);
        Interest spent = interest(story, 3, Interest.EPOLLONESHOT);
        assertThat(diff(story, seen(story, spent, terminal))).isEmpty();
        assertThat(diff(story, seen(story, interest(story, 3, ONCE), terminal.withEvents(0))))
                .hasSize(1);
    }

    @Test
    void a_wake_up_source_may_be_refused() {
        Story story = Story.listening().epoll(4).watch(4, 3, Interest.EPOLLWAKEUP);
        assertThat(diff(story, seen(story, interest(story, 3, 0)))).isEmpty();
    }

    @Test
    void without_kcmp_numbers_and_masks_are_compared_and_without_fdinfo_nothing() {
        Story story = watching();
        Story unseen =
                seen(
                        story,
                        new Interest(new Fd(3), OpenFileId.UNSEEN, ONCE),
                        new Interest(new Fd(0), OpenFileId.UNSEEN, Interest.EPOLLIN));
        VnodeId epoll = States.vnodeId(story, EPFD);
        KernelState.Reference at = new KernelState.Reference(Story.SERVER, EPFD);
        assertThat(diff(story, unseen)).hasSize(1);
        assertThat(diff(story, unseen, new Unknown.Watched(epoll, at))).isEmpty();
        assertThat(diff(story, seen(story), new Unknown.Watched(epoll, at))).hasSize(1);
        assertThat(diff(story, seen(story), new Unknown.Interests(epoll, at))).isEmpty();
    }

    @Test
    void a_watched_file_that_is_only_in_flight_is_not_seen() {
        Story flying =
                Story.listening()
                        .epoll(4)
                        .piped(5, 6)
                        .watch(4, 5, 1)
                        .socketPair(7, 8)
                        .sent(100, 7, 5)
                        .closed(100, 5);
        Story unseen = seen(flying, new Interest(new Fd(5), OpenFileId.UNSEEN, 1));
        assertThat(diff(flying, unseen)).isEmpty();
        assertThat(diff(flying, seen(flying)))
                .containsExactly(
                        "process 100 fd 4 interest list: expected"
                                + " [5 (a file without descriptors): EPOLLIN], observed []");
    }

    @Test
    void what_only_lost_sockets_keep_open_may_be_watched_or_not() {
        Story lost =
                Story.listening()
                        .epoll(4)
                        .socketPair(5, 6)
                        .watch(4, 6, 1)
                        .sent(100, 5, 6)
                        .closed(100, 6);
        assertThat(diff(lost, seen(lost))).isEmpty();
        assertThat(diff(lost, seen(lost, new Interest(new Fd(6), OpenFileId.UNSEEN, 1)))).isEmpty();
        assertThat(diff(lost, seen(lost, new Interest(new Fd(6), OpenFileId.UNSEEN, 4))))
                .hasSize(1);
    }

    @Test
    void descriptors_in_flight_are_compared_by_their_number() {
        Story story = Story.listening().socketPair(4, 5).sent(100, 4, 0, 3);
        assertThat(diff(story, inFlight(story, 2))).isEmpty();
        assertThat(diff(story, inFlight(story, 1)))
                .containsExactly("process 100 fd 5 descriptors in flight: expected 2, observed 1");
        Unknown unknown =
                new Unknown.InFlight(
                        States.vnodeId(story, new Fd(5)),
                        new KernelState.Reference(Story.SERVER, new Fd(5)));
        assertThat(diff(story, inFlight(story, 0), unknown)).isEmpty();
    }

    private static Story inFlight(Story story, int count) {
        Optional<VnodeId> peer = Optional.of(States.vnodeId(story, EPFD));
        Message message = new Message(Collections.nCopies(count, OpenFileId.UNSEEN));
        return States.with(story, new Fd(5), new UnixSocket(peer, List.of(message)));
    }

    @Test
    void the_other_end_is_compared() {
        Story two = Story.listening().socketPair(4, 5).socketPair(6, 7);
        Story crossed = Story.listening().socketPair(4, 7).socketPair(6, 5);
        assertThat(diff(two, crossed))
                .containsExactly(
                        "process 100 fd 4 peer: expected process 100 fd 5, observed process 100 fd"
                                + " 7",
                        "process 100 fd 5 peer: expected process 100 fd 4, observed process 100 fd"
                                + " 6",
                        "process 100 fd 6 peer: expected process 100 fd 7, observed process 100 fd"
                                + " 5",
                        "process 100 fd 7 peer: expected process 100 fd 6, observed process 100 fd"
                                + " 4");
        Story alone = States.with(two, EPFD, UnixSocket.alone());
        assertThat(diff(two, alone))
                .containsExactly(
                        "process 100 fd 4 peer: expected process 100 fd 5,"
                                + " observed none with a descriptor");
        Unknown unknown =
                new Unknown.Peer(
                        States.vnodeId(two, EPFD), new KernelState.Reference(Story.SERVER, EPFD));
        assertThat(diff(two, alone, unknown)).isEmpty();
    }
}
