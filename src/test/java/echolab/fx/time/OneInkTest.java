package echolab.fx.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import echolab.frame.Play;
import echolab.frame.time.Chart;
import echolab.frame.time.TimePicture;
import echolab.frame.time.TimePicture.Bar;
import echolab.frame.time.TimePicture.Line;
import echolab.frame.time.TimePicture.Mark;
import echolab.frame.time.Viewport;
import echolab.fx.testing.Fx;
import echolab.fx.testing.OneInk;
import echolab.fx.testing.Pixels;
import echolab.fx.testing.Replacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Printed with one ink, what is in the timeline looks different as soon as it means something different.
@ExtendWith(Fx.class)
class OneInkTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 160;

    static Stream<Arguments> things() {
        return Stream.of(
                arguments("rows.bars.returnX", List.of(0.0, 9000.0)),
                arguments("rows.bars.kind", List.of(Bar.Shape.CALL, Bar.Shape.END)),
                arguments("rows.lines.kind", List.of(Line.Phase.values())),
                arguments("rows.marks.kind", List.of(Mark.Point.values())));
    }

    @ParameterizedTest
    @MethodSource("things")
    void looks_different_when_it_means_something_different(String part, List<?> meanings) {
        List<String> alike = new ArrayList<>();
        Fx.run(() -> {
            TimePicture picture = picture();
            for (int i = 0; i < meanings.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (pixels(Replacing.in(picture, part, meanings.get(i)))
                            .equals(pixels(Replacing.in(picture, part, meanings.get(j))))) {
                        alike.add(meanings.get(i) + " as " + meanings.get(j));
                    }
                }
            }
        });

        assertThat(alike).isEmpty();
    }

    private static TimePicture picture() {
        Play play = Play.serving(2).childSeesEnd(1).childCloses(1).childExits(1);
        Chart chart = new Chart(play.timeline());
        int steps = chart.steps();
        return chart.picture(new Viewport(1, steps, WIDTH, 10, Locale.ENGLISH), 0);
    }

    private static List<Integer> pixels(TimePicture picture) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        TimePalette palette = new TimePalette(() -> {});
        Scene scene = new Scene(new StackPane(palette.node(), canvas));
        OneInk.dress(scene);
        new TimePainter(canvas.getGraphicsContext2D(), palette, "").rows(picture, 0, HEIGHT);
        return Pixels.of(canvas.snapshot(null, null));
    }
}
