package echolab.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class NotesPlaceTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, 0, 1920, 1080);
    private static final List<Rectangle2D> BOTH = List.of(LAPTOP, PROJECTOR);

    @Test
    void the_notes_go_to_the_screen_on_which_the_window_is_not() {
        assertThat(NotesPlace.of(BOTH, new Rectangle2D(1500, 0, 1800, 1000))).contains(LAPTOP);
        assertThat(NotesPlace.of(BOTH, new Rectangle2D(100, 100, 1200, 700))).contains(PROJECTOR);
    }

    @Test
    void with_one_screen_they_are_a_window_like_any_other() {
        assertThat(NotesPlace.of(List.of(LAPTOP), LAPTOP)).isEmpty();
    }
}
