package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Openings.moment;
import static echolab.fx.testing.Openings.press;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Snap;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A presenter far from the keyboard has a clicker, which has two keys: Page Down and Page Up.
@ExtendWith(Fx.class)
class ClickerTest {
    @TempDir private Path dir;
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void it_steps_the_server() {
        Snap snap = windows.start();

        press(snap, KeyCode.C);
        press(snap, KeyCode.PAGE_DOWN);
        press(snap, KeyCode.PAGE_DOWN);

        assertThat(snap.run.asked())
                .containsExactly("start process", "connect A", "step p", "step p");
    }

    @Test
    void it_goes_back_and_forward_again_without_a_step() {
        Snap snap = windows.start();
        press(snap, KeyCode.C);
        press(snap, KeyCode.PAGE_DOWN);
        int now = moment(snap);

        press(snap, KeyCode.PAGE_UP);
        press(snap, KeyCode.PAGE_UP);
        assertThat(moment(snap)).isEqualTo(now - 2);
        assertThat(mode(snap)).isEqualTo("REPLAY");

        press(snap, KeyCode.PAGE_DOWN);
        assertThat(moment(snap)).isEqualTo(now - 1);
        press(snap, KeyCode.PAGE_DOWN);
        assertThat(moment(snap)).isEqualTo(now);
        assertThat(mode(snap)).isEqualTo("LIVE");
        assertThat(snap.run.asked()).containsExactly("start process", "connect A", "step p");
    }

    @Test
    void it_goes_through_a_recording() {
        Snap snap = windows.copyTo(dir.resolve("run.jsonl"));
        Fx.run(() -> snap.session().playback().goTo(5));

        press(snap, KeyCode.PAGE_DOWN);
        assertThat(moment(snap)).isEqualTo(6);

        press(snap, KeyCode.PAGE_UP);
        assertThat(moment(snap)).isEqualTo(5);
    }

    private static String mode(Snap snap) {
        return get(() -> ((Label) snap.scene.lookup(".mode")).getText());
    }
}
