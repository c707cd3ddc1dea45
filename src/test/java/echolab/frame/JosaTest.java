package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JosaTest {
    @ParameterizedTest
    @CsvSource({"소켓, 을", "4, 를", "6, 을", "connfd, 를", "10, 을"})
    void a_particle_follows_how_the_word_is_read(String word, String particle) {
        assertThat(Josa.of(word, "을", "를")).isEqualTo(particle);
    }

    @Test
    void after_a_liquid_the_direction_is_short() {
        assertThat(Josa.of("1", "으로", "로")).isEqualTo("로");
        assertThat(Josa.of("3", "으로", "로")).isEqualTo("으로");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame", "narration", "manual"})
    void no_sentence_leaves_the_choice_of_a_particle_to_its_reader(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle("echolab/frame/" + bundle, Locale.KOREAN);
        Set<String> undecided = new TreeSet<>();
        for (String key : texts.keySet()) {
            String text = texts.getString(key);
            if (text.matches("(?s).*(을\\(를\\)|이\\(가\\)|은\\(는\\)|와\\(과\\)|\\(으\\)로).*")) {
                undecided.add(key);
            }
        }
        assertThat(undecided).isEmpty();
    }
}
