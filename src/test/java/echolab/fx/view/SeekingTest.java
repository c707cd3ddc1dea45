package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.diagram.DiagramView;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Snap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A picture moves into that of the next step, and into no other.
@ExtendWith(Fx.class)
class SeekingTest {
    /// In the step after it the connection of A is accepted.
    private static final int CONNECTED = 8;

    @TempDir private Path dir;
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void from_one_step_to_the_next_the_picture_moves() {
        Snap snap = connected();
        Fx.run(() -> {
            snap.session().playback().forward();
            assertThat(isMoving(snap)).isTrue();
            snap.session().playback().back();
            assertThat(isMoving(snap)).isTrue();
        });
    }

    @Test
    void a_picture_of_another_time_is_there_at_once() {
        Snap snap = connected();
        Fx.run(() -> {
            snap.session().playback().goTo(CONNECTED + 8);
            assertThat(isMoving(snap)).isFalse();
            snap.session().playback().goTo(CONNECTED);
            assertThat(isMoving(snap)).isFalse();
            snap.session().playback().toEnd();
            assertThat(isMoving(snap)).isFalse();
        });
    }

    private Snap connected() {
        Snap snap = windows.copyTo(dir.resolve("run.jsonl"));
        Fx.run(() -> snap.session().playback().goTo(CONNECTED));
        Fx.settle();
        return snap;
    }

    /// Whether an arrow is on its way: what comes is not quite there, what goes is not yet gone.
    private static boolean isMoving(Snap snap) {
        long drawn = snap.scene.getRoot().lookupAll(".el-arrow").size();
        long settled =
                snap.scene.getRoot().lookupAll(".el-arrow").stream()
                        .filter(arrow -> arrow.getOpacity() == 1)
                        .count();
        return settled < drawn || drawn > arrows(snap);
    }

    private static int arrows(Snap snap) {
        return ((DiagramView) snap.scene.lookup(".el-diagram"))
                .shown()
                .orElseThrow()
                .arrows()
                .size();
    }
}
