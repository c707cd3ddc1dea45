package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.FileCard;
import echolab.frame.Frame;
import echolab.fx.diagram.DiagramView;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What stands for many is shown one by one when a person wants it.
@ExtendWith(Fx.class)
class ExpandTest {
    private final AtomicReference<Snap> window = new AtomicReference<>();

    @AfterEach
    void close() {
        Fx.run(() -> window.get().window.close());
    }

    @Test
    void enter_opens_the_card_of_the_rest_of_the_open_files_for_good_and_folds_it_again() {
        Fx.run(() -> window.set(Situation.CROWD.open(Locale.ENGLISH, false, 1280, 720)));
        Fx.settle();
        Fx.run(() -> {
            long folded = files();
            toggle();
            long all = files();
            assertThat(all).isGreaterThan(folded);

            window.get().session().playback().back();
            window.get().session().playback().toEnd();
            assertThat(files()).isEqualTo(all);

            toggle();
            assertThat(files()).isEqualTo(folded);
        });
    }

    private long files() {
        return frame().files().stream().filter(file -> !file.isFold()).count();
    }

    private void toggle() {
        String fold =
                frame().files().stream()
                        .filter(FileCard::isFold)
                        .map(FileCard::id)
                        .findFirst()
                        .orElseThrow();
        Node card =
                window.get().scene.getRoot().lookupAll(".el-toggle").stream()
                        .filter(node -> node.lookup(".el-file") != null)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no card " + fold));
        card.requestFocus();
        window.get().press(KeyCode.ENTER);
    }

    private Frame frame() {
        return ((DiagramView) window.get().scene.lookup(".el-diagram")).shown().orElseThrow();
    }
}
