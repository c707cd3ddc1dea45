package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The button at the top that says what a step does.
@ExtendWith(Fx.class)
class StepButtonTest {
    private Snap snap;

    @BeforeEach
    void open() {
        snap = get(() -> Situation.FORKED.open(Locale.KOREAN, false, 1280, 720));
        Fx.settle();
    }

    @AfterEach
    void close() {
        Fx.run(() -> snap.window.close());
    }

    @Test
    void it_says_less_where_it_has_less_room_and_nothing_is_cut_off() {
        String whole = textAt(400);
        String brief = textAt(120);
        String call = textAt(84);

        assertThat(whole).isEqualTo("p 한 단계: " + call);
        assertThat(brief).isEqualTo("p: " + call);
        assertThat(get(() -> button().getAccessibleText())).isEqualTo(whole);
        assertThat(textAt(400)).isEqualTo(whole);
    }

    private String textAt(int width) {
        Fx.run(() ->
                button().setStyle(
                                "-fx-min-width: %1$dpx; -fx-pref-width: %1$dpx; -fx-max-width: %1$dpx"
                                        .formatted(width)));
        Fx.run(snap::settle);
        Fx.settle();
        String text = get(() -> button().getText());
        assertThat(get(() -> ((Text) button().lookup(".text")).getText()))
                .as("at " + width)
                .isEqualTo(text);
        return text;
    }

    private Button button() {
        return (Button) snap.scene.lookup(".transport .step");
    }
}
