package echolab.frame.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepReferenceTest {
    @Test
    void a_reference_is_the_command_that_shows_the_step() {
        assertThat(new StepReference(Path.of("/tmp/run.jsonl"), 12).command())
                .isEqualTo("./echolab replay /tmp/run.jsonl --at 12");
        assertThat(new StepReference(Path.of("the teacher's run.jsonl"), 3).command())
                .isEqualTo("./echolab replay 'the teacher'\\''s run.jsonl' --at 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/run.jsonl", "a b.jsonl", "it's.jsonl", "강의 기록.jsonl", "$HOME;x"})
    void what_is_written_is_read_again(String file) {
        StepReference reference = new StepReference(Path.of(file), 40);

        assertThat(StepReference.parse(" " + reference.command() + "\n")).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "replay --at 3",
                "replay x --at",
                "replay x --at -1",
                "render x --at 1"
            })
    void anything_else_is_no_reference(String text) {
        assertThat(StepReference.parse(text)).isEmpty();
    }
}
