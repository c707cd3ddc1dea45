package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppearanceTest {
    private final Appearance appearance = new Appearance(Settings.initial(Locale.ENGLISH));

    /// In a hall the projector's picture is as large as the wall, however many dots it has.
    @ParameterizedTest
    @CsvSource({
        "1280, 720, 1",
        "1920, 1080, 1.3",
        "3840, 2160, 2.2",
        "3840, 720, 1",
        "900, 600, 1"
    })
    void a_larger_window_has_larger_text(double width, double height, double scale) {
        appearance.fit(width, height);

        assertThat(appearance.scale()).isCloseTo(scale, within(1e-9));
    }

    @Test
    void lecture_mode_and_the_chosen_size_count_on_top_of_it() {
        appearance.fit(1920, 1080);
        appearance.larger();
        appearance.lectureProperty().set(true);

        assertThat(appearance.factor()).isCloseTo(1.15 * 1.3 * Appearance.LECTURE, within(1e-9));
    }
}
