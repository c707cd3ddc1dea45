package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Mouse;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Several models are chosen as several of anything are: with Ctrl.
@ExtendWith(Fx.class)
class SeveralModelsTest {
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void a_click_with_ctrl_puts_a_model_beside_those_that_are_chosen() {
        Snap snap = windows.open(Situation.CHOOSING);
        click(snap, "pool", false);
        click(snap, "thread", true);
        assertThat(chosen(snap)).containsExactlyInAnyOrder("pool", "thread");

        click(snap, "epoll", true);
        assertThat(chosen(snap)).containsExactlyInAnyOrder("pool", "thread", "epoll");

        click(snap, "pool", true);
        assertThat(chosen(snap)).containsExactlyInAnyOrder("thread", "epoll");
    }

    @Test
    void a_click_without_it_chooses_that_one_alone() {
        Snap snap = windows.open(Situation.CHOOSING);
        click(snap, "pool", false);
        click(snap, "thread", true);
        click(snap, "poll", false);

        assertThat(chosen(snap)).containsExactly("poll");
    }

    @Test
    void there_is_no_room_for_a_fifth_and_always_one_is_chosen() {
        Snap snap = windows.open(Situation.CHOOSING);
        click(snap, "pool", false);
        for (String model : List.of("thread", "poll", "epoll", "process")) {
            click(snap, model, true);
        }
        assertThat(chosen(snap)).containsExactlyInAnyOrder("pool", "thread", "poll", "epoll");

        click(snap, "process", false);
        click(snap, "process", true);
        assertThat(chosen(snap)).containsExactly("process");
    }

    @Test
    void a_click_with_ctrl_that_ends_elsewhere_chooses_nothing() {
        Snap snap = windows.open(Situation.CHOOSING);
        click(snap, "pool", false);
        Fx.run(() -> {
            mouse(snap, "thread", MouseEvent.MOUSE_PRESSED, true);
            mouse(snap, "thread", MouseEvent.MOUSE_DRAGGED, true);
            mouse(snap, "epoll", MouseEvent.MOUSE_DRAGGED, true);
            mouse(snap, "epoll", MouseEvent.MOUSE_RELEASED, true);
        });

        assertThat(chosen(snap)).containsExactly("pool");
    }

    private static List<String> chosen(Snap snap) {
        return get(() ->
                snap.scene.getRoot().lookupAll(".model-card").stream()
                        .map(ToggleButton.class::cast)
                        .filter(ToggleButton::isSelected)
                        .map(card -> (String) card.getUserData())
                        .toList());
    }

    private static void click(Snap snap, String model, boolean control) {
        Fx.run(() -> {
            mouse(snap, model, MouseEvent.MOUSE_MOVED, control);
            mouse(snap, model, MouseEvent.MOUSE_PRESSED, control);
            mouse(snap, model, MouseEvent.MOUSE_RELEASED, control);
        });
    }

    private static void mouse(
            Snap snap, String model, EventType<MouseEvent> type, boolean control) {
        Mouse.on(snap.scene.lookup("#model-" + model), type, control);
    }
}
