package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.trace.Event;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitStripsTest {
    @Test
    void they_are_shown_where_they_are_asked_for_only() {
        Play play = limited(20000);

        assertThat(frame(play, FrameOptions.standard()).strips()).isEmpty();
        assertThat(cells(play))
                .containsExactly(
                        "server: 4 open, limit 20000",
                        "hard limit 4096",
                        "0 waiting, backlog 16",
                        "somaxconn 4096",
                        "open files 1984 of none",
                        "client ports 32768–60999 (28232)",
                        "12 in TIME_WAIT, 60 s each",
                        "RLIMIT_NPROC 96365",
                        "read at this step");
    }

    @Test
    void a_server_without_sets_shows_its_descriptors_as_select_would_see_them() {
        Play play = limited(20000).connects("A").accepts().connects("B");
        assertThat(bits(play, "open")).isEqualTo("1111100000000000");
        assertThat(bits(play, "readable")).isEqualTo("???1000000000000");

        play.sends("A", "hello\n");
        assertThat(bits(play, "readable")).isEqualTo("???1100000000000");

        play.watches("read_set", "{3, 4}");
        assertThat(frame(play, options()).strips())
                .noneMatch(strip -> strip.id().startsWith("limits:bits/"));
    }

    private static String bits(Play play, String name) {
        return frame(play, options()).strips().stream()
                .filter(strip -> strip.id().equals("limits:bits/" + name))
                .flatMap(strip -> strip.cells().stream())
                .map(cell -> cell.text().text())
                .collect(Collectors.joining());
    }

    @Test
    void a_limit_that_was_set_is_marked_and_one_that_leaves_no_number_stands_out() {
        Play play = limited(20000);
        play.log(new Event.LimitSet(Play.P, List.of(Play.SERVER), 4));

        assertThat(limits(play).getFirst().cells().getFirst())
                .extracting(c -> c.text().full(), Strip.Cell::kind, Strip.Cell::mark)
                .containsExactly(
                        "server: 4 open, limit 20000→4", Strip.Cell.Kind.EMPTY, Mark.CHANGED);
        assertThat(frame(play, options()).narration().lanes().getFirst().next().plain())
                .isEqualTo(
                        "accept(3) fails with EMFILE: the next free number is 4, and numbers must be"
                                + " below the limit 4.");
    }

    @Test
    void what_the_kernel_alone_tells_says_how_old_it_is() {
        Play play = limited(20000);
        for (int i = 0; i < 300; i++) {
            play.log(new Event.Said("…"));
        }

        assertThat(cells(play)).endsWith("read 0.3 s before");
    }

    @Test
    void of_many_processes_the_first_ones_are_shown_each_with_its_own_limit() {
        Play play = limited(20000);
        for (String client : List.of("A", "B", "C", "D", "E")) {
            play.connects(client).accepts().forks();
        }

        assertThat(limits(play).getFirst().cells())
                .extracting(c -> c.text().full(), Strip.Cell::kind)
                .contains(
                        tuple("child 1: 5 open, limit 20000", Strip.Cell.Kind.VALUE),
                        tuple("+ 2 more", Strip.Cell.Kind.FOLD));
    }

    @Test
    void a_terminal_prints_them_all_whatever_their_length() {
        String picture =
                TextPicture.of(
                        frame(limited(20000), TextPicture.options(Locale.KOREAN).withLimits(true)),
                        Stamp.live(Locale.KOREAN, 1),
                        80,
                        false);

        assertThat(picture)
                .contains("RLIMIT_NOFILE  서버: 4개 열림, 한도 20000   하드 한도 4096\n")
                .contains("TIME_WAIT 12개, 60초씩")
                .contains("이 단계에서 읽음\n");
    }

    /// The room of a server that is alone in a window of 1280×720, with so many variables.
    @ParameterizedTest
    @CsvSource({"300, false, 9", "330, false, 9", "420, false, 9", "500, true, 14"})
    void limits_beside_many_variables_are_counted_before_any_text_is_too_small(
            int height, boolean lecture, double least) {
        Play play = limited(1024);
        for (String name : List.of("read_set", "ready_set")) {
            play.watches(name, "{3, 4, 40, 100}");
        }
        play.watches("clientfd", "[4, 5, 6]").watches("clientrio[0]", "\"hel\"");
        for (String name : List.of("byte_cnt", "maxfd", "maxi", "nready")) {
            play.watches(name, "1");
        }
        FrameOptions options =
                FrameOptions.standard().sized(596, height).withLimits(true).forLecture(lecture);
        Film film = new Film(play.timeline());

        Frame frame = film.frame("p", film.moments().count(), options).orElseThrow();

        double scale = Math.min(596.0 / frame.width(), (double) height / frame.height());
        assertThat(frame.captions().filter(c -> !c.text().isEmpty()))
                .allMatch(caption -> caption.style().size() * scale >= least - 0.05);
        assertThat(lecture || frame.strips().stream().anyMatch(s -> s.id().startsWith("limits:")))
                .isTrue();
    }

    private static Play limited(long descriptors) {
        return Play.listening().readsLimits(descriptors);
    }

    private static FrameOptions options() {
        return FrameOptions.standard().withLimits(true);
    }

    private static List<String> cells(Play play) {
        return limits(play).stream()
                .flatMap(strip -> strip.cells().stream())
                .map(cell -> cell.text().full())
                .toList();
    }

    private static List<Strip> limits(Play play) {
        return frame(play, options()).strips().stream()
                .filter(strip -> strip.id().startsWith("limits:") && !strip.id().contains("bits"))
                .toList();
    }

    private static Frame frame(Play play, FrameOptions options) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow();
    }
}
