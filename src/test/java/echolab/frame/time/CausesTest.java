package echolab.frame.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What caused what, as arrows between the lanes.
class CausesTest {
    private static final Pid CHILD = new Pid(4712);

    @Test
    void bytes_find_their_read_by_their_place_in_the_stream() {
        Play play = Play.serving(2).sends("B", "for two\n").sends("A", "ab").sends("A", "cd\n");

        play.childGets(1, "abc").childWrites(1, 3).childReads(1).childGets(1, "d\n");

        assertThat(causes(play))
                .endsWith(
                        "READ client:p:A 19 -> lane:p:p.child1 21",
                        "READ client:p:A 20 -> lane:p:p.child1 21",
                        "READ client:p:A 20 -> lane:p:p.child1 24")
                .noneMatch(cause -> cause.startsWith("READ client:p:B"));
    }

    @Test
    void the_connection_that_was_accepted_is_told_by_its_endpoint() {
        Play play = Play.listening().connects("A").connects("B").accepts().accepts();

        assertThat(causes(play))
                .containsExactly(
                        "ACCEPTED client:p:A 6 -> lane:p:p 8",
                        "ACCEPTED client:p:B 7 -> lane:p:p 9");
    }

    @Test
    void children_that_end_together_share_one_signal_and_are_reaped_one_by_one() {
        Play play = Play.serving(2);
        IntStream.rangeClosed(1, 2).forEach(n -> play.childSeesEnd(n).childCloses(n).childExits(n));
        int before = causes(play).size();

        play.handlerBegins().reaps(2).reaps(1);

        List<String> causes = causes(play);
        assertThat(causes.subList(before, causes.size()))
                .containsExactly(
                        "SIGNALLED lane:p:p.child1 20 -> lane:p:p 24",
                        "SIGNALLED lane:p:p.child2 23 -> lane:p:p 24",
                        "REAPED lane:p:p.child2 23 -> lane:p:p 25",
                        "REAPED lane:p:p.child1 20 -> lane:p:p 26");
    }

    @Test
    void a_signal_that_nobody_on_stage_sent_has_no_cause() {
        Play play = Play.serving(1);
        int before = causes(play).size();

        play.log(new Event.HandlerEntered(Play.P, Play.SERVER, Signal.SIGCHLD));

        assertThat(causes(play)).hasSize(before);
    }

    @Test
    void a_child_that_ended_before_there_was_a_handler_is_no_cause_of_a_later_signal() {
        Play play = Play.serving(1);
        play.returns(
                Play.P,
                Call.SIGACTION,
                1,
                0,
                List.of("SIGCHLD", "SIG_DFL"),
                new Change.Handles(Play.SERVER, Signal.SIGCHLD, false));
        play.childSeesEnd(1).childCloses(1).childExits(1);
        play.returns(
                Play.P,
                Call.SIGACTION,
                1,
                0,
                List.of("SIGCHLD"),
                new Change.Handles(Play.SERVER, Signal.SIGCHLD, true));

        play.handlerBegins().reaps(1);

        assertThat(causes(play))
                .noneMatch(cause -> cause.startsWith("SIGNALLED"))
                .last()
                .asString()
                .startsWith("REAPED");
    }

    @Test
    void a_client_sees_the_end_when_the_last_descriptor_is_closed() {
        Play play = Play.listening().connects("A").accepts().forks();
        play.parentCloses();
        int before = causes(play).size();

        play.returns(
                Play.child(1), Call.CLOSE, 9, 0, List.of("4"), new Change.Closed(CHILD, new Fd(4)));
        play.log(new Event.ClientSawEof("A", false));

        assertThat(causes(play).subList(before, before + 1))
                .containsExactly("FINISHED lane:p:p.child1 10 -> client:p:A 10");
    }

    @Test
    void a_thread_comes_from_the_lane_that_alone_is_creating_one() {
        Play play = Play.listening();
        Lane thread = Play.P.thread(1);
        play.log(new Event.Entered(play.site(Play.P, Call.PTHREAD_CREATE, 6)));
        play.log(new Event.LaneBorn(thread, Play.SERVER, 4800));
        play.log(returned(play, Play.P, Call.PTHREAD_CREATE));

        assertThat(causes(play)).containsExactly("CREATED lane:p:p 6 -> lane:p:p.thread1 6");
    }

    @Test
    void of_two_lanes_that_create_threads_nobody_knows_which_is_whose() {
        Play play = Play.listening();
        play.log(new Event.LaneBorn(Play.P.thread(1), Play.SERVER, 4800));
        play.log(new Event.Entered(play.site(Play.P, Call.PTHREAD_CREATE, 6)));
        play.log(new Event.Entered(play.site(Play.P.thread(1), Call.PTHREAD_CREATE, 6)));
        play.log(new Event.LaneBorn(Play.P.thread(2), Play.SERVER, 4801));
        play.log(returned(play, Play.P, Call.PTHREAD_CREATE));

        assertThat(causes(play)).isEmpty();
    }

    @Test
    void a_descriptor_that_was_passed_is_still_the_same_connection() {
        Play play = Play.listening();
        play.returns(
                Play.P,
                Call.SOCKETPAIR,
                6,
                0,
                List.of(),
                new Change.SocketPair(Play.SERVER, new Fd(4), new Fd(5)));
        play.forks().connects("A").accepts();
        play.returns(
                Play.P,
                Call.SENDMSG,
                6,
                1,
                List.of("4", "{SCM_RIGHTS: 6}"),
                new Change.DescriptorsSent(Play.SERVER, new Fd(4), List.of(new Fd(6))));
        play.returns(
                Play.child(1),
                Call.RECVMSG,
                6,
                1,
                List.of("5", "{SCM_RIGHTS: 9}"),
                new Change.DescriptorsReceived(CHILD, new Fd(5), List.of(new Fd(6))));
        play.sends("A", "hi");
        play.returns(Play.child(1), Call.READ, 8, 2, List.of("6", "8192"));

        assertThat(causes(play))
                .containsExactly(
                        "FORKED lane:p:p 7 -> lane:p:p.child1 7",
                        "ACCEPTED client:p:A 8 -> lane:p:p 9",
                        "PASSED lane:p:p 10 -> lane:p:p.child1 11",
                        "READ client:p:A 12 -> lane:p:p.child1 13");
    }

    private static Event.Returned returned(Play play, Lane lane, Call call) {
        return new Event.Returned(
                play.site(lane, call, 6), 0, Optional.empty(), Play.bytes(""), List.of());
    }

    private static TimePicture whole(Chart chart) {
        int last = Math.max(1, chart.steps());
        return chart.picture(new Viewport(1, last, last * 1200, 99, Locale.ENGLISH), 0);
    }

    private static List<String> causes(Play play) {
        TimePicture picture = whole(new Chart(play.timeline()));
        return picture.arrows().stream()
                .map(arrow ->
                        "%s %s %d -> %s %d"
                                .formatted(
                                        arrow.cause(),
                                        picture.rows().get(arrow.fromRow()).key(),
                                        picture.view().stepAt(arrow.fromX()),
                                        picture.rows().get(arrow.toRow()).key(),
                                        picture.view().stepAt(arrow.toX())))
                .toList();
    }
}
