package echolab.fx.view;

import echolab.fx.model.AutoStep;
import echolab.fx.model.Steering;
import echolab.fx.model.Steering.Stops;
import echolab.fx.text.Texts;
import echolab.stage.Breakpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a stage goes on: by itself at some pace, in which detail, and where it stops. Each breakpoint is
/// a button that removes it.
final class ControlBar {
    private final Texts texts;
    private final Steering steering;
    private final AutoStep autoStep;
    private final String stage;
    private final FlowPane root;
    private Optional<Shown> shown = Optional.empty();

    @FXML private ToggleButton auto;
    @FXML private Button slower;
    @FXML private Button faster;
    @FXML private ToggleButton detail;
    @FXML private FlowPane breakpoints;

    private record Shown(Stops stops, boolean auto, double pace, Locale language) {}

    ControlBar(Texts texts, Steering steering, AutoStep autoStep, String stage) {
        this.texts = texts;
        this.steering = steering;
        this.autoStep = autoStep;
        this.stage = stage;
        root = new Fxml(texts).load(this, FlowPane.class);
        auto.setOnAction(_ -> autoStep.toggle(stage));
        slower.setOnAction(_ -> autoStep.slower());
        faster.setOnAction(_ -> autoStep.faster());
        detail.setOnAction(_ -> steering.toggleDetail(stage));
        autoStep.onProperty().subscribe(this::show);
        autoStep.paceProperty().subscribe(this::show);
        steering.stopsProperty().subscribe(this::show);
        show();
    }

    Node node() {
        return root;
    }

    /// Shows how it is now; whoever shows the stage tells it of another language, which outlives it.
    void show() {
        Stops stops = steering.of(stage);
        boolean on = autoStep.onProperty().get();
        double speed = autoStep.paceProperty().get();
        Shown now = new Shown(stops, on, speed, texts.language());
        if (!shown.equals(Optional.of(now))) {
            shown = Optional.of(now);
            auto.setSelected(on);
            auto.setText(texts.get("auto", pace(speed)));
            showStops(stops);
        }
    }

    private void showStops(Stops stops) {
        detail.setSelected(stops.detailed());
        List<Node> chips = new ArrayList<>();
        stops.breakpoints().forEach(b -> chips.add(chip(b)));
        if (!stops.at().isEmpty()) {
            chips.add(new Label(texts.get("break.at", names(stops))));
        }
        breakpoints.getChildren().setAll(chips);
        Classes.show(breakpoints, !chips.isEmpty());
    }

    private static String names(Stops stops) {
        return String.join(", ", stops.at().stream().map(lane -> lane.name()).sorted().toList());
    }

    private static String pace(double stepsPerSecond) {
        return String.format(Locale.ROOT, stepsPerSecond < 1 ? "%.2f" : "%.0f", stepsPerSecond)
                .replaceAll("0$", stepsPerSecond < 1 ? "" : "0");
    }

    private Button chip(Breakpoint breakpoint) {
        String place =
                breakpoint.line() > 0
                        ? texts.get("break.line", breakpoint.line())
                        : breakpoint.call().cName();
        boolean all = breakpoint.whose().equals(stage);
        Button chip = new Button(all ? place : breakpoint.whose() + ": " + place);
        chip.setMnemonicParsing(false); // the names of calls have underscores
        chip.getStyleClass().addAll("small", "breakpoint-chip", "code-text");
        chip.setGraphic(new FontIcon("mdal-close"));
        chip.setAccessibleText(texts.get("break.remove", chip.getText()));
        chip.setTooltip(new Tooltip(texts.get("break.remove", chip.getText())));
        chip.setOnAction(_ -> steering.toggle(breakpoint));
        return chip;
    }
}
