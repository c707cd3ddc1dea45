package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Openings.press;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.ScriptedRun;
import echolab.fx.testing.ScriptedRun.Chapter;
import echolab.fx.testing.Snap;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The cards of a crowd that nobody sees wait; whoever asks one is told what is so now.
@ExtendWith(Fx.class)
class CardsOutOfSightTest {
    private static final String BEFORE =
            "Client c1, open, Connected, not yet accepted: waits in the accept queue.";

    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void a_card_that_waits_out_of_sight_tells_a_screen_reader_what_is_so_now() {
        Snap snap = crowd();
        assertThat(get(() -> first(snap).getAccessibleText())).isEqualTo(BEFORE);

        press(snap, KeyCode.SPACE);

        assertThat(snap.run.asked()).endsWith("step p");
        assertThat(get(() -> first(snap).getAccessibleText())).as("it waits").isEqualTo(BEFORE);
        assertThat(get(() -> first(snap).queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("Client c1, open, Accepted: p fd 4");
        assertThat(get(() -> first(snap).getAccessibleText()))
                .isEqualTo("Client c1, open, Accepted: p fd 4");
    }

    @Test
    void a_card_far_out_of_sight_keeps_its_place_and_is_empty_until_somebody_comes_near() {
        Snap snap = crowd();
        double top = get(() -> topOfLast(snap));

        press(snap, KeyCode.SPACE);

        assertThat(get(() -> parts(first(snap)))).isZero();
        assertThat(get(() -> parts(last(snap)))).isPositive();
        assertThat(get(() -> topOfLast(snap))).isEqualTo(top);

        get(() -> {
            ((ScrollPane) snap.scene.lookup("#scroll")).setVvalue(0);
            return true;
        });
        assertThat(get(() -> parts(first(snap)))).isPositive();
        assertThat(get(() -> first(snap).getAccessibleText()))
                .isEqualTo("Client c1, open, Accepted: p fd 4");
    }

    /// Forty clients; the last is in sight, the first is accepted in the next step.
    private Snap crowd() {
        Play play = Play.listening();
        for (int n = 1; n <= 40; n++) {
            play.connects("c" + n);
        }
        Chapter before = Chapter.of("start process", play);
        play.accepts();
        Chapter after = Chapter.of("step p", play, before.events().size() + 1);
        return windows.start(new ScriptedRun(List.of(before, after)));
    }

    private static VBox first(Snap snap) {
        return (VBox) snap.scene.lookup("#client-c1");
    }

    private static VBox last(Snap snap) {
        return (VBox) snap.scene.lookup("#client-c40");
    }

    private static int parts(VBox card) {
        return card.getChildren().size();
    }

    private static double topOfLast(Snap snap) {
        snap.scene.getRoot().layout();
        return last(snap).getLayoutY();
    }
}
