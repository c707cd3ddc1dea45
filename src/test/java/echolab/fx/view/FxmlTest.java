package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Mouse;
import echolab.fx.testing.Snap;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the layouts say about their controls.
@ExtendWith(Fx.class)
class FxmlTest {
    private final AtomicReference<Snap> window = new AtomicReference<>();

    @AfterEach
    void close() {
        Fx.run(() -> window.get().window.close());
    }

    @Test
    void a_control_says_why_under_the_pointer_in_the_language_chosen() {
        Fx.run(() -> {
            Snap snap = new Snap(Locale.ENGLISH, false, 1280, 720);
            window.set(snap);
            snap.start();
            Button export = (Button) snap.scene.lookup("#export");
            assertThat(export.getAccessibleHelp()).isEqualTo(snap.texts.get("export.why"));

            export.fireEvent(Mouse.over(MouseEvent.MOUSE_ENTERED, 1, 1));
            assertThat(export.getTooltip().getText()).isEqualTo(snap.texts.get("export.why"));

            snap.texts.switchLanguage();
            assertThat(export.getTooltip().getText()).isEqualTo(snap.texts.get("export.why"));
        });
    }
}
