package echolab.trace;

import static echolab.trace.Tale.CHILD;
import static echolab.trace.Tale.CHILD1;
import static echolab.trace.Tale.P;
import static echolab.trace.Tale.SERVER;
import static echolab.trace.Tale.bytes;
import static echolab.trace.Tale.client;
import static echolab.trace.Tale.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.kernel.Change;
import echolab.kernel.Divergence;
import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.trace.LaneState.Activity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageFoldTest {
    @Test
    void a_started_server_has_a_process_and_no_lane_yet() {
        EventLog log = new EventLog();
        Event start =
                log.append(
                        7,
                        "p",
                        new Event.ServerStarted(
                                "process", "a.java", "text", SERVER, new Pid(50), "/dev/pts/3"));
        StageState p = log.at(1).get("p");
        assertThat(p)
                .isEqualTo(
                        new StageState(
                                "p",
                                "process",
                                "a.java",
                                "text",
                                SERVER,
                                "/dev/pts/3",
                                p.kernel(),
                                new TreeMap<>(),
                                List.of(),
                                new TreeMap<>(),
                                new TreeMap<>(),
                                Transcript.EMPTY,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(start),
                                false));
        assertThat(p.kernel().processes().get(SERVER).descriptors())
                .containsOnlyKeys(new Fd(0), new Fd(1), new Fd(2));
    }

    @Test
    void a_child_starts_running_with_its_parents_variables_and_names() {
        Tale tale = Tale.accepted().watches(P, "nready", "1");
        tale.forks();
        assertThat(tale.lane(CHILD1)).isEqualTo(LaneState.born(CHILD1, CHILD, CHILD.value()));
        assertThat(tale.now().variablesOf(CHILD1)).isEqualTo(Map.of("nready", "1"));
        assertThat(tale.now().names())
                .isEqualTo(
                        Map.of(
                                SERVER,
                                Map.of(new Fd(3), "listenfd", new Fd(4), "connfd"),
                                CHILD,
                                Map.of(new Fd(3), "listenfd", new Fd(4), "connfd")));
    }

    @Test
    void what_a_child_then_sets_is_its_own() {
        Tale tale = Tale.accepted().watches(P, "n", "1");
        tale.forks().watches(CHILD1, "n", "2");
        assertThat(tale.now().variables())
                .isEqualTo(Map.of(P, Map.of("n", "1"), CHILD1, Map.of("n", "2")));
    }

    @Test
    void a_name_goes_with_its_descriptor() {
        Tale tale = Tale.forked().closes(P, 11, 4).closes(CHILD1, 6, 3);
        assertThat(tale.now().nameOf(SERVER, new Fd(4))).isEmpty();
        assertThat(tale.now().nameOf(SERVER, new Fd(3))).hasValue("listenfd");
        assertThat(tale.now().names().get(CHILD)).isEqualTo(Map.of(new Fd(4), "connfd"));
    }

    @Test
    void a_child_has_the_names_of_the_moment_of_its_fork() {
        Tale tale = Tale.accepted();
        tale.returns(P, Call.FORK, 5, CHILD.value(), new Change.Forked(SERVER, CHILD));
        tale.closes(P, 11, 4);
        tale.happens(new Event.LaneBorn(CHILD1, CHILD, CHILD.value()));
        assertThat(tale.now().nameOf(CHILD, new Fd(4))).hasValue("connfd");
    }

    @Test
    void a_descriptor_taken_over_by_dup2_keeps_its_variable() {
        Tale tale = Tale.accepted();
        tale.returns(P, Call.DUP2, 99, 4, new Change.Duplicated(SERVER, new Fd(3), new Fd(4)));
        assertThat(tale.now().nameOf(SERVER, new Fd(4))).hasValue("connfd");
    }

    @Test
    void a_client_is_remembered_with_what_it_sent_and_got() {
        Tale tale = Tale.listening().connects("A", 40001).connects("B", 40002);
        tale.happens(new Event.ClientSent("A", bytes("hel")));
        tale.happens(new Event.ClientSent("A", bytes("lo\n")));
        tale.happens(new Event.ClientReceived("A", bytes("hello\n")));
        tale.happens(new Event.ClientSawEof("A", false));
        tale.happens(new Event.ClientClosed("A", client(40001), Event.ClientClosed.How.HALF));
        assertThat(tale.now().clients())
                .containsExactly(
                        new ClientState(
                                "A",
                                client(40001),
                                false,
                                Transcript.of("hello\n"),
                                Transcript.of("hello\n"),
                                0,
                                true,
                                ClientState.End.HALF_CLOSED),
                        ClientState.connected("B", client(40002), false));
        assertThat(tale.now().client("A").orElseThrow().sent()).isEqualTo("hello\n");
    }

    @Test
    void what_the_server_has_read_is_no_longer_unread() {
        Tale tale = Tale.accepted();
        tale.happens(new Event.ClientSent("A", bytes("hello\n")));
        assertThat(tale.now().client("A").orElseThrow().unread()).isEqualTo(6);
        tale.reads(P, 4, 5);
        assertThat(tale.now().client("A").orElseThrow().unread()).isEqualTo(1);
    }

    @Test
    void what_is_read_from_the_terminal_is_no_clients() {
        Tale tale = Tale.accepted();
        tale.happens(new Event.ClientSent("A", bytes("hello\n")));
        tale.reads(P, 0, 3);
        assertThat(tale.now().client("A").orElseThrow().unread()).isEqualTo(6);
    }

    @Test
    void a_client_that_connects_again_starts_afresh_and_comes_last() {
        Tale tale = Tale.listening().connects("A", 40001).connects("B", 40002);
        tale.happens(new Event.ClientClosed("A", client(40001), Event.ClientClosed.How.RESET));
        tale.connects("A", 40003);
        assertThat(tale.now().clients())
                .containsExactly(
                        ClientState.connected("B", client(40002), false),
                        ClientState.connected("A", client(40003), false));
    }

    @Test
    void the_terminals_output_grows() {
        Tale tale = Tale.listening();
        tale.happens(new Event.TerminalOutput(bytes("one\n")));
        tale.happens(new Event.TerminalInput(bytes("q\n")));
        tale.happens(new Event.TerminalOutput(bytes("two\n")));
        assertThat(tale.now().terminalOutput()).isEqualTo("one\ntwo\n");
    }

    @Test
    void a_comparison_holds_while_only_words_and_bytes_follow() {
        Event.Compared compared =
                new Event.Compared(List.of(new Divergence("process 100", "a", "b")), List.of());
        Tale tale = Tale.accepted().happens(compared);
        tale.happens(new Event.Said("look"));
        tale.happens(new Event.ClientSent("A", bytes("x")));
        tale.happens(new Event.TerminalOutput(bytes("x")));
        tale.watches(P, "n", "1");
        assertThat(tale.now().compared()).hasValue(compared);
    }

    static List<Event.What> outdating() {
        return List.of(
                new Event.Entered(site(P, Call.CLOSE, 11)),
                new Event.LaneBorn(CHILD1, CHILD, CHILD.value()),
                new Event.ClientConnected("B", Tale.LISTENER, client(40002), true),
                new Event.ClientClosed("A", client(40001), Event.ClientClosed.How.WHOLE),
                new Event.SignalSent(SERVER, Signal.SIGTERM),
                new Event.HandlerEntered(P, SERVER, Signal.SIGTERM),
                new Event.LaneEnded(P, SERVER, new ExitStatus.Killed(9)),
                new Event.ServerStopped("asked to"));
    }

    @ParameterizedTest
    @MethodSource("outdating")
    void a_comparison_is_outdated_by_whatever_may_change_the_kernel(Event.What what) {
        Tale tale = Tale.accepted().happens(new Event.Compared(List.of(), List.of()));
        assertThat(tale.now().compared()).isPresent();
        tale.happens(what);
        assertThat(tale.now().compared()).isEmpty();
    }

    @Test
    void nothing_of_a_stopped_stage_is_left_in_the_kernel() {
        Tale tale = Tale.forked().happens(new Event.ServerStopped("asked to"));
        assertThat(tale.now().kernel()).isEqualTo(KernelState.empty());
        assertThat(tale.now().lanes().values())
                .extracting(LaneState::activity)
                .containsExactly(Activity.GONE, Activity.GONE);
        assertThat(tale.now().names()).isEmpty();
        assertThat(tale.now().stopped()).isTrue();
        assertThat(tale.now().client("A")).isPresent();
    }

    @Test
    void a_stage_started_again_has_nothing_of_its_former_life() {
        Tale tale = Tale.forked().happens(new Event.ServerStopped("asked to"));
        tale.happens(
                new Event.ServerStarted(
                        "iterative", "i.java", "", new Pid(200), new Pid(50), "/dev/pts/4"));
        assertThat(tale.now().lanes()).isEmpty();
        assertThat(tale.now().clients()).isEmpty();
        assertThat(tale.now().stopped()).isFalse();
        assertThat(tale.now().kernel().processes()).containsOnlyKeys(new Pid(200));
    }

    @Test
    void what_no_lane_client_or_stage_can_have_done_is_refused() {
        Tale tale = Tale.listening();
        assertThatThrownBy(() -> tale.announces(P.child(9), Call.READ, 1))
                .hasMessage("no lane p.child9 on stage p");
        assertThatThrownBy(() -> tale.happens(new Event.ClientSent("Z", bytes("x"))))
                .hasMessage("no client Z on stage p");
        assertThatThrownBy(() -> tale.log.append(0, "q", new Event.ClientSent("Z", bytes("x"))))
                .hasMessageStartingWith("no server was started on stage q before ClientSent");
        assertThatThrownBy(tale::handlerLeft).hasMessage("no handler runs in p");
    }
}
