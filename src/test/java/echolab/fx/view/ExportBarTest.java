package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(Fx.class)
class ExportBarTest {
    @RegisterExtension private final Openings windows = new Openings();
    private Snap snap;

    @Test
    void a_key_opens_it_on_stage_and_escape_closes_it() {
        Fx.run(() -> {
            assertThat(isBarShown()).isFalse();
            snap.press(KeyCode.W);
            assertThat(isBarShown()).isTrue();
            snap.press(KeyCode.ESCAPE);
            assertThat(isBarShown()).isFalse();
        });
    }

    @Test
    void only_what_holds_several_steps_asks_for_a_range_and_only_for_one_that_there_is() {
        Fx.run(() -> {
            snap.press(KeyCode.W);
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

    @BeforeEach
    void open() {
        snap = windows.open(Situation.FORKED);
        Fx.settle();
    }

    private boolean isBarShown() {
        return Optional.ofNullable(find(".export-bar")).filter(Node::isVisible).isPresent();
    }

    private Node find(String selector) {
        return snap.scene.getRoot().lookup(selector);
    }
}
