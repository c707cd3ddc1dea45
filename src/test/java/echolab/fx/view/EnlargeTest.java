package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Openings.press;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Snap;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A tile gets all the room, and gives it back.
@ExtendWith(Fx.class)
class EnlargeTest {
    private static final Path FOUR = Path.of("src/test/resources/echolab/frame/four.jsonl");

    @RegisterExtension private final Openings windows = new Openings();

    /// JavaFX does not throw what a listener throws, it reports it.
    @Test
    void nothing_fails_while_fonts_change_with_the_tile() {
        Snap snap = windows.open(FOUR);
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> thrown.add(e)));

        for (KeyCode way : List.of(KeyCode.M, KeyCode.T, KeyCode.M, KeyCode.L, KeyCode.M)) {
            press(snap, KeyCode.E);
            press(snap, way);
            press(snap, KeyCode.E);
            Fx.run(snap::settle);
        }

        assertThat(thrown).isEmpty();
    }

    /// What a tile decides in a layout must not ask for the next one: the window would be painted without
    /// end.
    @Test
    void tiles_come_to_rest() {
        Snap snap = windows.open(FOUR);
        for (KeyCode key : List.of(KeyCode.M, KeyCode.E, KeyCode.M, KeyCode.E)) {
            press(snap, key);
            Fx.settle();
            assertThat(layouts(snap)).as("after " + key).isZero();
        }
    }

    /// In how many of the next pulses the tiles are laid out.
    private static int layouts(Snap snap) {
        AtomicInteger layouts = new AtomicInteger();
        Parent tiles = (Parent) get(() -> snap.scene.lookup(".stages"));
        Runnable look = () -> layouts.addAndGet(tiles.isNeedsLayout() ? 1 : 0);
        Fx.run(() -> snap.scene.addPreLayoutPulseListener(look));
        Fx.settle();
        Fx.run(() -> snap.scene.removePreLayoutPulseListener(look));
        return layouts.get();
    }
}
