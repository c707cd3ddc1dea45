package echolab.fx;

import static echolab.fx.testing.Apps.window;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Apps;
import echolab.fx.testing.Fx;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The presenter's notes as a window of their own.
@ExtendWith(Fx.class)
class NotesWindowTest {
    private final Apps apps = new Apps();

    @BeforeEach
    void open() {
        apps.open(Apps.FORGETFUL);
    }

    @AfterEach
    void close() {
        apps.quit();
    }

    @Test
    void a_key_opens_them_and_takes_them_away_again_from_either_window() {
        Fx.run(() -> {
            press(window());
            assertThat(titles()).containsExactly("Echo Lab", "Presenter notes");
            press((Stage) Window.getWindows().getLast());
            assertThat(titles()).containsExactly("Echo Lab");
        });
    }

    @Test
    void whoever_closes_them_by_hand_can_open_them_again() {
        Fx.run(() -> {
            press(window());
            Window.getWindows().getLast().hide();
            press(window());
            assertThat(titles()).containsExactly("Echo Lab", "Presenter notes");
        });
    }

    @Test
    void they_go_with_the_window() {
        Fx.run(() -> {
            press(window());
            window().hide();
            assertThat(titles()).isEmpty();
        });
    }

    private static List<String> titles() {
        return Window.getWindows().stream().map(w -> ((Stage) w).getTitle()).toList();
    }

    private static void press(Stage stage) {
        Apps.press(stage, KeyCode.N, true, false);
    }
}
