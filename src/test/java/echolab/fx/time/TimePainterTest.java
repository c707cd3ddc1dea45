package echolab.fx.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.frame.time.Chart;
import echolab.frame.time.TimePicture;
import echolab.frame.time.TimePicture.Arrow;
import echolab.frame.time.TimePicture.Bar;
import echolab.frame.time.TimePicture.Row;
import echolab.frame.time.Viewport;
import echolab.fx.look.Look;
import echolab.fx.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class TimePainterTest {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 160;

    /// The words of a bar stand along its middle.
    @Test
    void an_arrow_passes_behind_the_bars_of_the_rows_between_its_ends() {
        Play play = Play.serving(4);
        for (int n = 1; n <= 4; n++) {
            play.childSeesEnd(n).childCloses(n).childExits(n);
        }
        Chart chart = new Chart(play.timeline());
        int steps = chart.steps();
        TimePicture picture = chart.picture(new Viewport(1, steps, WIDTH, 10, Locale.ENGLISH), 0);
        List<String> crossed = new ArrayList<>();
        Fx.run(() -> {
            PixelReader with = painted(picture);
            PixelReader without = painted(without(picture));
            for (Arrow arrow : picture.arrows()) {
                int above = Math.min(arrow.fromRow(), arrow.toRow());
                int below = Math.max(arrow.fromRow(), arrow.toRow());
                for (int row = above + 1; row < below; row++) {
                    compare(picture.rows().get(row), row, with, without, crossed);
                }
            }
        });

        assertThat(picture.arrows()).anyMatch(a -> Math.abs(a.toRow() - a.fromRow()) > 1);
        assertThat(crossed).isEmpty();
    }

    /// But for the end of each bar, where an arrow may begin.
    private static void compare(
            Row row, int index, PixelReader with, PixelReader without, List<String> crossed) {
        int y = index * TimePainter.ROW + TimePainter.ROW / 2 + 1;
        for (Bar bar : row.bars()) {
            for (int x = (int) bar.x() + 2; x < bar.right() - 12; x++) {
                if (with.getArgb(x, y) != without.getArgb(x, y)) {
                    crossed.add("%s %s at %d".formatted(row.label(), bar.label(), x));
                }
            }
        }
    }

    private static TimePicture without(TimePicture picture) {
        return new TimePicture(
                picture.view(),
                picture.steps(),
                picture.cursor(),
                picture.rows(),
                picture.folded(),
                List.of(),
                picture.notes());
    }

    private static PixelReader painted(TimePicture picture) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        TimePalette palette = new TimePalette(() -> {});
        Scene scene = new Scene(new StackPane(palette.node(), canvas));
        Look.dress(scene, false);
        scene.getRoot().applyCss();
        new TimePainter(canvas.getGraphicsContext2D(), palette, "").rows(picture, 0, HEIGHT);
        return canvas.snapshot(null, null).getPixelReader();
    }
}
