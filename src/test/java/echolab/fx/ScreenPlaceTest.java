package echolab.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreenPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, 0, 1920, 1080);
    private static final List<Rectangle2D> BOTH = List.of(LAPTOP, PROJECTOR);

    @Test
    void a_window_that_is_on_screen_stays_where_it_was() {
        Rectangle2D wanted = new Rectangle2D(1500, 50, 1280, 720);
        assertThat(ScreenPlace.of(BOTH, wanted)).contains(wanted);
    }

    @Test
    void a_window_that_hangs_over_the_edge_comes_back_whole() {
        assertThat(ScreenPlace.of(List.of(LAPTOP), new Rectangle2D(1000, 600, 1280, 720)))
                .contains(new Rectangle2D(160, 180, 1280, 720));
        assertThat(ScreenPlace.of(List.of(LAPTOP), new Rectangle2D(-300, -20, 1280, 720)))
                .contains(new Rectangle2D(0, 0, 1280, 720));
    }

    @Test
    void a_window_between_two_screens_goes_to_the_one_that_shows_most_of_it() {
        assertThat(ScreenPlace.of(BOTH, new Rectangle2D(1300, 100, 1000, 600)))
                .contains(new Rectangle2D(1440, 100, 1000, 600));
    }

    @Test
    void a_window_larger_than_its_screen_fills_it() {
        assertThat(ScreenPlace.of(List.of(LAPTOP), new Rectangle2D(100, 100, 1800, 1000)))
                .contains(LAPTOP);
    }

    @Test
    void where_its_screen_is_gone_it_has_no_place() {
        assertThat(ScreenPlace.of(List.of(LAPTOP), new Rectangle2D(1500, 100, 1280, 720)))
                .isEmpty();
    }
}
