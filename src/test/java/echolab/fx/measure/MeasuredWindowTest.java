package echolab.fx.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.fx.testing.Fx;
import echolab.stage.Run;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class MeasuredWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final KeyEvent NOTES =
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.N, true, false, false, false);

    private final AtomicReference<Window> window = new AtomicReference<>();

    @Test
    void a_closed_window_holds_nothing_that_it_showed() {
        WeakReference<Scene> shown = shownAndClosed();

        await().atMost(PATIENCE)
                .until(() -> {
                    System.gc();
                    return shown.get() == null;
                });
        assertThat(window.get().isShowing()).isFalse();
    }

    /// In a method of its own, which leaves nothing on the stack that would hold what was shown.
    private WeakReference<Scene> shownAndClosed() {
        try (MeasuredWindow _ = MeasuredWindow.open(MeasuredWindowTest::nothing, List.of("pool"))) {
            Fx.run(() -> {
                window.set(Window.getWindows().getLast());
                Event.fireEvent(window.get().getScene(), NOTES);
            });
            return new WeakReference<>(window.get().getScene());
        }
    }

    private static Run nothing() {
        throw new AssertionError("nothing is started here");
    }
}
