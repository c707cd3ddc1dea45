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
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    @Test
    void the_ratio_is_that_of_wcag() {
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Contrast.ratio(Color.web("#767676"), Color.WHITE)).isCloseTo(4.54, within(0.01));
    }
}
