package echolab.fx.view;

import echolab.frame.Frame;
import echolab.frame.LaneLine;
import echolab.frame.Sentence;
import echolab.fx.model.LaneRow;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.text.TextFlow;

/// What just happened on a stage, in one sentence: with its code in code type where there is room, else
/// as much of it as fits on a line.
final class HappenedWords {
    private final TextFlow whole;
    private final Label brief;
    private Sentence shown = Sentence.NONE;

    HappenedWords(TextFlow whole, Label brief) {
        this.whole = whole;
        this.brief = brief;
    }

    /// @param compact whether there is a line for it only
    void show(Sentence sentence, boolean compact) {
        Classes.show(whole, !compact);
        Classes.show(brief, compact);
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
