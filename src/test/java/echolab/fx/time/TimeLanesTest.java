package echolab.fx.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.time.Bookmarks;
import echolab.frame.time.Chart;
import echolab.fx.testing.Fingers;
import echolab.fx.testing.Fx;
import echolab.fx.testing.LongRuns;
import echolab.fx.testing.Mouse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class TimeLanesTest {
    @Test
    void the_last_picture_stays_while_the_chart_is_prepared_once_more() {
        Fx.run(() -> {
            TimeLanes lanes = new TimeLanes(_ -> {}, _ -> "");
            Scene scene = new Scene(lanes, 900, 200);
            assertThat(shown(scene, content(Optional.empty()))).isEqualTo("busy");

            Chart chart = new Chart(LongRuns.twoClients().timeline());
            assertThat(shown(scene, content(Optional.of(chart)))).isEqualTo("lanes");
            double high = lanes.prefHeight(900);
            assertThat(shown(scene, content(Optional.empty()))).isEqualTo("lanes");
            assertThat(lanes.prefHeight(900)).isEqualTo(high);
            assertThat(shown(scene, content(Optional.of(chart)))).isEqualTo("lanes");

            shown(scene, TimeLanes.Content.NONE);
            assertThat(shown(scene, content(Optional.empty()))).as("another run").isEqualTo("busy");
        });
    }

    @Test
    void now_stays_in_sight_when_everything_becomes_larger() {
        Fx.run(() -> {
            TimeLanes lanes = new TimeLanes(_ -> {}, String::valueOf);
            Scene scene = new Scene(lanes, 900, 200);
            Chart chart = new Chart(LongRuns.twoClients().timeline());
            TimeLanes.Content content = content(Optional.of(chart), 12);

            for (double larger : List.of(1.0, 1.6, 1.0, 2.5)) {
                lanes.show(content, larger);
                lanes.layout();
                int first = stepAt(lanes, TimeSheet.GUTTER * larger + 1);
                int last = stepAt(lanes, scene.getWidth() - 1);

                assertThat(12).as("at %.1f".formatted(larger)).isBetween(first, last);
            }
        });
    }

    @Test
    void two_fingers_make_the_steps_wider_about_the_one_between_them() {
        Fx.run(() -> {
            TimeLanes lanes = new TimeLanes(_ -> {}, String::valueOf);
            Scene scene = new Scene(lanes, 900, 200);
            Chart chart = new Chart(LongRuns.twoClients().timeline());
            shown(scene, content(Optional.of(chart)));
            double between = TimeSheet.GUTTER + 5.5 * TimeWindow.NORMAL;
            int end = stepAt(lanes, 899);

            Fingers.pinch(lanes, new Point2D(between, 40), 1.25, 1.2);

            assertThat(stepAt(lanes, between)).isEqualTo(6);
            assertThat(stepAt(lanes, 899)).isLessThan(end);
        });
    }

    private static int stepAt(TimeLanes lanes, double x) {
        lanes.fireEvent(Mouse.down(MouseEvent.MOUSE_MOVED, x, 40, lanes));
        return Integer.parseInt(lanes.hint());
    }

    private static String shown(Scene scene, TimeLanes.Content content) {
        TimeLanes lanes = (TimeLanes) scene.getRoot();
        lanes.show(content, 1);
        lanes.layout();
        Node canvas =
                lanes.getChildrenUnmodifiable().stream()
                        .filter(Canvas.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        return canvas.isVisible() ? "lanes" : "busy";
    }

    private static TimeLanes.Content content(Optional<Chart> chart) {
        return content(chart, 3);
    }

    private static TimeLanes.Content content(Optional<Chart> chart, int cursor) {
        return new TimeLanes.Content(chart, "…", cursor, Locale.ENGLISH, Bookmarks.NONE, List.of());
    }
}
