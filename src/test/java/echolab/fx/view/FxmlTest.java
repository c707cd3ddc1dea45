package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Mouse;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Snap;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the layouts say about their controls.
@ExtendWith(Fx.class)
class FxmlTest {
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void a_control_says_why_under_the_pointer_in_the_language_chosen() {
        Snap snap = windows.start();
        Fx.run(() -> {
            Button export = (Button) snap.scene.lookup("#export");
            assertThat(export.getAccessibleHelp()).isEqualTo(snap.texts.get("export.why"));

            export.fireEvent(Mouse.over(MouseEvent.MOUSE_ENTERED, 1, 1));
            assertThat(export.getTooltip().getText()).isEqualTo(snap.texts.get("export.why"));

            snap.texts.switchLanguage();
            assertThat(export.getTooltip().getText()).isEqualTo(snap.texts.get("export.why"));
        });
    }
}
