package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every situation in both themes: all texts stand out as level AA asks.
@ExtendWith(Fx.class)
class ContrastTest {
    /// What is outside the spotlight is dimmed so that nobody looks there.
    static Stream<Arguments> windows() {
        return Stream.of(Situation.values())
                .filter(s -> s != Situation.SPOTLIGHT)
                .flatMap(s -> Stream.of(Arguments.of(s, false), Arguments.of(s, true)));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void every_text_stands_out(Situation situation, boolean dark) {
        AtomicReference<Snap> snap = new AtomicReference<>();
        Fx.run(() -> snap.set(situation.open(Locale.ENGLISH, dark, 1280, 720)));
        Fx.settle();
        List<String> flaws = new ArrayList<>();
        Fx.run(() -> {
            snap.get().settle();
            flaws.addAll(Contrast.flaws(snap.get().scene));
        });
        Fx.run(() -> snap.get().window.close());

        assertThat(flaws).isEmpty();
    }

    /// They cannot be pressed, but they say where the lane is.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_lane_of_a_small_tile_that_waits_stands_out_too(boolean dark) {
        List<Double> ratios = new ArrayList<>();
        Fx.run(() -> {
            Snap snap = Situation.POOL.open(Locale.ENGLISH, dark, 1280, 720);
            snap.appearance.lectureProperty().set(true);
            snap.settle();
            snap.scene.getRoot().lookupAll(".lane-bar .button").stream()
                    .map(Button.class::cast)
                    .filter(Button::isDisabled)
                    .forEach(button -> {
                        Color ground = dark ? Color.web("#0d1117") : Color.WHITE;
                        Color text = (Color) button.getTextFill();
                        Color seen = ground.interpolate(text, button.getOpacity());
                        ratios.add(Contrast.ratio(seen, ground));
                    });
            snap.window.close();
        });

        assertThat(ratios).isNotEmpty().allMatch(ratio -> ratio >= 4.5);
    }

    @Test
    void the_ratio_is_that_of_wcag() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Contrast.ratio(Color.web("#767676"), Color.WHITE)).isCloseTo(4.54, within(0.01));
    }
}
