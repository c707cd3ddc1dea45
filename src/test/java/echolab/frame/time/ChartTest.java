package echolab.frame.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.frame.Identity;
import echolab.frame.Play;
import echolab.frame.TextStyle;
import echolab.frame.TextWidths;
import echolab.frame.time.TimePicture.Arrow;
import echolab.frame.time.TimePicture.Bar;
import echolab.frame.time.TimePicture.Line;
import echolab.frame.time.TimePicture.Mark;
import echolab.frame.time.TimePicture.Note;
import echolab.frame.time.TimePicture.Row;
import echolab.kernel.Pid;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Event.ClientClosed.How;
import echolab.trace.EventLog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void children_stand_by_their_numbers_whoever_was_seen_first() {
        Play play = Play.listening().connects("A");
        for (int n : new int[] {3, 1, 10, 2}) {
            Pid child = new Pid(4800 + n);
            play.log(new Event.LaneBorn(Play.P.child(n), child, child.value()));
        }

        TimePicture picture =
                new Chart(play.timeline()).picture(new Viewport(1, 10, 200, 9, Locale.ENGLISH), 7);

        assertThat(picture.rows())
                .extracting(Row::key)
                .containsExactly(
                        "lane:p:p",
                        "client:p:A",
                        "lane:p:p.child1",
                        "lane:p:p.child2",
                        "lane:p:p.child3",
                        "lane:p:p.child10");
    }

    @Test
    void a_picture_is_lanes_of_bars_and_the_arrow_from_connect_to_accept() {
        Chart chart = new Chart(Play.listening().connects("A").accepts().timeline());

        TimePicture picture = chart.picture(new Viewport(6, 7, 200, 9, Locale.ENGLISH), 6);

        Optional<Identity> a = picture.rows().getLast().identity();
        assertThat(a.map(Identity::token)).contains("conn-a");
        Bar accept =
                new Bar(Bar.Shape.CALL, 100, 200, 100, "accept(3) = 4", 116, a, false, 7, 7, 1);
        Bar connect = new Bar(Bar.Shape.CLIENT, 0, 100, 0, "connect", 4, a, false, 6, 6, 1);
        assertThat(picture)
                .isEqualTo(
                        new TimePicture(
                                new Viewport(6, 7, 200, 9, Locale.ENGLISH),
                                7,
                                6,
                                List.of(
                                        new Row(
                                                "lane:p:p",
                                                Row.Kind.PROCESS,
                                                "server 4711",
                                                Optional.empty(),
                                                List.of(new Line(Line.Phase.ALIVE, 0, 200)),
                                                List.of(accept),
                                                List.of()),
                                        new Row(
                                                "client:p:A",
                                                Row.Kind.CLIENT,
                                                "A",
                                                a,
                                                List.of(new Line(Line.Phase.ALIVE, 0, 200)),
                                                List.of(connect),
                                                List.of(new Mark(Mark.Point.BORN, 0)))),
                                0,
                                List.of(new Arrow(Cause.ACCEPTED, 1, 94, 0, 106, a, true)),
                                List.of()));
    }

    @Test
    void a_call_begins_behind_all_letters_of_its_connection() {
        Play play = Play.listening();
        for (int client = 1; client <= 27; client++) {
            play.connects("C" + client).accepts();
        }
        Chart chart = new Chart(play.timeline());
        int steps = play.timeline().size();

        TimePicture picture =
                chart.picture(new Viewport(1, steps, 100 * steps, 99, Locale.ENGLISH), 1);

        List<Bar> accepts =
                picture.rows().getFirst().bars().stream()
                        .filter(bar -> bar.label().startsWith("accept"))
                        .toList();
        assertThat(accepts).hasSize(27);
        assertThat(accepts)
                .allSatisfy(bar -> {
                    String letters = bar.identity().orElseThrow().letter();
                    assertThat(bar.labelX())
                            .isGreaterThan(bar.x() + 4 + TextWidths.of(letters, TextStyle.LETTER));
                });
    }

    @Test
    void a_name_without_room_is_told_by_its_last_word() {
        Play play = Play.listening();
        play.returns(Play.P, Call.EPOLL_WAIT, 5, 1, List.of("4", "events", "32", "-1"));
        play.returns(Play.P, Call.EPOLL_CTL, 6, 0, List.of("4", "EPOLL_CTL_ADD", "5"));
        play.returns(Play.P, Call.PTHREAD_CREATE, 6, 0, List.of());
        play.returns(Play.P, Call.ASSIGN, 7, 0, List.of("maxi", "3"));
        Chart chart = new Chart(play.timeline());
        int steps = chart.steps();

        TimePicture picture =
                chart.picture(new Viewport(1, steps, 48 * steps, 9, Locale.ENGLISH), 1);

        assertThat(picture.rows().getFirst().bars())
                .extracting(Bar::label)
                .endsWith("…wait", "…ctl", "create", "maxi");
    }

    @Test
    void a_call_waits_from_where_it_blocked_to_where_it_returned() {
        Play play = Play.listening().blocksInAccept().connects("A");
        Chart chart = new Chart(play.timeline());
        assertThat(bars(chart, "lane:p:p")).last().isEqualTo("accept(3) 6-7, waits");

        play.accepts();

        assertThat(bars(chart, "lane:p:p")).last().isEqualTo("accept(3) = 4 6-8, waits");
    }

    @Test
    void a_handler_parts_the_call_that_it_interrupts() {
        assertThat(bars(new Chart(TimeTextTest.story().timeline()), "lane:p:p"))
                .endsWith(
                        "accept(3) 17-21, waits",
                        "SIGCHLD 22-22",
                        "waitpid(-1, WNOHANG) = 4712 23-23",
                        "waitpid(-1, WNOHANG) = ECHILD 24-24",
                        "accept(3) 25-25, waits");
    }

    @Test
    void what_a_client_does_in_one_step_is_one_bar() {
        Play play = Play.serving(1).sends("A", "x\n").receives("A", "x\n");
        play.log(new Event.ClientSawEof("A", false));

        assertThat(bars(new Chart(play.timeline()), "client:p:A"))
                .containsExactly(
                        "connect 6-6", "send \"x\\n\" · receive \"x\\n\" · end of file 12-12");
    }

    @Test
    void where_lanes_have_no_room_those_that_do_not_live_then_are_left_out() {
        Chart chart = new Chart(Play.serving(8).timeline());
        int last = chart.steps();

        TimePicture early = chart.picture(new Viewport(1, 8, 400, 5, Locale.ENGLISH), 1);
        TimePicture all = chart.picture(new Viewport(1, last, 400, 17, Locale.ENGLISH), 1);

        assertThat(early.rows())
                .extracting(Row::key)
                .containsExactly("lane:p:p", "client:p:A", "lane:p:p.child1");
        assertThat(early.folded()).isEqualTo(14);
        assertThat(all.rows()).hasSize(17);
        assertThat(all.folded()).isZero();
        assertThat(chart.rows(1)).isEqualTo(17);
    }

    @Test
    void a_server_that_has_gone_holds_no_rows_of_what_comes_after_it_until_its_client_acts() {
        Play play = Play.serving(1);
        play.log(new Event.ServerStopped("stopped"));
        int gone = new Chart(play.timeline()).steps();
        play.beside();
        Chart chart = new Chart(play.timeline());
        Viewport after = new Viewport(gone + 1, gone + 9, 400, 20, Locale.ENGLISH);

        TimePicture without = chart.picture(after, 1);
        int rows = chart.rows(gone + 1);
        play.ends("A", Event.ClientClosed.How.WHOLE);

        assertThat(without.rows()).extracting(Row::key).containsExactly("stage:q", "lane:q:q");
        assertThat(without.folded()).isEqualTo(3);
        assertThat(rows).isEqualTo(2);
        assertThat(chart.rows(gone)).isEqualTo(6);
        assertThat(chart.picture(after, 1).rows())
                .extracting(Row::key)
                .contains("stage:p", "client:p:A");
    }

    @Test
    void steps_too_narrow_to_tell_apart_become_one_bar_that_says_how_full_they_are() {
        Chart chart = new Chart(TimeTextTest.story().timeline());

        TimePicture picture = chart.picture(new Viewport(1, 100, 100, 9, Locale.ENGLISH), 0);

        Optional<Identity> none = Optional.empty();
        Optional<Identity> a = picture.rows().get(1).identity();
        assertThat(picture.rows().getFirst().bars())
                .containsExactly(
                        new Bar(Bar.Shape.CROWD, 1, 9, 1, "", 1, none, false, 2, 9, 1),
                        new Bar(Bar.Shape.CROWD, 9, 10, 9, "", 9, a, false, 10, 10, 1),
                        new Bar(Bar.Shape.CROWD, 16, 25, 16, "", 16, none, false, 17, 25, 1));
        assertThat(picture.rows().get(1).bars())
                .containsExactly(
                        new Bar(Bar.Shape.CROWD, 6, 7, 6, "", 6, a, false, 7, 7, 1),
                        new Bar(Bar.Shape.CROWD, 12, 15, 12, "", 12, a, false, 13, 15, 2.0 / 3),
                        new Bar(Bar.Shape.CROWD, 17, 18, 17, "", 17, a, false, 18, 18, 1));
    }

    @Test
    void what_belongs_to_no_lane_is_noted_at_its_step() {
        Play play = Play.listening().log(new Event.Said("now look"));
        play.log(new Event.ServerStopped("stopped"));

        assertThat(whole(new Chart(play.timeline())).notes())
                .containsExactly(new Note(6, 6000), new Note(7, 7200));
    }

    @Test
    void a_chart_that_grew_with_the_run_is_the_chart_of_the_whole_run() {
        Play play = Play.listening();
        Chart growing = new Chart(play.timeline());
        growing.steps();
        play.blocksInAccept().connects("A");
        growing.steps();
        play.forkOne().childReads(1).sends("A", "x");
        growing.steps();
        play.childGets(1, "x").ends("A", How.RESET);

        assertThat(whole(growing)).isEqualTo(whole(new Chart(play.timeline())));
    }

    @Test
    void a_run_in_which_nothing_happened_has_no_rows() {
        Chart chart = new Chart(new EventLog());

        assertThat(chart.steps()).isZero();
        assertThat(chart.picture(new Viewport(1, 10, 100, 4, Locale.KOREAN), 0))
                .isEqualTo(
                        new TimePicture(
                                new Viewport(1, 10, 100, 4, Locale.KOREAN),
                                0,
                                0,
                                List.of(),
                                0,
                                List.of(),
                                List.of()));
        assertThatThrownBy(() -> new Viewport(3, 2, 100, 4, Locale.ENGLISH))
                .hasMessage("steps 3 to 2 in 100 pixels");
    }

    /// Wide enough that every label is whole.
    private static TimePicture whole(Chart chart) {
        int last = Math.max(1, chart.steps());
        return chart.picture(new Viewport(1, last, last * 1200, 99, Locale.ENGLISH), 0);
    }

    private static List<String> bars(Chart chart, String row) {
        return whole(chart).rows().stream()
                .filter(r -> r.key().equals(row))
                .flatMap(r -> r.bars().stream())
                .map(ChartTest::words)
                .toList();
    }

    private static String words(Bar bar) {
        return "%s %d-%d%s"
                .formatted(bar.label(), bar.from(), bar.to(), bar.waits() ? ", waits" : "");
    }
}
