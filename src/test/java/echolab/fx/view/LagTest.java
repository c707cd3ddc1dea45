package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Snap;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The window says how far its picture is behind in a flood.
@ExtendWith(Fx.class)
class LagTest {
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void it_is_said_as_long_as_there_is_a_lag() {
        Snap snap = windows.start();
        Fx.run(() -> {
            Label behind = (Label) snap.scene.lookup("#behind");
            assertThat(behind.isVisible()).isFalse();

            snap.run.lag(123_456);
            snap.press(KeyCode.C);
            assertThat(behind.isVisible()).isTrue();
            assertThat(behind.getText()).isEqualTo("120,000 events behind");

            snap.run.lag(12);
            snap.press(KeyCode.SPACE);
            assertThat(behind.isVisible()).isFalse();
        });
    }
}
