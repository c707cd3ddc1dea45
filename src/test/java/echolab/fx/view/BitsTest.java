package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.frame.Strip;
import echolab.fx.diagram.DiagramView;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.ScriptedRun;
import echolab.fx.testing.ScriptedRun.Chapter;
import echolab.fx.testing.Snap;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Which bits of the sets are shown, chosen by keyboard.
@ExtendWith(Fx.class)
class BitsTest {
    @RegisterExtension private final Openings windows = new Openings();
    private Snap window;

    @BeforeEach
    void open() {
        Play play = Play.listening().connects("A").accepts();
        play.watches("read_set", "{3, 4}");
        Chapter before = Chapter.of("start process", play);
        play.watches("read_set", "{3, 4, 40}");
        Chapter after = Chapter.of("step p", play, before.events().size() + 1);
        window = windows.start(new ScriptedRun(List.of(before, after)));
    }

    @Test
    void the_arrow_keys_show_other_bits_and_home_those_that_say_something() {
        press(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(shown()).containsExactly("strip:p/read_set/2");

        press(KeyCode.LEFT);
        assertThat(shown()).containsExactly("strip:p/read_set/1");

        press(KeyCode.HOME);
        assertThat(shown()).containsExactly("strip:p/read_set/0");
        assertThat(get(() -> pager().isFocused())).isTrue();
    }

    @Test
    void a_typed_range_is_shown_and_holds_while_stepping() {
        press(KeyCode.ENTER);
        Fx.run(() -> {
            TextField field = (TextField) menu().getScene().getRoot().lookup("#bits");
            field.setText("32-63");
            field.fireEvent(new ActionEvent());
        });
        assertThat(shown()).containsExactly("strip:p/read_set/2", "strip:p/read_set/3");

        Fx.run(() -> window.scene.getRoot().requestFocus());
        Fx.run(() -> window.press(KeyCode.SPACE));

        assertThat(window.run.asked()).endsWith("step p");
        assertThat(shown()).containsExactly("strip:p/read_set/2", "strip:p/read_set/3");
    }

    @Test
    void what_is_no_range_is_refused_where_it_was_typed() {
        press(KeyCode.ENTER);
        Fx.run(() -> {
            TextField field = (TextField) menu().getScene().getRoot().lookup("#bits");
            field.setText("4000");
            field.fireEvent(new ActionEvent());
        });

        assertThat(get(() -> menu().getScene().getRoot().lookup(".port-problem").isVisible()))
                .isTrue();
        assertThat(shown()).containsExactly("strip:p/read_set/0");
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            Fx.run(() -> {
                pager().requestFocus();
                window.press(key);
            });
        }
    }

    private Node pager() {
        return window.scene.lookup(".el-pager");
    }

    private static Window menu() {
        return Window.getWindows().stream()
                .filter(w -> w.getScene().getRoot().lookup("#bits") != null)
                .findFirst()
                .orElseThrow();
    }

    private List<String> shown() {
        return get(() ->
                ((DiagramView) window.scene.lookup(".el-diagram"))
                        .shown().orElseThrow().strips().stream().map(Strip::id).toList());
    }
}
