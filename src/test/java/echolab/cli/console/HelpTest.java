package echolab.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.syntax.Function;
import echolab.script.syntax.Reserved;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    static Stream<String> topics() {
        return Stream.concat(Reserved.STATEMENTS.stream(), Function.words().stream());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_word_of_the_language_has_help_in_both_languages(String topic) {
        assertThat(Help.in(Locale.ENGLISH).on(topic)).startsWith(topic).hasLineCount(2);
        assertThat(Help.in(Locale.KOREAN).on(topic)).startsWith(topic).matches("(?s).*[가-힣].*");
        assertThat(Help.in(Locale.ENGLISH).overview()).contains(topic);
    }

    @Test
    void a_function_of_c_is_explained_too() {
        assertThat(Help.in(Locale.KOREAN).on("Accept"))
                .startsWith("int accept(")
                .contains("accept 큐에서")
                .contains("Accept: 오류를 검사하는 accept입니다.");
    }
}
