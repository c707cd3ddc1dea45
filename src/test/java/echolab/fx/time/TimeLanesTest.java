package echolab.fx.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.time.Bookmarks;
import echolab.frame.time.Chart;
import echolab.fx.testing.Fx;
import echolab.fx.testing.LongRuns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
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
        return new TimeLanes.Content(chart, "…", 3, Locale.ENGLISH, Bookmarks.NONE, List.of());
    }
}
