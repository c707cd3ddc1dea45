package echolab.fx.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.time.Viewport;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static final int WIDTH = 500;

    @Test
    void a_run_that_fits_stands_still() {
        assertThat(TimeWindow.BEGIN.showing(8, 8, WIDTH)).isEqualTo(TimeWindow.BEGIN);
    }

    @Test
    void the_window_follows_a_step_that_leaves_it_and_no_other() {
        TimeWindow later = TimeWindow.BEGIN.showing(30, 100, WIDTH);

        assertThat(later).isEqualTo(new TimeWindow(TimeWindow.NORMAL, 24));
        assertThat(later.showing(31, 100, WIDTH)).isEqualTo(later);
        assertThat(later.showing(2, 100, WIDTH)).isEqualTo(TimeWindow.BEGIN);
    }

    @Test
    void a_zoom_keeps_the_step_under_the_pointer() {
        TimeWindow window = new TimeWindow(50, 40);

        TimeWindow wider = window.zoomed(2, 250, 100, WIDTH);

        assertThat(wider).isEqualTo(new TimeWindow(100, 43));
        assertThat(wider.zoomed(0.5, 250, 100, WIDTH).first()).isBetween(39, 41);
    }

    @Test
    void the_narrowest_shows_the_whole_run_the_widest_three_steps() {
        assertThat(TimeWindow.BEGIN.zoomed(0, 0, 46_000, WIDTH)).isEqualTo(new TimeWindow(0.02, 1));
        assertThat(TimeWindow.BEGIN.zoomed(0, 0, 500, WIDTH)).isEqualTo(new TimeWindow(1, 1));
        assertThat(TimeWindow.BEGIN.zoomed(0, 0, 3, WIDTH)).isEqualTo(TimeWindow.BEGIN);
        assertThat(TimeWindow.BEGIN.zoomed(99, 0, 500, WIDTH).stepWidth())
                .isEqualTo(TimeWindow.WIDEST);
    }

    @Test
    void it_cannot_be_moved_out_of_the_run() {
        TimeWindow window = new TimeWindow(50, 5);

        assertThat(window.moved(-50, 100, WIDTH).first()).isEqualTo(1);
        assertThat(window.moved(500, 100, WIDTH).first()).isEqualTo(92);
    }

    @Test
    void the_last_step_may_be_cut() {
        assertThat(new TimeWindow(50, 5).viewport(510, 4, Locale.ENGLISH))
                .isEqualTo(new Viewport(5, 15, 550, 4, Locale.ENGLISH));
    }

    @Test
    void numbers_over_the_lanes_stand_apart() {
        assertThat(DoubleStream.of(46, 23, 10, 5, 1, 0.1).mapToInt(TimeAxis::interval).toArray())
                .containsExactly(1, 2, 5, 10, 50, 500);
    }
}
