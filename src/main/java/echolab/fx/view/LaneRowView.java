package echolab.fx.view;

import echolab.frame.LaneLine;
import echolab.frame.Sentence;
import echolab.fx.model.LaneRow;
import echolab.fx.model.LaneRow.Can;
import echolab.fx.text.Texts;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import echolab.trace.LaneState.Activity;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One lane: the key that chooses it, its step button, its state, and a sentence about it.
final class LaneRowView extends VBox {
    private final Texts texts;
    private final Label digit = new Label();
    private final Button step = new Button();
    private final TextFlow sentence = new TextFlow();

    LaneRowView(Texts texts, Lane lane, Consumer<Lane> stepper, Optional<Node> menu) {
        this.texts = texts;
        getStyleClass().add("lane-row");
        digit.getStyleClass().add("keycap");
        digit.setMinWidth(Region.USE_PREF_SIZE);
        step.getStyleClass().addAll("step", "code-text");
        step.setMnemonicParsing(false); // the names of calls have underscores
        step.setId("step-" + lane.name().replace('.', '-'));
        step.setOnAction(_ -> stepper.accept(lane));
        step.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(step, Priority.ALWAYS);
        sentence.getStyleClass().add("lane-sentence");
        HBox head = new HBox(digit, step);
        menu.ifPresent(head.getChildren()::add);
        head.getStyleClass().add("lane-head");
        getChildren().addAll(head, sentence);
    }

    void show(LaneRow row, Optional<LaneLine> line) {
        Sentence words = line.map(LaneLine::next).orElse(Sentence.NONE);
        digit.setText(row.digit() == 0 ? "" : Integer.toString(row.digit()));
        digit.setVisible(row.digit() != 0);
        step.setText(buttonText(row));
        // A step is over in a moment: going grey and back for it would only flicker.
        step.setDisable(row.can() != Can.STEP && row.can() != Can.BUSY);
        Text title = new Text(line.map(LaneLine::title).orElse("") + ": ");
        title.getStyleClass().add("lane-title");
        sentence.getChildren().setAll(title);
        sentence.getChildren().addAll(Sentences.of(words));
        Classes.setOne(this, "lane-is", name(row));
        Classes.set(step, "accent", row.suggested() && row.can() != Can.RUNS);
        pseudoClassStateChanged(Classes.SUGGESTED, row.suggested());
        step.setAccessibleHelp(words.plain());
    }

    private String buttonText(LaneRow row) {
        String call = row.state().site().map(CallSite::brief).orElse("");
        String lane = ShortNames.of(row.lane());
        return switch (row.state().activity()) {
            case PARKED -> texts.get("step.lane", lane, call);
            case BLOCKED -> texts.get("step.blocked", lane, call);
            case RUNNING -> texts.get("step.running", lane);
            case ZOMBIE, GONE -> texts.get("step.ended", lane);
        };
    }

    private static String name(LaneRow row) {
        Activity activity = row.state().activity();
        return activity.name().toLowerCase(Locale.ROOT);
    }
}
