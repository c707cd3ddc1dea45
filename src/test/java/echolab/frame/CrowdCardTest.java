package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.trace.Call;
import echolab.trace.Event;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdCardTest {
    private static final FrameOptions SMALL = FrameOptions.standard().sized(400, 260);

    /// The room of a server that is alone in a window of 1280×720.
    private static final FrameOptions ALONE = FrameOptions.standard().sized(596, 300);

    @Test
    void cells_are_folded_until_they_have_room_in_a_small_picture() {
        TableCard crowd = crowd(withSocketPairs(9), SMALL);

        assertThat(crowd.rows())
                .extracting(row -> row.number().text())
                .containsExactly("0-2", "+5", "8");
        assertThat(crowd.rows()).allMatch(row -> crowd.box().contains(row.box()));
    }

    @Test
    void what_a_crowd_does_stands_beside_what_it_is_and_its_numbers_beside_the_cells() {
        TableCard crowd = crowd(Play.serving(9), ALONE);

        assertThat(crowd.state().text()).isEqualTo("read()");
        assertThat(crowd.detail().text()).isEqualTo("4712 …");
        assertThat(crowd.detail().full()).isEqualTo("4712 … 4720");
        assertThat(crowd.rows()).allMatch(row -> row.box().x() >= crowd.detail().box().right());
    }

    @Test
    void children_that_leave_one_by_one_have_room_without_any_text_too_small() {
        Film film = new Film(leaving().timeline());
        FrameOptions low = FrameOptions.standard().sized(596, 260);

        for (int moment = film.moments().count(); moment > 0; moment--) {
            Frame frame = film.frame("p", moment, low).orElseThrow();
            double scale = Math.min(596.0 / frame.width(), 260.0 / frame.height());
            assertThat(frame.captions().filter(c -> !c.text().isEmpty()))
                    .as("moment %d", moment)
                    .allMatch(caption -> caption.style().size() * scale >= 9 - 0.05);
        }
    }

    @Test
    void children_that_stand_before_different_calls_share_a_card_that_tells_none_of_them() {
        Film film = new Film(leaving().timeline());

        assertThat(crowds(film, FrameOptions.standard().sized(596, 260)))
                .extracting(t -> t.title().text(), t -> t.state().text(), TableCard::activity)
                .containsExactly(
                        tuple("2 children", "zombie", Activity.ZOMBIE),
                        tuple("6 children", "", Activity.PARKED),
                        tuple("4 children", "read()", Activity.BLOCKED));
    }

    @ParameterizedTest
    @CsvSource({"en, 10 children, 4 wait", "ko, 자식 10개, 4개 대기"})
    void where_there_is_room_for_one_card_of_the_living_it_tells_how_many_of_them_wait(
            String language, String title, String state) {
        Film film = new Film(leaving().timeline());
        FrameOptions low = FrameOptions.standard().sized(596, 200);

        TableCard living = crowds(film, low.in(Locale.forLanguageTag(language))).getLast();

        assertThat(living.title().text()).isEqualTo(title);
        assertThat(living.state().text()).isEqualTo(state);
        assertThat(living.state().full()).isIn("6 can go on · 4 wait", "6개 진행 가능 · 4개 대기");
        assertThat(living.activity()).isEqualTo(Activity.PARKED);
    }

    @Test
    void those_that_have_gone_keep_no_room_where_there_was_a_crowd() {
        Play play = leaving();
        play.handlerBegins().reaps(1).reaps(2).handlerEnds();
        for (int n = 3; n <= 12; n++) {
            if (n > 8) {
                play.childSeesEnd(n);
            }
            if (n > 5) {
                play.childCloses(n);
            }
            play.childExits(n);
        }
        play.handlerBegins();
        for (int n = 3; n <= 11; n++) {
            play.reaps(n);
        }
        Film film = new Film(play.timeline());

        Frame frame =
                film.frame("p", film.moments().count(), FrameOptions.standard().sized(496, 180))
                        .orElseThrow();

        assertThat(180.0 / frame.height()).isGreaterThanOrEqualTo(0.75 - 0.01);
        assertThat(frame.tables()).hasSize(2);
    }

    private static List<TableCard> crowds(Film film, FrameOptions options) {
        return film.frame("p", film.moments().count(), options).orElseThrow().tables().stream()
                .filter(TableCard::isCrowd)
                .toList();
    }

    /// Two zombies, three children before `exit`, three before `close`, and four that read.
    private static Play leaving() {
        Play play = Play.serving(12);
        for (int n = 1; n <= 8; n++) {
            play.childSeesEnd(n);
        }
        for (int n = 1; n <= 5; n++) {
            play.childCloses(n);
        }
        return play.childExits(1).childExits(2).blocksInAccept();
    }

    @ParameterizedTest
    @CsvSource({"en, 9 children", "ko, 자식 9개"})
    void the_title_says_what_there_are_so_many_of(String language, String title) {
        FrameOptions options = ALONE.in(Locale.forLanguageTag(language));

        assertThat(crowd(Play.serving(9), options).title().text()).isEqualTo(title);
    }

    @Test
    void the_number_of_a_process_stays_whole_beside_its_cells() {
        Film film = new Film(withSocketPairs(3).timeline());

        for (int width = 340; width <= 640; width += 20) {
            FrameOptions options = FrameOptions.standard().sized(width, 300);
            for (int moment = film.moments().count(); moment > 0; moment--) {
                assertThat(film.frame("p", moment, options).orElseThrow().tables())
                        .as("moment %d, %d wide", moment, width)
                        .extracting(table -> table.title().text())
                        .allMatch(title -> !title.contains("…"));
            }
        }
    }

    @Test
    void the_number_of_a_process_with_threads_stays_whole_beside_high_descriptors() {
        Pid server = new Pid(22112);
        Play play = new Play();
        play.log(
                new Event.ServerStarted(
                        "thread", "thread.java", "", server, new Pid(900), "/dev/pts/3"));
        play.log(new Event.LaneBorn(Play.P, server, server.value()));
        for (int fd = 3; fd < 68; fd++) {
            play.returns(
                    Play.P, Call.SOCKET, 3, fd, List.of(), new Change.Socket(server, new Fd(fd)));
            play.log(new Event.LaneBorn(Play.P.thread(fd - 2), server, 22200 + fd));
        }
        Film film = new Film(play.timeline());

        for (int width = 560; width <= 960; width += 20) {
            FrameOptions options = FrameOptions.standard().sized(width, 360).forLecture(true);
            assertThat(
                            film.frame("p", film.moments().count(), options)
                                    .orElseThrow()
                                    .tables()
                                    .getFirst()
                                    .title()
                                    .text())
                    .as("%d wide", width)
                    .isIn("server 22112", "server", "22112");
        }
    }

    /// A server with four descriptors more than its listening one, and so many children.
    private static Play withSocketPairs(int children) {
        Play play = Play.listening();
        socketPair(play, 4, 5);
        socketPair(play, 6, 7);
        for (int n = 1; n <= children; n++) {
            play.connects("c" + n).accepts().forks().parentCloses();
        }
        return play;
    }

    private static void socketPair(Play play, int first, int second) {
        play.returns(
                Play.P,
                Call.SOCKETPAIR,
                6,
                0,
                List.of(),
                new Change.SocketPair(Play.SERVER, new Fd(first), new Fd(second)));
    }

    private static TableCard crowd(Play play, FrameOptions options) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow().tables().stream()
                .filter(TableCard::isCrowd)
                .findFirst()
                .orElseThrow();
    }
}
