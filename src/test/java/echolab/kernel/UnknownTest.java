package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.KernelState.Reference;
import echolab.kernel.OpenFile.Access;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an observation does not know is not compared; everything beside it still is.
class UnknownTest {
    private static final Story TWICE =
            Story.server()
                    .opened(3, "/tmp/f", Access.READ)
                    .opened(4, "/tmp/f", Access.READ)
                    .piped(5, 6);

    private static List<String> diff(Story expected, Story observed, Unknown... unknown) {
        return KernelDiff.compare(
                        expected.state(), new Observation(observed.state(), List.of(unknown)))
                .stream()
                .map(Divergence::toString)
                .toList();
    }

    private static Reference at(int fd) {
        return new Reference(Story.SERVER, new Fd(fd));
    }

    private static Unknown sharing(int... fds) {
        TreeSet<Reference> among = new TreeSet<>();
        IntStream.of(fds).forEach(fd -> among.add(at(fd)));
        return new Unknown.Sharing(among);
    }

    @Test
    void unknown_sharing_is_not_compared() {
        Story shared = Story.server().opened(3, "/tmp/f", Access.READ).dup(3, 4).piped(5, 6);
        assertThat(diff(shared, TWICE, sharing(3, 4))).isEmpty();
        assertThat(diff(TWICE, TWICE, sharing(3, 4))).isEmpty();
    }

    @Test
    void without_sharing_it_is_unknown_too_which_epoll_instances_are_one() {
        Story one = Story.server().epoll(3).dup(3, 4);
        Story two = Story.server().epoll(3).epoll(4);
        assertThat(diff(one, two, sharing(3, 4))).isEmpty();
        assertThat(diff(one, two)).hasSize(1);
    }

    @Test
    void sharing_across_what_is_unknown_is_still_compared() {
        Story withPipe = Story.server().piped(5, 6).dup(5, 3).dup(5, 4);
        assertThat(diff(withPipe, TWICE, sharing(3, 4)))
                .contains(
                        "process 100 fd 3 open file: expected shared by process 100 fd 3, 4, 5,"
                                + " observed shared by process 100 fd 3, 4");
    }

    @Test
    void an_unlisted_socket_may_be_new_bound_or_closed_but_not_connected() {
        Story fresh = Story.server().then(new Change.Socket(Story.SERVER, new Fd(3)));
        Unknown unknown = new Unknown.Socket(States.vnodeId(fresh, new Fd(3)), at(3));
        Story bound = fresh.then(new Change.Bound(Story.SERVER, new Fd(3), Story.LISTENER));
        Story listening = bound.then(new Change.Listening(Story.SERVER, new Fd(3), 2));
        assertThat(diff(fresh, fresh, unknown)).isEmpty();
        assertThat(diff(bound, fresh, unknown)).isEmpty();
        assertThat(diff(connection(fresh, TcpState.CLOSE), fresh, unknown)).isEmpty();
        assertThat(diff(connection(fresh, TcpState.ESTABLISHED), fresh, unknown))
                .containsExactly(
                        "process 100 fd 3: expected connection of 127.0.0.1:40000 to"
                                + " 127.0.0.1:15213, ESTABLISHED, observed a socket that is new,"
                                + " bound or closed");
        assertThat(diff(listening, fresh, unknown)).hasSize(1);
    }

    private static Story connection(Story story, TcpState state) {
        return States.with(
                story, new Fd(3), new Vnode.Connection(Story.LISTENER, Story.client(40000), state));
    }

    @Test
    void an_unknown_backlog_is_not_compared_but_the_queue_is() {
        Story expected = Story.listening().arrived(40000);
        Story observed = Story.listening().then(new Change.Listening(Story.SERVER, new Fd(3), 0));
        Unknown unknown = new Unknown.Backlog(States.vnodeId(observed, new Fd(3)), at(3));
        assertThat(diff(expected, observed, unknown))
                .containsExactly(
                        ":15213 queue: expected [127.0.0.1:40000 ESTABLISHED], observed []");
    }

    @Test
    void reset_connections_in_a_queue_are_compared_by_their_number() {
        Story expected =
                Story.listening()
                        .arrived(40000)
                        .arrived(40001)
                        .then(new Change.PeerReset(Story.client(40000)));
        Story observed = Story.listening().arrived(40001);
        VnodeId listener = States.vnodeId(observed, new Fd(3));
        assertThat(diff(expected, observed, new Unknown.ResetPeers(listener, at(3), 1))).isEmpty();
        assertThat(diff(expected, observed, new Unknown.ResetPeers(listener, at(3), 2)))
                .containsExactly(
                        ":15213 queue: expected [127.0.0.1:40000 CLOSE, 127.0.0.1:40001"
                                + " ESTABLISHED], observed [127.0.0.1:40001 ESTABLISHED]"
                                + " and 2 reset");
    }

    @Test
    void unknown_access_signals_and_descriptors_are_not_compared() {
        Story read = Story.server().opened(3, "/tmp/f", Access.READ);
        Story write = Story.server().opened(3, "/tmp/f", Access.WRITE);
        assertThat(diff(read, write, new Unknown.Access(States.fileId(write, new Fd(3)), at(3))))
                .isEmpty();
        Story pending = read.then(new Change.Sent(Story.SERVER, Signal.SIGCHLD));
        assertThat(diff(pending, read, new Unknown.Signals(Story.SERVER))).isEmpty();
        Story delivered = read.then(new Change.Delivered(Story.SERVER, Signal.SIGCHLD));
        assertThat(diff(delivered, read, new Unknown.Blocked(Story.SERVER))).isEmpty();
        assertThat(diff(read, Story.server(), new Unknown.Descriptors(Story.SERVER))).isEmpty();
    }

    @Test
    void what_is_unknown_is_said_in_words() {
        assertThat(sharing(3, 4).words())
                .isEqualTo("which of these share an open file: process 100 fd 3, 4");
    }
}
