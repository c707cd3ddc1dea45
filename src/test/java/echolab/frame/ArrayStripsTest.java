package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayStripsTest {
    @ParameterizedTest
    @ValueSource(ints = {340, 460, 596, 700, 900, 1300})
    void how_many_elements_are_not_shown_is_told_whole(int width) {
        Play play = Play.listening();
        String clients =
                IntStream.range(4, 1001)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "));
        play.watches("clientfd", "[" + clients + "]");

        Strip clientfd = clientfd(play, FrameOptions.standard().sized(width, 360));

        Strip.Cell last = clientfd.cells().getLast();
        int shown = clientfd.cells().size() - 1;
        assertThat(shown).isPositive();
        assertThat(last.text().text()).isEqualTo("+" + (997 - shown));
        assertThat(clientfd.box().contains(last.box())).isTrue();
    }

    private static Strip clientfd(Play play, FrameOptions options) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow().strips().stream()
                .filter(strip -> strip.id().equals("strip:p/clientfd"))
                .findFirst()
                .orElseThrow();
    }
}
