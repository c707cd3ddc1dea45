package echolab.fx;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Sight.PATIENCE;
import static echolab.fx.testing.Sight.awaitText;
import static echolab.fx.testing.Sight.lookup;
import static echolab.fx.testing.Sight.lookupAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.fx.testing.Fx;
import echolab.fx.testing.LiveWindow;
import echolab.fx.testing.Sight;
import echolab.fx.view.NoDesktop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A person makes a run with a real server, saves it, leaves, and looks at it another day.
@ExtendWith(Fx.class)
class RecordingJourneyTest {
    private final FxRobot robot = new FxRobot();
    @RegisterExtension private final LiveWindow window = new LiveWindow(new OneFile());
    @TempDir private Path dir;

    /// Whoever is asked for a file chooses this one.
    private final class OneFile extends NoDesktop {
        @Override
        public Optional<Path> chooseTrace() {
            return Optional.of(file());
        }

        @Override
        public Optional<Path> chooseTarget(String name, String suffix) {
            assertThat(suffix).isEqualTo("jsonl");
            return Optional.of(file());
        }
    }

    private Path file() {
        return dir.resolve("run.jsonl");
    }

    @Test
    void record_close_open_replay() {
        robot.clickOn("#demo-fork");
        awaitText("#step-p", "Step p: accept(3)");
        robot.clickOn("#connect");
        awaitText(".client-words", "Connected, not yet accepted: waits in the accept queue.");
        for (String next : List.of("Step p: fork()", "Step p: close(4)", "Step p: accept(3)")) {
            robot.clickOn("#step-p");
            awaitText("#step-p", next);
        }
        List<String> words = lanes();
        robot.push(KeyCode.W).clickOn("#export-jsonl").clickOn("#save");
        awaitText(".export-written", "run.jsonl is written.");
        window.close();
        assertThat(get(() -> Window.getWindows().size())).isZero();

        window.open();
        robot.push(KeyCode.O);
        awaitText(".mode", "REPLAY");
        robot.push(KeyCode.END);
        awaitText("#step-p", words.getFirst());
        assertThat(lanes()).containsExactlyElementsOf(words);
        assertThat(get(() -> lookupAll("#step-p").allMatch(button -> button.isDisabled())))
                .isTrue();
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        awaitText("#step-p", "Step p: fork()");
        robot.push(KeyCode.RIGHT);
        awaitText("#step-p-child1", "Step p.child1: close(3)");

        robot.push(KeyCode.D);
        awaitText(".mode", "LIVE");
        awaitText("#step-p", "Step p: close(4)");
        robot.push(KeyCode.DIGIT2).push(KeyCode.SPACE);
        awaitText("#step-p-child1", "Step p.child1: read(4, 8192)");
        await().atMost(PATIENCE).until(() -> lookup(".verdict-matches").isPresent());
    }

    /// What the button of each lane says.
    private static List<String> lanes() {
        return get(() -> lookupAll("#stage-p .step").map(Sight::text).toList());
    }
}
