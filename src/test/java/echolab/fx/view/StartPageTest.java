package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import echolab.stage.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Fx.class)
class StartPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void every_model_has_a_card_that_says_what_it_is_and_what_it_calls(String language) {
        Snap snap = open(language);
        List<String> told = new ArrayList<>();
        Fx.run(() -> Model.rightIds().forEach(model -> told.add(told(snap, model))));
        Fx.run(snap.window::close);

        assertThat(told).hasSize(Model.rightIds().size()).allMatch(text -> text.equals("said"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void all_models_are_there_without_scrolling(String language) {
        Snap snap = open(language);
        AtomicReference<Double> missing = new AtomicReference<>();
        Fx.run(() -> {
            snap.settle();
            ScrollPane page = (ScrollPane) snap.scene.lookup(".start-scroll");
            double content = page.getContent().getBoundsInParent().getHeight();
            missing.set(content - page.getViewportBounds().getHeight());
        });
        Fx.run(snap.window::close);

        assertThat(missing.get()).isLessThanOrEqualTo(1);
    }

    private static Snap open(String language) {
        AtomicReference<Snap> snap = new AtomicReference<>();
        Locale locale = Locale.forLanguageTag(language);
        Fx.run(() -> snap.set(Situation.CHOOSING.open(locale, false, 1280, 720)));
        Fx.settle();
        return snap.get();
    }

    private static String told(Snap snap, String model) {
        ToggleButton card = (ToggleButton) snap.scene.lookup("#model-" + model);
        card.setSelected(true);
        Label calls = (Label) snap.scene.lookup("#calls");
        Stream<String> texts =
                Stream.concat(
                        Stream.of(calls.getText()),
                        card.lookupAll(".label").stream().map(l -> ((Label) l).getText()));
        List<String> all = texts.toList();
        boolean said = all.size() == 3 && all.stream().noneMatch(String::isBlank);
        return said ? "said" : model + " says " + all;
    }
}
