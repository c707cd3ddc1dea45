package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.OpenFile.Access;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelDiffTest {
    private static final Story FORKED =
            Story.listening().arrived(40000).accepted(40000, 4).arrived(40001).forked(101);

    private static List<String> diff(Story expected, Story observed) {
        return KernelDiff.compare(expected.state(), Observation.complete(observed.state())).stream()
                .map(Divergence::toString)
                .toList();
    }

    @Test
    void equal_states_have_no_divergence() {
        assertThat(diff(FORKED, FORKED)).isEmpty();
    }

    @Test
    void names_of_open_files_and_v_nodes_do_not_matter() {
        Story other =
                Story.server()
                        .piped(8, 9)
                        .closed(100, 8)
                        .closed(100, 9)
                        .then(new Change.Socket(Story.SERVER, new Fd(3)))
                        .then(new Change.Bound(Story.SERVER, new Fd(3), Story.LISTENER))
                        .then(new Change.Listening(Story.SERVER, new Fd(3), 2))
                        .arrived(40000)
                        .accepted(40000, 4)
                        .arrived(40001)
                        .forked(101);
        assertThat(other.state()).isNotEqualTo(FORKED.state());
        assertThat(diff(FORKED, other)).isEmpty();
    }

    @Test
    void handlers_are_not_compared_because_the_kernel_does_not_know_them() {
        assertThat(
                        diff(
                                FORKED,
                                FORKED.then(
                                        new Change.Handles(Story.SERVER, Signal.SIGUSR1, true))))
                .isEmpty();
    }

    @Test
    void a_descriptor_too_many_or_too_few_is_found() {
        assertThat(diff(FORKED, FORKED.closed(100, 4)))
                .containsExactly(
                        "process 100 fd 4: expected connection of 127.0.0.1:40000 to"
                                + " 127.0.0.1:15213, ESTABLISHED, observed closed");
        assertThat(diff(FORKED.closed(101, 3), FORKED))
                .containsExactly(
                        "process 101 fd 3: expected closed, observed listening at 127.0.0.1:15213,"
                                + " backlog 2, queue [127.0.0.1:40001 ESTABLISHED]");
    }

    @Test
    void processes_too_many_or_too_few_are_found() {
        assertThat(diff(Story.server(), Story.server().forked(101)))
                .containsExactly("process 101: expected not there, observed alive");
        assertThat(diff(Story.server().forked(101).exited(101, 3), Story.server()))
                .containsExactly(
                        "process 100 pending signals: expected SIGCHLD, observed none",
                        "process 101: expected zombie: exited with 3, observed not there");
    }

    @Test
    void a_signal_that_is_blocked_on_one_side_alone_is_found() {
        Story delivered = Story.server().then(new Change.Delivered(Story.SERVER, Signal.SIGCHLD));
        assertThat(diff(delivered, Story.server()))
                .containsExactly("process 100 blocked signals: expected SIGCHLD, observed none");
        assertThat(diff(Story.server(), delivered))
                .containsExactly("process 100 blocked signals: expected none, observed SIGCHLD");
    }

    @Test
    void how_a_process_ended_is_compared() {
        Story forked = Story.server().forked(101);
        Story killed = forked.then(new Change.Ended(new Pid(101), new ExitStatus.Killed(15)));
        assertThat(diff(forked.exited(101, 0), killed))
                .containsExactly(
                        "process 101: expected zombie: exited with 0,"
                                + " observed zombie: killed by SIGTERM");
    }

    @Test
    void a_zombie_whose_parent_is_elsewhere_may_be_reaped_at_any_time() {
        Story ended = Story.server().exited(100, 0);
        Story nothing = new Story(KernelState.empty());
        assertThat(diff(ended, nothing)).isEmpty();
        assertThat(diff(nothing, ended)).isEmpty();
    }

    @Test
    void parents_on_stage_are_compared_and_those_outside_are_alike() {
        Story two = Story.server().forked(101).forked(102);
        Story chain = Story.server().forked(101).forked(new Pid(101), 102);
        assertThat(diff(two, chain))
                .containsExactly("process 102 parent: expected process 100, observed process 101");
        Story adoptedByAnother =
                new Story(
                        KernelRules.apply(
                                KernelState.empty(),
                                new Change.Started(Story.SERVER, new Pid(7), "/dev/pts/3")));
        assertThat(diff(Story.server(), adoptedByAnother)).isEmpty();
    }

    @Test
    void how_a_file_was_opened_is_compared() {
        assertThat(
                        diff(
                                Story.server().opened(3, "/tmp/f", Access.READ),
                                Story.server().opened(3, "/tmp/f", Access.WRITE)))
                .containsExactly("process 100 fd 3 access: expected read, observed write");
    }

    @Test
    void an_open_file_that_should_be_shared_and_is_not_is_found() {
        assertThat(
                        diff(
                                Story.server().opened(3, "/tmp/f", Access.READ).dup(3, 4),
                                Story.server()
                                        .opened(3, "/tmp/f", Access.READ)
                                        .opened(4, "/tmp/f", Access.READ)))
                .containsExactly(
                        "process 100 fd 3 open file: expected shared by process 100 fd 3, 4,"
                                + " observed shared by process 100 fd 3");
    }

    @Test
    void an_open_file_that_should_not_be_shared_and_is_is_found() {
        assertThat(
                        diff(
                                Story.server()
                                        .opened(3, "/tmp/f", Access.READ)
                                        .opened(4, "/tmp/f", Access.READ),
                                Story.server().opened(3, "/tmp/f", Access.READ).dup(3, 4)))
                .containsExactly(
                        "process 100 fd 3 open file: expected shared by process 100 fd 3,"
                                + " observed shared by process 100 fd 3, 4",
                        "process 100 fd 4 open file: expected shared by process 100 fd 4,"
                                + " observed shared by process 100 fd 3, 4");
    }

    @Test
    void pipes_that_are_mixed_up_are_found() {
        Story expected = Story.server().piped(3, 4).piped(5, 6);
        Story observed = Story.server().piped(3, 6).piped(5, 4);
        assertThat(diff(expected, observed))
                .contains(
                        "process 100 fd 3 v-node: expected shared by process 100 fd 3, 4,"
                                + " observed shared by process 100 fd 3, 6");
    }

    @Test
    void accept_queues_are_compared_as_sets() {
        Story one = Story.listening().arrived(40000).arrived(40001);
        Story other = Story.listening().arrived(40001).arrived(40000);
        assertThat(diff(one, other)).isEmpty();
        assertThat(diff(one, one.accepted(40001, 4).closed(100, 4)))
                .containsExactly(
                        ":15213 queue: expected [127.0.0.1:40000 ESTABLISHED, 127.0.0.1:40001"
                                + " ESTABLISHED], observed [127.0.0.1:40000 ESTABLISHED]");
    }

    @Test
    void a_listener_shared_by_many_is_told_once() {
        Story expected = FORKED;
        Story observed = FORKED.then(new Change.Listening(Story.SERVER, new Fd(3), 9));
        assertThat(diff(expected, observed))
                .containsExactly(":15213 backlog: expected 2, observed 9");
    }

    @Test
    void the_state_of_a_connection_is_compared() {
        assertThat(diff(FORKED, FORKED.then(new Change.PeerFinished(Story.client(40000)))))
                .containsExactly(
                        "process 100 fd 4: expected connection of 127.0.0.1:40000 to"
                                + " 127.0.0.1:15213, ESTABLISHED, observed connection of"
                                + " 127.0.0.1:40000 to 127.0.0.1:15213, CLOSE_WAIT");
    }

    @Test
    void states_that_only_wait_for_an_acknowledgement_equal_those_they_lead_to() {
        for (TcpState[] pair :
                new TcpState[][] {
                    {TcpState.FIN_WAIT2, TcpState.FIN_WAIT1}, {TcpState.CLOSE, TcpState.LAST_ACK}
                }) {
            assertThat(diff(connection(pair[0]), connection(pair[1]))).isEmpty();
        }
        assertThat(diff(connection(TcpState.FIN_WAIT2), connection(TcpState.CLOSE))).hasSize(1);
    }

    @Test
    void threads_are_compared() {
        Story one = FORKED.then(new Change.ThreadStarted(Story.SERVER, 104));
        assertThat(diff(one, one)).isEmpty();
        assertThat(diff(one, FORKED.then(new Change.ThreadStarted(Story.SERVER, 105))))
                .containsExactly("process 100 threads: expected 104, observed 105");
        assertThat(diff(FORKED, one))
                .containsExactly("process 100 threads: expected none, observed 104");
    }

    @Test
    void a_limit_is_compared_once_it_was_set() {
        Story known = FORKED.then(new Change.Limited(Story.SERVER, 64));
        assertThat(diff(FORKED, known)).isEmpty();
        assertThat(diff(known, FORKED)).isEmpty();
        assertThat(diff(known, FORKED.then(new Change.Limited(Story.SERVER, 65))))
                .containsExactly("process 100 limit of descriptors: expected 64, observed 65");
    }

    private static Story connection(TcpState state) {
        return States.with(
                Story.listening().accepted(40000, 4),
                new Fd(4),
                new Vnode.Connection(Story.LISTENER, Story.client(40000), state));
    }
}
