package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Snap;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The source is a list that comes to rest.
@ExtendWith(Fx.class)
class SourceHeightTest {
    @TempDir private Path dir;
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void its_lines_are_whole_pixels_high_at_every_size_of_the_text() {
        Snap snap = windows.copyTo(dir.resolve("run.jsonl"));
        double before = 0;
        for (int i = 0; i < 4; i++) {
            Fx.run(() -> snap.appearance.larger());
            Fx.settle();
            double height = Fx.get(() -> source(snap).getFixedCellSize());
            assertThat(height).isEqualTo(Math.rint(height)).isGreaterThan(before);
            before = height;
        }
    }

    private static ListView<?> source(Snap snap) {
        return (ListView<?>) snap.scene.getRoot().lookup(".source");
    }
}
