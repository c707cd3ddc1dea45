package echolab.fx.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.look.Look;
import echolab.fx.testing.Fx;
import echolab.fx.view.Contrast;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A canvas has no texts that could be looked at, so what it writes on what is computed from the
/// colours that it takes from the style sheet.
@ExtendWith(Fx.class)
class TimePaletteTest {
    private static final double AA = 4.5;
    private static final double ROUNDING = 0.05;
    private static final List<String> OWN =
            List.of("conn-a", "conn-b", "conn-c", "conn-d", "conn-e", "conn-f", "conn-g", "conn-h");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_text_of_the_timeline_stands_out(boolean dark) {
        TimePalette colours = palette(dark);
        List<String> flaws = new ArrayList<>();
        for (String own : OWN) {
            check(flaws, colours, own, "surface", own + "-tint");
            check(flaws, colours, "text", "surface", own + "-tint");
            check(flaws, colours, "on-colour", own);
        }
        check(flaws, colours, "text", "surface", "terminal-tint");
        check(flaws, colours, "text", "surface", "accent-tint");
        check(flaws, colours, "text", "waiting-tint");
        check(flaws, colours, "bad", "surface");
        check(flaws, colours, "text", "surface");
        check(flaws, colours, "muted", "surface");
        check(flaws, colours, "on-colour", "bad");

        assertThat(flaws).isEmpty();
    }

    @Test
    void the_colours_are_those_of_the_style_sheet() {
        assertThat(palette(false).of("text")).isEqualTo(Color.web("#1f2328"));
        assertThat(palette(true).of("text")).isEqualTo(Color.web("#f0f6fc"));
    }

    /// @param layers what it stands on, the last one on top
    private static void check(
            List<String> flaws, TimePalette colours, String text, String... layers) {
        Color behind = colours.of(layers[0]);
        for (String layer : layers) {
            Color tint = colours.of(layer);
            behind =
                    behind.interpolate(
                            Color.color(tint.getRed(), tint.getGreen(), tint.getBlue()),
                            tint.getOpacity());
        }
        double ratio = Contrast.ratio(colours.of(text), behind);
        if (ratio < AA - ROUNDING) {
            flaws.add("%s on %s: %.2f".formatted(text, String.join(" and ", layers), ratio));
        }
    }

    private static TimePalette palette(boolean dark) {
        TimePalette[] palette = new TimePalette[1];
        Fx.run(() -> {
            palette[0] = new TimePalette(() -> {});
            Scene scene = new Scene(new StackPane(palette[0].node()));
            Look.dress(scene, dark);
            scene.getRoot().applyCss();
        });
        return palette[0];
    }
}
