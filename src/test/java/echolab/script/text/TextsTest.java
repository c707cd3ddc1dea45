package echolab.script.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    private static final ResourceBundle KOREAN = bundle(Locale.KOREAN);

    @ParameterizedTest
    @EnumSource
    void every_phrase_has_the_same_places_in_both_languages(Phrase phrase) {
        assertThat(KOREAN.keySet()).contains(phrase.key());
        assertThat(places(KOREAN.getString(phrase.key())))
                .isEqualTo(places(ENGLISH.getString(phrase.key())));
    }

    @Test
    void every_text_belongs_to_a_phrase() {
        List<String> keys = Arrays.stream(Phrase.values()).map(Phrase::key).toList();

        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(KOREAN.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void a_language_without_translation_is_english() {
        assertThat(Texts.in(Locale.FRENCH).text(Phrase.A_STAGE)).isEqualTo("a stage");
        assertThat(Texts.in(Locale.KOREA).text(Phrase.A_STAGE)).isEqualTo("스테이지");
    }

    @Test
    void places_are_filled_once_and_messages_in_them_are_translated() {
        Texts english = Texts.in(Locale.ENGLISH);

        assertThat(english.text(Phrase.OR, "{1} $1 \\", Message.of(Phrase.A_STAGE)))
                .isEqualTo("{1} $1 \\ or a stage");
    }

    @Test
    void text_of_a_script_cannot_control_the_terminal() {
        assertThat(Texts.in(Locale.ENGLISH).text(Message.code("a\u001B[2Jb\u202E")))
                .isEqualTo("`a\uFFFD[2Jb\uFFFD`");
    }

    private static List<String> places(String pattern) {
        return Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("echolab.script.messages", locale, noFallback);
    }
}
