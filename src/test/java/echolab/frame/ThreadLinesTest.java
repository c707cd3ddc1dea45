package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadLinesTest {
    @Test
    void threads_stand_in_one_card_around_the_table_that_they_share() {
        Play play = Play.listening().connects("A").accepts();
        thread(play, 1);
        var read = play.site(Play.P.thread(1), Call.READ, 8, "4", "8192");
        play.log(new Event.Entered(read));
        play.log(new Event.Blocked(read, Reason.NOTHING_TO_READ, 4));
        thread(play, 2);

        Frame frame = frame(play);
        assertThat(frame.tables())
                .extracting(t -> t.title().full(), t -> t.state().full(), t -> t.rows().size())
                .containsExactly(tuple("server 4711", "3 threads", 5));
        assertThat(frame.tables().getFirst().threads())
                .extracting(t -> t.title().full(), t -> t.state().full(), ThreadLine::activity)
                .containsExactly(
                        tuple("main thread 4711", "before fork()", Activity.PARKED),
                        tuple("thread 1 9001", "blocked in read() · A", Activity.BLOCKED),
                        tuple("thread 2 9002", "running", Activity.RUNNING));
        assertThat(frame.files()).extracting(FileCard::refcnt).containsExactly(3, 1, 1);
    }

    @Test
    void the_main_thread_is_called_so_in_fewer_words_where_its_call_needs_the_room() {
        Play play = Play.listening();
        thread(play, 1);
        Film film = new Film(play.timeline());
        FrameOptions hall = FrameOptions.standard().sized(470, 260).forLecture(true);

        TableCard table =
                film.frame("p", film.moments().count(), hall).orElseThrow().tables().getFirst();

        assertThat(table.threads().getFirst())
                .extracting(t -> t.title().text(), t -> t.state().text())
                .containsExactly("main", "accept()");
    }

    @Test
    void a_call_of_several_words_is_told_by_its_last_one_where_the_others_have_no_room() {
        Play play = Play.listening();
        thread(play, 1);
        play.parks(Play.P.thread(1), Call.PTHREAD_DETACH, 5);
        Film film = new Film(play.timeline());
        FrameOptions hall = FrameOptions.standard().sized(470, 260).forLecture(true);

        TableCard table =
                film.frame("p", film.moments().count(), hall).orElseThrow().tables().getFirst();

        assertThat(table.threads().getLast())
                .extracting(t -> t.title().text(), t -> t.state().text())
                .containsExactly("thread 1", "…detach");
    }

    @Test
    void threads_without_a_line_are_counted() {
        Play play = Play.listening();
        for (int n = 1; n <= 30; n++) {
            thread(play, n);
        }

        List<ThreadLine> lines = frame(play).tables().getFirst().threads();
        int shown = lines.size() - 1;
        assertThat(lines.getLast().title().full()).isEqualTo("+ " + (31 - shown) + " more");
        assertThat(lines.getLast().lanes()).hasSize(31 - shown);
    }

    @Test
    void a_descriptor_in_flight_is_a_reference_and_an_arrow_from_the_socket_that_will_receive_it() {
        Play play = Play.listening().connects("A").accepts();
        play.returns(
                Play.P,
                Call.SOCKETPAIR,
                6,
                0,
                List.of(),
                new Change.SocketPair(Play.SERVER, new Fd(5), new Fd(6)));
        play.returns(
                Play.P,
                Call.SENDMSG,
                6,
                1,
                List.of("5", "{SCM_RIGHTS: 4}"),
                new Change.DescriptorsSent(Play.SERVER, new Fd(5), List.of(new Fd(4))));

        Frame frame = frame(play);
        VnodeCard receiver =
                frame.vnodes().stream()
                        .filter(v -> v.detail().full().equals("in flight: A"))
                        .findFirst()
                        .orElseThrow();
        FileCard sent =
                frame.files().stream()
                        .filter(f -> f.title().full().equals("connection A"))
                        .findFirst()
                        .orElseThrow();
        assertThat(sent.count().text()).isEqualTo("1→2");
        assertThat(sent.sharers())
                .containsExactly(
                        "server 4711 · fd 4",
                        "in flight to " + receiver.id().replace("vnode:", "U"));
        assertThat(frame.arrows())
                .filteredOn(a -> a.kind() == Arrow.Kind.IN_FLIGHT)
                .extracting(Arrow::fromId, Arrow::toId, a -> a.identity().letter(), Arrow::mark)
                .containsExactly(tuple(receiver.id(), sent.id(), "A", Mark.NEW));
    }

    private static void thread(Play play, int n) {
        play.log(new Event.LaneBorn(Play.P.thread(n), Play.SERVER, 9000 + n));
    }

    private static Frame frame(Play play) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), FrameOptions.standard()).orElseThrow();
    }
}
