package echolab.fx.view;

import echolab.frame.LaneLine;
import echolab.frame.Sentence;
import echolab.fx.model.LaneRow;
import echolab.fx.model.LaneRow.Can;
import echolab.fx.text.Texts;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import echolab.trace.LaneState.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The lanes of a small tile: a step button each, with the sentence about it on demand. Those that can
/// be stepped come first; of a crowd the rest is counted.
final class LaneBar {
    private static final int MOST = 6;
    private static final Comparator<LaneRow> FIRST =
            Comparator.<LaneRow, Boolean>comparing(row -> !row.suggested())
                    .thenComparing(row -> row.can() != Can.STEP);

    private final Texts texts;
    private final FlowPane box;
    private final Consumer<Lane> stepper;
    private final BooleanSupplier brief;
    private final Map<Lane, Button> buttons = new HashMap<>();
    private final Label more = new Label();

    /// @param brief whether there is room for one lane only
    LaneBar(Texts texts, FlowPane box, Consumer<Lane> stepper, BooleanSupplier brief) {
        this.brief = brief;
        this.texts = texts;
        this.box = box;
        this.stepper = stepper;
        more.getStyleClass().add("muted");
        box.heightProperty().subscribe(high -> keepRoom(high.doubleValue()));
    }

    /// The picture over it stays where it is when there is less to say than before.
    private void keepRoom(double high) {
        box.setMinHeight(Math.max(high, box.getMinHeight()));
    }

    /// It takes no more room than it needs now: everything else is moving, too.
    void forgetRoom() {
        box.setMinHeight(Region.USE_COMPUTED_SIZE);
    }

    /// Shows these lanes.
    ///
    /// @param words says who a lane is, and what it would do next or why it waits
    void show(List<LaneRow> rows, Function<LaneRow, Optional<LaneLine>> words) {
        List<LaneRow> chosen = chosen(rows);
        buttons.keySet().retainAll(chosen.stream().map(LaneRow::lane).toList());
        List<Node> nodes = new ArrayList<>();
        chosen.forEach(row -> nodes.add(button(row, words.apply(row))));
        if (chosen.size() < rows.size()) {
            more.setText(texts.get("lanes.more", rows.size() - chosen.size()));
            nodes.add(more);
        }
        if (!box.getChildren().equals(nodes)) {
            box.getChildren().setAll(nodes);
        }
    }

    private List<LaneRow> chosen(List<LaneRow> rows) {
        if (brief.getAsBoolean()) {
            return rows.stream().sorted(FIRST).limit(1).toList();
        }
        return rows.size() <= MOST ? rows : rows.stream().sorted(FIRST).limit(MOST - 1).toList();
    }

    private Button button(LaneRow row, Optional<LaneLine> line) {
        Button button = buttons.computeIfAbsent(row.lane(), this::button);
        button.setText(text(row));
        String sentence = line.map(LaneLine::next).orElse(Sentence.NONE).plain();
        Classes.tip(button, sentence);
        button.setAccessibleHelp(sentence);
        button.setDisable(row.can() != Can.STEP && row.can() != Can.BUSY);
        Activity activity = row.state().activity();
        Classes.setOne(button, "lane-is", activity.name().toLowerCase(Locale.ROOT));
        Classes.set(button, "accent", row.suggested() && row.can() != Can.RUNS);
        return button;
    }

    private Button button(Lane lane) {
        Button button = new Button();
        button.setMnemonicParsing(false); // the names of calls have underscores
        button.setId("step-" + lane.name().replace('.', '-'));
        button.getStyleClass().addAll("small", "step", "code-text");
        button.setOnAction(_ -> stepper.accept(lane));
        return button;
    }

    private String text(LaneRow row) {
        String call = row.state().site().map(CallSite::brief).orElse("");
        String lane = ShortNames.of(row.lane());
        return switch (row.state().activity()) {
            case PARKED -> texts.get("bar.parked", lane, call);
            case BLOCKED -> texts.get("bar.blocked", lane, call);
            case RUNNING -> texts.get("mark.running", lane);
            case ZOMBIE, GONE -> texts.get("mark.zombie", lane);
        };
    }
}
