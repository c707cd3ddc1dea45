package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The cards of the middle column.
class FileCardsTest {
    private static final List<String> CLIENTS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

    /// Their letters are not equally wide.
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void connections_under_each_other_are_named_in_the_same_words(String language) {
        Play play = Play.listening();
        CLIENTS.forEach(client -> play.connects(client).accepts());
        Film film = new Film(play.timeline());
        FrameOptions options = FrameOptions.standard().in(Locale.of(language));

        assertThat(IntStream.rangeClosed(380, 1000))
                .allSatisfy(width -> {
                    Frame frame =
                            film.frame("p", film.moments().count(), options.sized(width, 700))
                                    .orElseThrow();
                    assertThat(wordsOfConnections(frame)).hasSizeLessThanOrEqualTo(1);
                });
    }

    /// What connections are called, without their letters.
    private static List<String> wordsOfConnections(Frame frame) {
        return frame.files().stream()
                .filter(file -> file.identity().kind() == Identity.Kind.CONNECTION)
                .map(file -> file.title().text().replaceAll("[A-H]", "").strip())
                .distinct()
                .toList();
    }
}
