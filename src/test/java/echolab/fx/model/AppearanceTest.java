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

    @ParameterizedTest
    @CsvSource({
        "1280, 720, false, true, false",
        "1280, 720, false, false, true",
        "1920, 1080, false, true, true",
        "1920, 1080, true, true, false",
        "3840, 2160, false, true, true",
    })
    void two_rows_of_tiles_in_a_low_window_take_the_room_of_the_swim_lanes(
            double width, double height, boolean lecture, boolean crowded, boolean shown) {
        appearance.lectureProperty().set(lecture);
        appearance.setCrowded(crowded);
        appearance.fit(width, height);

        assertThat(appearance.timelineProperty().get()).isEqualTo(shown);
        assertThat(appearance.chosenTimeline()).isEmpty();
    }

    @Test
    void the_swim_lanes_come_back_while_one_of_several_tiles_has_all_the_room() {
        appearance.setCrowded(true);
        appearance.setAlone(true);
        assertThat(appearance.timelineProperty().get()).isTrue();

        appearance.setAlone(false);
        assertThat(appearance.timelineProperty().get()).isFalse();
    }

    @Test
    void what_a_person_chose_for_the_swim_lanes_stays_whatever_the_window_is_like() {
        appearance.setCrowded(true);
        appearance.toggleTimeline();
        appearance.fit(1000, 600);
        assertThat(appearance.timelineProperty().get()).isTrue();

        appearance.toggleTimeline();
        appearance.setCrowded(false);
        assertThat(appearance.timelineProperty().get()).isFalse();
        assertThat(appearance.chosenTimeline()).contains(false);
    }

    @Test
    void nothing_moves_where_the_system_asks_for_less_motion_until_it_does_no_longer() {
        assertThat(appearance.motionProperty().get()).isEqualTo(MotionSpeed.NORMAL);

        appearance.followSystem(true);
        assertThat(appearance.motionProperty().get()).isEqualTo(MotionSpeed.OFF);
        assertThat(appearance.chosenMotion()).isEmpty();

        appearance.followSystem(false);
        assertThat(appearance.motionProperty().get()).isEqualTo(MotionSpeed.NORMAL);
    }

    @Test
    void a_speed_that_a_person_chose_holds_whatever_the_system_asks_for() {
        appearance.motionProperty().set(MotionSpeed.DOUBLE);
        appearance.followSystem(true);

        assertThat(appearance.motionProperty().get()).isEqualTo(MotionSpeed.DOUBLE);
        assertThat(appearance.chosenMotion()).contains(MotionSpeed.DOUBLE);
    }
}
