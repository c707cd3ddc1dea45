package echolab.fx.view;

import echolab.fx.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The server models to choose from, a card each: one alone, or with Ctrl up to four beside each
/// other. The first is chosen at the beginning.
final class ModelCards {
    /// More servers than these would be too small to read.
    private static final int MOST = 4;

    private final Texts texts;
    private final Runnable changed;
    private final Runnable starter;
    private final List<ToggleButton> cards = new ArrayList<>();
    private final Set<ToggleButton> chosen = new LinkedHashSet<>();
    private final List<Node> groups;

    /// @param changed is told of each choice
    /// @param starter starts what is chosen
    ModelCards(Texts texts, List<String> models, Runnable changed, Runnable starter) {
        this.texts = texts;
        this.changed = changed;
        this.starter = starter;
        groups = Arrays.stream(ModelGroup.values()).<Node>map(kind -> group(kind, models)).toList();
        chosen.add(cards.getFirst());
        showChosen();
    }

    /// A column of cards for each kind of server.
    List<Node> nodes() {
        return groups;
    }

    /// All that can be chosen.
    List<String> models() {
        return cards.stream().map(ModelCards::model).toList();
    }

    /// What is chosen, in the order of choosing.
    List<String> chosen() {
        return chosen.stream().map(ModelCards::model).toList();
    }

    private static String model(ToggleButton card) {
        return (String) card.getUserData();
    }

    private VBox group(ModelGroup kind, List<String> models) {
        Label name = new Label();
        Label idea = new Label();
        name.textProperty().bind(texts.binding(kind.key()));
        idea.textProperty().bind(texts.binding(kind.key() + ".idea"));
        name.getStyleClass().add("group-name");
        idea.getStyleClass().addAll("group-idea", "muted");
        idea.setWrapText(true);
        VBox column = new VBox(name, idea);
        column.getStyleClass().add("model-group");
        models.stream()
                .filter(id -> ModelGroup.of(id) == kind)
                .forEach(id -> column.getChildren().add(card(id)));
        return column;
    }

    private ToggleButton card(String id) {
        ToggleButton card = new ToggleButton();
        HBox content = new HBox(ModelSketch.of(id), words(id));
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

    private VBox words(String id) {
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
        VBox words = new VBox(name, idea);
        words.getStyleClass().add("model-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
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
            starter.run();
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
        showChosen();
        changed.run();
    }

    private void showChosen() {
        cards.forEach(card -> card.setSelected(chosen.contains(card)));
    }
}
