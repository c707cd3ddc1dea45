package echolab.fx.view;

import echolab.fx.model.WindowModel.Phase;
import echolab.fx.text.Texts;
import echolab.stage.StartOptions;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where one chooses a server model and starts it, or opens a recording.
final class StartPage {
    private final Texts texts;
    private final Consumer<StartOptions> starter;
    private final ToggleGroup group = new ToggleGroup();
    private final ScrollPane root;

    @FXML private FlowPane models;
    @FXML private Label calls;
    @FXML private TextField port;
    @FXML private Label portProblem;
    @FXML private Button start;
    @FXML private Button open;
    @FXML private HBox starting;
    @FXML private Label startingText;

    StartPage(Texts texts, List<String> modelIds, Consumer<StartOptions> starter, Runnable opener) {
        this.texts = texts;
        this.starter = starter;
        root = new Fxml(texts).load(this, ScrollPane.class);
        for (ModelGroup kind : ModelGroup.values()) {
            addGroup(kind, modelIds);
        }
        group.selectedToggleProperty().subscribe(this::showCalls);
        group.selectToggle(group.getToggles().getFirst());
        start.setOnAction(_ -> start());
        open.setOnAction(_ -> opener.run());
        port.textProperty().subscribe(this::showPortProblem);
        texts.languageProperty().subscribe(this::showPortProblem);
        show(new Phase.Choosing());
    }

    ScrollPane node() {
        return root;
    }

    /// Takes the focus, so that Enter starts.
    void focusStart() {
        start.requestFocus();
    }

    /// Shows whether something is on its way.
    void show(Phase phase) {
        boolean busy = !(phase instanceof Phase.Choosing);
        Classes.show(starting, busy);
        models.setDisable(busy);
        port.setDisable(busy);
        open.setDisable(busy);
        start.setDisable(busy || portNumber().isEmpty());
        startingText.setText(
                switch (phase) {
                    case Phase.Starting s -> texts.get("start.starting", s.options().model());
                    case Phase.Opening o -> texts.get("start.opening", o.file().getFileName());
                    case Phase.Choosing _, Phase.Showing _ -> "";
                });
    }

    private void addGroup(ModelGroup kind, List<String> modelIds) {
        Label name = new Label();
        Label idea = new Label();
        name.textProperty().bind(texts.binding(kind.key()));
        idea.textProperty().bind(texts.binding(kind.key() + ".idea"));
        name.getStyleClass().add("group-name");
        idea.getStyleClass().addAll("group-idea", "muted");
        idea.setWrapText(true);
        VBox column = new VBox(name, idea);
        column.getStyleClass().add("model-group");
        modelIds.stream()
                .filter(id -> ModelGroup.of(id) == kind)
                .forEach(id -> column.getChildren().add(card(id)));
        models.getChildren().add(column);
    }

    private ToggleButton card(String id) {
        ToggleButton card = new ToggleButton();
        Label name = new Label();
        Label idea = new Label();
        name.textProperty().bind(texts.binding("model." + id));
        idea.textProperty().bind(texts.binding("model." + id + ".idea"));
        name.getStyleClass().add("model-name");
        idea.getStyleClass().add("model-idea");
        for (Label label : List.of(name, idea)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox text = new VBox(name, idea);
        text.getStyleClass().add("model-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox content = new HBox(ModelSketch.of(id), text);
        content.getStyleClass().add("model-content");
        card.setGraphic(content);
        card.setUserData(id);
        card.setId("model-" + id);
        card.getStyleClass().add("model-card");
        card.accessibleTextProperty().bind(texts.binding("model." + id));
        card.setToggleGroup(group);
        card.setOnAction(_ -> card.setSelected(true));
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        card.setSelected(true);
                        start();
                        event.consume();
                    }
                });
        return card;
    }

    /// The calls that the chosen server makes.
    private void showCalls(@Nullable Toggle chosen) {
        if (chosen != null) {
            calls.textProperty().bind(texts.binding("model." + chosen.getUserData() + ".calls"));
        }
    }

    private void start() {
        String model = (String) group.getSelectedToggle().getUserData();
        portNumber()
                .ifPresent(number ->
                        starter.accept(
                                StartOptions.of(model)
                                        .named(model.substring(0, 1))
                                        .onPort(number)));
    }

    private void showPortProblem() {
        boolean wrong = portNumber().isEmpty();
        portProblem.setText(wrong ? texts.get("start.port.wrong", port.getText()) : "");
        Classes.show(portProblem, wrong);
        start.setDisable(wrong);
    }

    /// The number typed; 0 for a free port; empty when it is none.
    private OptionalInt portNumber() {
        String typed = port.getText().strip();
        if (typed.isEmpty()) {
            return OptionalInt.of(0);
        }
        try {
            int number = Integer.parseInt(typed);
            return number >= 1 && number <= 65_535 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
