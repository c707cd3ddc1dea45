package echolab.fx.view;

import echolab.fx.model.StageNames;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.text.Texts;
import echolab.stage.StartOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where one chooses a server model and starts it, or opens a recording.
final class StartPage {
    private final Texts texts;
    private final Consumer<List<StartOptions>> starter;
    private final Opener opener;
    private final List<ToggleButton> cards = new ArrayList<>();
    private final Set<ToggleButton> chosen = new LinkedHashSet<>();
    private final BorderPane root;

    /// More servers than these would be too small to read.
    private static final int MOST = 4;

    private final Button again = new Button();

    @FXML private FlowPane models;
    @FXML private Label calls;
    @FXML private TextField port;
    @FXML private CheckBox open;
    @FXML private Label portProblem;
    @FXML private Button start;
    @FXML private FlowPane demos;
    @FXML private HBox starting;
    @FXML private Label startingText;

    /// Asks a person who wants to open servers to the network whether they know what that means.
    interface Opener {
        /// Asks, and does nothing else where they do not.
        ///
        /// @param names of the models
        /// @param confirmed what is done when they do
        void ask(String names, Runnable confirmed);
    }

    StartPage(
            Texts texts,
            List<String> modelIds,
            Consumer<List<StartOptions>> starter,
            Opener opener) {
        this.texts = texts;
        this.starter = starter;
        this.opener = opener;
        root = new Fxml(texts).load(this, BorderPane.class);
        for (ModelGroup kind : ModelGroup.values()) {
            addGroup(kind, modelIds);
        }
        for (Demo demo : Demo.values()) {
            if (modelIds.containsAll(demo.models())) {
                demos.getChildren().add(button(demo));
            }
        }
        again.setId("demo-again");
        again.getStyleClass().add("demo");
        again.setGraphic(new FontIcon("mdmz-refresh"));
        demos.getChildren().add(again);
        showLast(List.of());
        choose(cards.getFirst(), false);
        start.setOnAction(_ -> start());
        port.textProperty().subscribe(this::showPortProblem);
        texts.languageProperty().subscribe(this::showAgain);
        show(new Phase.Choosing());
    }

    Node node() {
        return root;
    }

    /// Takes the focus, so that Enter starts.
    void focusStart() {
        start.requestFocus();
    }

    /// Wants the servers that are chosen to be open to the network, or no longer.
    void toggleOpen() {
        open.fire();
    }

    /// Offers to start these again, as they stood last time; nothing where there are none.
    void showLast(List<String> models) {
        boolean known = cards.stream().map(Node::getUserData).toList().containsAll(models);
        Classes.show(again, known && !models.isEmpty());
        again.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get("demo.again", names(StageNames.named(models))),
                                texts.languageProperty()));
        again.setOnAction(_ -> starter.accept(StageNames.named(models)));
    }

    /// Shows whether something is on its way.
    void show(Phase phase) {
        boolean busy = !(phase instanceof Phase.Choosing);
        Classes.show(starting, busy);
        models.setDisable(busy);
        open.setDisable(busy);
        if (phase instanceof Phase.Showing) {
            open.setSelected(false);
        }
        port.setDisable(busy);
        demos.setDisable(busy);
        start.setDisable(busy || portNumber().isEmpty());
        startingText.setText(
                switch (phase) {
                    case Phase.Starting s -> texts.get("start.starting", names(s.servers()));
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
        cards.add(card);
        card.setOnMouseClicked(event -> click(card, event));
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(card, event));
        card.setOnAction(_ -> choose(card, false));
        return card;
    }

    /// A button is not pressed by a click with Ctrl.
    private void click(ToggleButton card, MouseEvent event) {
        if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
            choose(card, true);
        }
    }

    private void press(ToggleButton card, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (!chosen.contains(card)) {
                choose(card, false);
            }
            start();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && event.isShortcutDown()) {
            choose(card, true);
            event.consume();
        }
    }

    /// Chooses this model alone, or beside those that are chosen already, or no longer beside them.
    private void choose(ToggleButton card, boolean beside) {
        boolean isAgain = beside && chosen.size() > 1 && chosen.contains(card);
        if (!beside) {
            chosen.clear();
        }
        if (isAgain) {
            chosen.remove(card);
        } else if (chosen.size() < MOST) {
            chosen.add(card);
        }
        cards.forEach(c -> c.setSelected(chosen.contains(c)));
        showAgain();
    }

    private void showAgain() {
        List<String> ids = chosenModels();
        calls.setText(
                ids.size() == 1
                        ? texts.get("model." + ids.getFirst() + ".calls")
                                + "   ·   "
                                + texts.get("start.several.how")
                        : texts.get("start.several", ids.size()));
        showPortProblem();
    }

    private List<String> chosenModels() {
        return chosen.stream().map(card -> (String) card.getUserData()).toList();
    }

    private String names(List<StartOptions> servers) {
        return servers.stream()
                .map(server -> texts.get("model." + server.model()))
                .collect(Collectors.joining(", "));
    }

    private Button button(Demo demo) {
        Button button = new Button();
        button.setId(demo.key().replace('.', '-'));
        button.textProperty().bind(texts.binding(demo.key()));
        Tooltip why = new Tooltip();
        why.textProperty().bind(texts.binding(demo.key() + ".why"));
        button.setTooltip(why);
        button.accessibleHelpProperty().bind(texts.binding(demo.key() + ".why"));
        button.getStyleClass().add("demo");
        button.setGraphic(new FontIcon("mdmz-play_circle_outline"));
        button.setOnAction(_ -> starter.accept(demo.servers()));
        return button;
    }

    /// With a port, each server listens at the next one.
    private void start() {
        List<StartOptions> servers = StageNames.named(chosenModels());
        portNumber()
                .ifPresent(first ->
                        start(
                                first == 0
                                        ? servers
                                        : IntStream.range(0, servers.size())
                                                .mapToObj(i -> servers.get(i).onPort(first + i))
                                                .toList()));
    }

    private void start(List<StartOptions> servers) {
        if (open.isSelected()) {
            List<StartOptions> opened = servers.stream().map(StartOptions::openToNetwork).toList();
            opener.ask(names(servers), () -> starter.accept(opened));
        } else {
            starter.accept(servers);
        }
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
            int last = number + chosen.size() - 1;
            return number >= 1 && last <= 65_535 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
