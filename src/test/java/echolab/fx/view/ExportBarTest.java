package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class ExportBarTest {
    private final AtomicReference<Snap> snap = new AtomicReference<>();

    @AfterEach
    void close() {
        Fx.run(() -> snap.get().window.close());
    }

    @Test
    void a_key_opens_it_on_stage_and_escape_closes_it() {
        open();
        Fx.run(() -> {
            assertThat(isBarShown()).isFalse();
            press(KeyCode.W);
            assertThat(isBarShown()).isTrue();
            press(KeyCode.ESCAPE);
            assertThat(isBarShown()).isFalse();
        });
    }

    @Test
    void only_what_holds_several_steps_asks_for_a_range_and_only_for_one_that_there_is() {
        open();
        Fx.run(() -> {
            press(KeyCode.W);
            ((ToggleButton) find("#export-png")).fire();
            assertThat(find("#range").isVisible()).isFalse();
            ((ToggleButton) find("#export-gif")).fire();
            assertThat(find("#range").isVisible()).isTrue();
            assertThat(find("#save").isDisabled()).isFalse();
            ((TextField) find("#range .text-field")).setText("999");
            assertThat(((Button) find("#save")).isDisabled()).isTrue();
            ((ToggleButton) find("#export-svg")).fire();
            assertThat(find("#save").isDisabled()).isFalse();
        });
    }

    private void open() {
        Fx.run(() -> snap.set(Situation.FORKED.open(Locale.ENGLISH, false, 1280, 720)));
        Fx.settle();
    }

    private boolean isBarShown() {
        return Optional.ofNullable(find(".export-bar")).filter(Node::isVisible).isPresent();
    }

    private Node find(String selector) {
        return snap.get().scene.getRoot().lookup(selector);
    }

    private void press(KeyCode key) {
        snap.get()
                .scene
                .getRoot()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
