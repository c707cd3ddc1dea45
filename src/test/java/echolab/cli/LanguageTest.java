package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final String[] NOTHING = {};

    @Test
    void the_option_decides() {
        Map<String, String> korean = Map.of("LANG", "ko_KR.UTF-8");

        assertThat(Language.of(args("--lang", "en", "doctor"), korean, Locale.KOREAN))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(args("doctor", "--lang=KO"), Map.of(), Locale.ENGLISH))
                .isEqualTo(Locale.KOREAN);
    }

    @Test
    void then_the_environment_in_the_order_of_locale_7() {
        Map<String, String> mixed = Map.of("LC_ALL", "", "LC_MESSAGES", "ko_KR", "LANG", "en_US");

        assertThat(Language.of(NOTHING, mixed, Locale.ENGLISH)).isEqualTo(Locale.KOREAN);
    }

    @Test
    void then_the_machine() {
        assertThat(Language.of(NOTHING, Map.of(), Locale.KOREA)).isEqualTo(Locale.KOREAN);
        assertThat(Language.of(NOTHING, Map.of("LANG", "C.UTF-8"), Locale.KOREA))
                .isEqualTo(Locale.KOREAN);
    }

    @Test
    void english_for_everybody_else() {
        assertThat(Language.of(NOTHING, Map.of("LANG", "fr_FR"), Locale.FRANCE))
                .isEqualTo(Locale.ENGLISH);
    }

    private static String[] args(String... args) {
        return args;
    }
}
