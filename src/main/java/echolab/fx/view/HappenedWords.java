package echolab.fx.view;

import echolab.frame.Frame;
import echolab.frame.LaneLine;
import echolab.frame.Narration;
import echolab.frame.Sentence;
import echolab.fx.model.LaneRow;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What just happened on a stage, in one sentence: with its code in code type where there is room, else
/// whole where that fits on the lines that there are, else in fewer words.
final class HappenedWords {
    private final TextFlow whole;
    private final Label brief;
    private final IntSupplier lines;
    private Sentence shown = Sentence.NONE;
    private Optional<Frame> frame = Optional.empty();

    /// @param lines how many lines there are for it then
    HappenedWords(TextFlow whole, Label brief, IntSupplier lines) {
        this.whole = whole;
        this.brief = brief;
        this.lines = lines;
        brief.widthProperty().subscribe(this::fit);
        brief.fontProperty().subscribe(this::fit);
    }

    /// @param compact whether there is little room
    void show(Frame now, boolean compact) {
        Sentence sentence = now.narration().happened();
        Classes.show(whole, !compact);
        if (!compact && !sentence.equals(shown)) {
            shown = sentence;
            whole.getChildren().setAll(Sentences.of(sentence));
        }
        frame = Optional.of(now).filter(_ -> compact);
        fit();
    }

    /// Says as much as there is room for now.
    void fit() {
        Classes.show(brief, frame.isPresent() && lines.getAsInt() > 0);
        frame.ifPresent(now -> {
            boolean several = lines.getAsInt() > 1;
            brief.setWrapText(several);
            Classes.set(brief, "two-lines", several);
            Narration words = now.narration();
            String signals = signals(now);
            String all = words.happened().plain() + signals;
            String less = words.brief().plain();
            brief.setText(
                    Stream.of(all, less + signals).filter(this::fits).findFirst().orElse(less));
            Classes.tip(brief, all);
        });
    }

    /// Where there is a strip of processes, they stand there.
    private static String signals(Frame frame) {
        List<String> signals = frame.chips().isEmpty() ? frame.narration().signals() : List.of();
        return signals.stream().map(signal -> " " + signal + ".").collect(Collectors.joining());
    }

    /// How high a line is differs a little from text to text, so lines are counted.
    private boolean fits(String text) {
        Text measured = new Text("x");
        measured.setFont(brief.getFont());
        double line = measured.getLayoutBounds().getHeight();
        measured.setText(text);
        if (lines.getAsInt() == 1) {
            return Math.ceil(measured.getLayoutBounds().getWidth()) <= brief.getWidth();
        }
        measured.setWrappingWidth(Math.max(1, brief.getWidth()));
        return Math.round(measured.getLayoutBounds().getHeight() / line) <= lines.getAsInt();
    }

    /// What is said about a lane.
    static Optional<LaneLine> about(Frame frame, LaneRow row) {
        return frame.narration().lanes().stream()
                .filter(line -> line.lane().equals(row.lane()))
                .findFirst();
    }
}
