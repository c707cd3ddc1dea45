package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Snap;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The window says how far its picture is behind in a flood.
@ExtendWith(Fx.class)
class LagTest {
    private final AtomicReference<Snap> window = new AtomicReference<>();

    @AfterEach
    void close() {
        Fx.run(() -> window.get().window.close());
    }

    @Test
    void it_is_said_as_long_as_there_is_a_lag() {
        Fx.run(() -> {
            Snap snap = new Snap(Locale.ENGLISH, false, 1280, 720);
            window.set(snap);
            snap.start();
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
