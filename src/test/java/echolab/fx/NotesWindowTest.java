package echolab.fx;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.model.SettingsStore;
import echolab.fx.testing.Fx;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.again.Continuation;
import echolab.trace.TraceReader;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The presenter's notes as a window of their own.
@ExtendWith(Fx.class)
class NotesWindowTest {
    private final WindowApp app =
            new WindowApp(
                    new WindowServices(
                            Model.rightIds(),
                            LiveRun::new,
                            TraceReader::read,
                            new Continuation(LiveRun::new)),
                    SettingsStore.forgetful(),
                    WindowOptions.in(Locale.ENGLISH));

    @BeforeEach
    void open() {
        Fx.run(() -> app.show(() -> {}));
    }

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        app.close();
    }

    @Test
    void a_key_opens_them_and_takes_them_away_again_from_either_window() {
        Fx.run(() -> {
            press(main());
            assertThat(titles()).containsExactly("Echo Lab", "Presenter notes");
            press((Stage) Window.getWindows().getLast());
            assertThat(titles()).containsExactly("Echo Lab");
        });
    }

    @Test
    void whoever_closes_them_by_hand_can_open_them_again() {
        Fx.run(() -> {
            press(main());
            Window.getWindows().getLast().hide();
            press(main());
            assertThat(titles()).containsExactly("Echo Lab", "Presenter notes");
        });
    }

    @Test
    void they_go_with_the_window() {
        Fx.run(() -> {
            press(main());
            main().hide();
            assertThat(titles()).isEmpty();
        });
    }

    private static Stage main() {
        return (Stage) Window.getWindows().getFirst();
    }

    private static List<String> titles() {
        return Window.getWindows().stream().map(w -> ((Stage) w).getTitle()).toList();
    }

    private static void press(Stage stage) {
        stage.getScene()
                .getRoot()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.N,
                                true,
                                false,
                                false,
                                false));
    }
}
