package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Openings.isShown;
import static echolab.fx.testing.Openings.press;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Snap;
import echolab.fx.testing.Story;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A demo tells what there is to be seen.
@ExtendWith(Fx.class)
class StoryBarTest {
    private static final String BAR = ".story-bar";

    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void it_tells_what_belongs_to_the_step_that_is_shown() {
        Snap snap = demo();
        assertThat(text(snap)).startsWith("One process, one listening socket");
        press(snap, KeyCode.C);
        press(snap, KeyCode.SPACE);
        assertThat(text(snap)).startsWith("accept returned 4");

        press(snap, KeyCode.HOME);
        assertThat(text(snap)).startsWith("One process, one listening socket");
        press(snap, KeyCode.END);
        press(snap, KeyCode.L);
        assertThat(text(snap)).startsWith("accept가 비어 있는 가장 작은 번호인 4");
    }

    @Test
    void it_can_be_taken_away_and_called_back() {
        Snap snap = demo();
        Fx.run(() -> ((Button) snap.scene.lookup("#hide")).fire());
        assertThat(isShown(snap, BAR)).isFalse();

        press(snap, KeyCode.T, true, false);
        assertThat(isShown(snap, BAR)).isTrue();
        press(snap, KeyCode.T, true, false);
        assertThat(isShown(snap, BAR)).isFalse();
    }

    @Test
    void in_a_hall_the_presenter_tells_it() {
        Snap snap = demo();

        press(snap, KeyCode.M);
        assertThat(isShown(snap, BAR)).isFalse();
        press(snap, KeyCode.M);
        assertThat(isShown(snap, BAR)).isTrue();
    }

    @Test
    void the_recording_of_a_demo_tells_it_too() {
        Snap snap = demo();

        press(snap, KeyCode.F9);

        assertThat(isShown(snap, BAR)).isTrue();
        assertThat(text(snap)).startsWith("One process, one listening socket");
    }

    @Test
    void who_goes_on_from_the_recording_is_led_on() {
        Snap snap = demo();
        press(snap, KeyCode.F9);

        press(snap, KeyCode.D);
        Fx.settle();

        assertThat(get(snap::session).acts()).isPresent();
        assertThat(get(snap::session).guide()).isPresent();
        assertThat(isShown(snap, BAR)).isTrue();
    }

    @Test
    void a_server_that_a_person_chose_tells_nothing() {
        Snap snap = windows.start();

        assertThat(isShown(snap, BAR)).isFalse();
    }

    @Test
    void a_short_text_takes_as_much_room_as_a_long_one() {
        Snap snap = demo();
        double before = height(snap);
        Fx.run(() -> ((Label) snap.scene.lookup(".story-text")).setText("x ".repeat(130)));

        assertThat(height(snap)).isEqualTo(before);
    }

    private Snap demo() {
        Snap snap = windows.open(Story.run());
        Fx.run(() -> snap.model.startDemo(Demo.FORK.servers(), Demo.FORK.recording()));
        Fx.settle();
        return snap;
    }

    private static String text(Snap snap) {
        return get(() -> ((Label) snap.scene.lookup(".story-text")).getText());
    }

    private static double height(Snap snap) {
        return get(() -> {
            snap.settle();
            return ((Region) snap.scene.lookup(BAR)).getHeight();
        });
    }
}
