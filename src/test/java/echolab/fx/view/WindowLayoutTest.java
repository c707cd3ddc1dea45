package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.album.TextFlaws;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every situation, in both languages and two sizes: no text is cut off, none covers another.
@ExtendWith(Fx.class)
class WindowLayoutTest {
    static Stream<Arguments> windows() {
        return Stream.of(Situation.values())
                .flatMap(situation ->
                        Stream.of(
                                Arguments.of(situation, "en", 1280, 720),
                                Arguments.of(situation, "ko", 1280, 720),
                                Arguments.of(situation, "ko", 1920, 1080)));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void every_text_can_be_read(Situation situation, String language, int width, int height) {
        AtomicReference<Snap> snap = new AtomicReference<>();
        Fx.run(() ->
                snap.set(situation.open(Locale.forLanguageTag(language), false, width, height)));
        Fx.settle();
        List<String> flaws = new ArrayList<>();
        Fx.run(() -> {
            snap.get().settle();
            flaws.addAll(TextFlaws.in(snap.get().scene));
        });
        Fx.run(() -> snap.get().window.close());

        assertThat(flaws).isEmpty();
    }
}
