package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Timeline;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a server keeps, as it was seen in recorded runs.
class ModelPanelsTest {
    private static final Path POOL = Path.of("src/main/resources/echolab/demo/pool.jsonl");
    private static final Path FOUR = Path.of("src/test/resources/echolab/frame/four.jsonl");

    @Test
    void connections_wait_in_the_slots_of_the_accept_queue_in_their_order() {
        Play play = Play.listening().connects("A").connects("B");
        Film film = new Film(play.timeline());
        Frame frame =
                film.frame("p", film.moments().count(), FrameOptions.standard()).orElseThrow();

        VnodeCard.Queue queue =
                frame.vnodes().stream().flatMap(v -> v.queue().stream()).findFirst().orElseThrow();
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.slots())
                .extracting(slot -> slot.text().full())
                .startsWith("A", "B")
                .hasSizeGreaterThan(2);
        assertThat(queue.slots().subList(0, 2))
                .extracting(slot -> slot.identity().map(Identity::token))
                .containsExactly(Optional.of("conn-a"), Optional.of("conn-b"));
    }

    @Test
    void what_epoll_is_asked_about_and_what_is_ready_are_lists_of_their_owners() throws Exception {
        assertThat(owners(strips(FOUR, "e"), "interest list"))
                .contains("listen", "conn-a", "conn-b", "conn-c");
        assertThat(owners(strips(FOUR, "e"), "events")).contains("listen", "conn-a");
    }

    @Test
    void bytes_that_are_no_whole_line_yet_stand_in_the_read_buffer() throws Exception {
        assertThat(
                        strips(POOL, "p")
                                .filter(strip -> strip.name().full().equals("clientrio"))
                                .flatMap(strip -> strip.cells().stream())
                                .filter(cell -> cell.text().full().equals("[0] \"hel\"")))
                .isNotEmpty()
                .allMatch(
                        cell -> cell.identity().filter(id -> id.letter().equals("A")).isPresent());
    }

    /// Whose cells there ever were in the strips of that name.
    private static Set<String> owners(Stream<Strip> strips, String name) {
        return strips.filter(strip -> strip.name().full().equals(name))
                .flatMap(strip -> strip.cells().stream())
                .flatMap(cell -> cell.identity().stream())
                .map(Identity::token)
                .collect(Collectors.toSet());
    }

    private static Stream<Strip> strips(Path recording, String stage) throws Exception {
        Timeline timeline = TraceReader.read(recording).timeline();
        Film film = new Film(timeline);
        return IntStream.rangeClosed(1, film.moments().count())
                .mapToObj(moment -> film.frame(stage, moment, FrameOptions.standard()))
                .flatMap(Optional::stream)
                .map(Frame::strips)
                .flatMap(List::stream);
    }
}
