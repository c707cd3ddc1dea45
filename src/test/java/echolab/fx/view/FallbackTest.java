package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.model.RunView;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// When a demo fails live, its recording is one key away.
@ExtendWith(Fx.class)
class FallbackTest {
    private final AtomicReference<Snap> snap = new AtomicReference<>();

    @AfterEach
    void close() {
        Fx.run(() -> snap.get().window.close());
    }

    @Test
    void a_demo_that_does_not_start_offers_its_recording_and_the_key_opens_it_as_replay() {
        open(Situation.PORT_TAKEN);
        Fx.run(() -> {
            Button fallback = (Button) snap.get().scene.getRoot().lookup("#fallback");
            assertThat(fallback.isVisible()).isTrue();
            press();
            RunView view = snap.get().session().playback().view();
            assertThat(view.mode()).isEqualTo(RunView.Mode.RECORDED);
            assertThat(view.moment()).isEqualTo(1);
            assertThat(view.now().keySet()).containsExactly("p");
            assertThat(fallback.getParent().isVisible()).isFalse();
        });
    }

    @Test
    void a_demo_that_runs_is_left_at_the_step_at_which_it_is() {
        open(Situation.FORKED);
        Fx.run(() -> {
            int moment = snap.get().session().playback().view().moment();
            press();
            RunView view = snap.get().session().playback().view();
            assertThat(view.mode()).isEqualTo(RunView.Mode.RECORDED);
            assertThat(view.moment()).isEqualTo(moment);
        });
    }

    @Test
    void without_a_recording_the_key_does_nothing() {
        open(Situation.CHOOSING);
        Fx.run(() -> {
            var before = snap.get().model.phaseProperty().get();
            press();
            assertThat(snap.get().model.phaseProperty().get()).isEqualTo(before);
        });
    }

    private void open(Situation situation) {
        Fx.run(() -> snap.set(situation.open(Locale.ENGLISH, false, 1280, 720)));
        Fx.settle();
    }

    private void press() {
        KeyCode key = KeyCode.F9;
        snap.get()
                .scene
                .getRoot()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
