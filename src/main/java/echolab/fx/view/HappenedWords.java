package echolab.fx.view;

import echolab.frame.Frame;
import echolab.frame.LaneLine;
import echolab.frame.Sentence;
import echolab.fx.model.LaneRow;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.text.TextFlow;

/// What just happened on a stage, in one sentence: with its code in code type where there is room, else
/// as much of it as fits on a line.
final class HappenedWords {
    private final TextFlow whole;
    private final Label brief;
    private final BooleanSupplier silent;
    private Sentence shown = Sentence.NONE;

    /// @param silent whether there is no room even for that line
    HappenedWords(TextFlow whole, Label brief, BooleanSupplier silent) {
        this.silent = silent;
        this.whole = whole;
        this.brief = brief;
    }

    /// @param compact whether there is a line for it only
    void show(Sentence sentence, boolean compact) {
        Classes.show(whole, !compact);
        Classes.show(brief, compact && !silent.getAsBoolean());
        if (!compact && !sentence.equals(shown)) {
            shown = sentence;
            whole.getChildren().setAll(Sentences.of(sentence));
        }
        if (compact) {
            brief.setText(sentence.plain());
            Classes.tip(brief, sentence.plain());
        }
    }

    /// What is said about a lane.
    static Optional<LaneLine> about(Frame frame, LaneRow row) {
        return frame.narration().lanes().stream()
                .filter(line -> line.lane().equals(row.lane()))
                .findFirst();
    }
}
