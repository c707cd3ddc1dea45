package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.FileCard;
import echolab.frame.Frame;
import echolab.fx.diagram.DiagramView;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What stands for many is shown one by one when a person wants it.
@ExtendWith(Fx.class)
class ExpandTest {
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void enter_opens_the_card_of_the_rest_of_the_open_files_for_good_and_folds_it_again() {
        Snap snap = windows.open(Situation.CROWD);
        Fx.settle();
        Fx.run(() -> {
            long folded = files(snap);
            toggle(snap);
            long all = files(snap);
            assertThat(all).isGreaterThan(folded);

            snap.session().playback().back();
            snap.session().playback().toEnd();
            assertThat(files(snap)).isEqualTo(all);

            toggle(snap);
            assertThat(files(snap)).isEqualTo(folded);
        });
    }

    private static long files(Snap snap) {
        return frame(snap).files().stream().filter(file -> !file.isFold()).count();
    }

    private static void toggle(Snap snap) {
        String fold =
                frame(snap).files().stream()
                        .filter(FileCard::isFold)
                        .map(FileCard::id)
                        .findFirst()
                        .orElseThrow();
        Node card =
                snap.scene.getRoot().lookupAll(".el-toggle").stream()
                        .filter(node -> node.lookup(".el-file") != null)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no card " + fold));
        card.requestFocus();
        snap.press(KeyCode.ENTER);
    }

    private static Frame frame(Snap snap) {
        return ((DiagramView) snap.scene.lookup(".el-diagram")).shown().orElseThrow();
    }
}
