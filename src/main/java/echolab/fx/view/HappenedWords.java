package echolab.fx.view;

import echolab.frame.Frame;
import echolab.frame.LaneLine;
import echolab.frame.Sentence;
import echolab.fx.model.LaneRow;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.scene.control.Label;
import javafx.scene.text.TextFlow;

/// What just happened on a stage, in one sentence: with its code in code type where there is room, else
/// as much of it as fits on the lines that there are.
final class HappenedWords {
    private final TextFlow whole;
    private final Label brief;
    private final IntSupplier lines;
    private Sentence shown = Sentence.NONE;

    /// @param lines how many lines there are for it where there is little room
    HappenedWords(TextFlow whole, Label brief, IntSupplier lines) {
        this.lines = lines;
        this.whole = whole;
        this.brief = brief;
    }

    /// @param compact whether there is little room
    void show(Sentence sentence, boolean compact) {
        Classes.show(whole, !compact);
        Classes.show(brief, compact && lines.getAsInt() > 0);
        if (!compact && !sentence.equals(shown)) {
            shown = sentence;
            whole.getChildren().setAll(Sentences.of(sentence));
        }
        if (compact) {
            boolean several = lines.getAsInt() > 1;
            brief.setWrapText(several);
            Classes.set(brief, "two-lines", several);
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
