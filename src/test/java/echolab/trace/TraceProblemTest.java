package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraceProblemTest {
    @ParameterizedTest
    @EnumSource
    void every_problem_has_words_in_both_languages(TraceProblem.Kind kind) {
        TraceProblem problem =
                new TraceProblem(
                        kind,
                        Path.of("a.jsonl"),
                        Optional.of(new TraceProblem.Place(1234, 5, 67_890, 0)),
                        List.of("D1", "D2", "D3"));
        String english = problem.message(Locale.ENGLISH);
        String korean = problem.message(Locale.KOREAN);
        assertThat(english).startsWith("a.jsonl, line 1234, column 5 (byte 67890 of the file): ");
        assertThat(korean).startsWith("a.jsonl, 1234번째 줄 5번째 열(파일의 67890번째 바이트): ");
        assertThat(english).doesNotContain("{").isASCII();
        assertThat(korean).doesNotContain("{").matches(".*[가-힣].*");
        assertThat(List.of("D1", "D2", "D3").stream().filter(english::contains).toList())
                .isEqualTo(List.of("D1", "D2", "D3").stream().filter(korean::contains).toList());
    }

    @Test
    void what_was_kept_is_counted() {
        assertThat(List.of(0, 1, 1500).stream().map(kept -> cutOffAfter(kept)))
                .containsExactly(
                        "No event before it can be shown.",
                        "Only event 1 is shown.",
                        "Events 1 to 1500 are shown.");
    }

    private static String cutOffAfter(int kept) {
        Optional<TraceProblem.Place> place = Optional.of(new TraceProblem.Place(1, 1, 0, kept));
        String message =
                new TraceProblem(TraceProblem.Kind.CUT_OFF, Path.of("a"), place, List.of())
                        .message(Locale.ENGLISH);
        return message.substring(message.indexOf("cut off. ") + "cut off. ".length());
    }
}
