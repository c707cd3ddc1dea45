package echolab.fx.view;

import echolab.fx.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one sheet over the window.
final class HelpOverlay {
    private record Entry(String keys, String text) {}

    private record Group(String title, List<Entry> entries) {}

    private static final List<List<Group>> COLUMNS =
            List.of(
                    List.of(
                            group(
                                    "step", "Space", "→ PgDn", "1 … 9", "R", "← PgUp", "Home",
                                    "End", "D"),
                            group("server", "N", "A", "Ctrl+E", "O", "W", "F9"),
                            group("stop", "X", "J", "P", "< >", "F")),
                    List.of(
                            group(
                                    "client", "C", "I", "Enter", "Ctrl+D", "Ctrl+W", "Ctrl+R", "Y",
                                    "Q", "V"),
                            group(
                                    "window",
                                    "K",
                                    "T",
                                    "L",
                                    "+ −",
                                    "F11",
                                    "? F1",
                                    "Esc",
                                    "U",
                                    "Ctrl++ Ctrl+−",
                                    "Ctrl+0")),
                    List.of(
                            group("lecture", "M", "Z", "( )", "Shift+N", "Shift+T"),
                            group("several", "B", "G", "S", "Shift+R", "E", "Ctrl+← Ctrl+→"),
                            group(
                                    "time",
                                    "H",
                                    "[ ]",
                                    "Ctrl+G",
                                    "Ctrl+F",
                                    "F3 Shift+F3",
                                    "Ctrl+B",
                                    "Shift+← Shift+→",
                                    "Ctrl+Shift+C")));

    private final Texts texts;
    private final StackPane root = new StackPane();
    private final HBox columns = new HBox();
    private final Label title = new Label();

    HelpOverlay(Texts texts) {
        this.texts = texts;
        title.textProperty().bind(texts.binding("help.title"));
        title.getStyleClass().add("help-title");
        columns.getStyleClass().add("help-columns");
        VBox sheet = new VBox(title, columns);
        sheet.getStyleClass().add("help-sheet");
        sheet.setMaxSize(
                javafx.scene.layout.Region.USE_PREF_SIZE, javafx.scene.layout.Region.USE_PREF_SIZE);
        root.getStyleClass().addAll("overlay", "help-overlay");
        root.getChildren().add(sheet);
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> hide());
        texts.languageProperty().subscribe(this::fillAgain);
        hide();
    }

    Node node() {
        return root;
    }

    boolean isShown() {
        return root.isVisible();
    }

    /// Has no content before it is wanted: the window would have to style it for its first picture.
    void toggle() {
        if (columns.getChildren().isEmpty()) {
            fill();
        }
        root.setVisible(!root.isVisible());
    }

    void hide() {
        root.setVisible(false);
    }

    private void fillAgain() {
        if (!columns.getChildren().isEmpty()) {
            fill();
        }
    }

    private void fill() {
        columns.getChildren()
                .setAll(COLUMNS.stream().map(groups -> (Node) column(groups)).toList());
    }

    private VBox column(List<Group> groups) {
        VBox column = new VBox();
        column.getStyleClass().add("help-column");
        groups.forEach(group -> column.getChildren().addAll(head(group), grid(group)));
        return column;
    }

    private Label head(Group group) {
        Label label = new Label(texts.get("help." + group.title()));
        label.getStyleClass().add("help-group");
        return label;
    }

    private GridPane grid(Group group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        for (Entry entry : group.entries()) {
            HBox keys = new HBox();
            keys.getStyleClass().add("help-keys");
            for (String key : entry.keys().split(" (?!…|9)")) {
                Label cap = new Label(key);
                cap.getStyleClass().add("keycap");
                keys.getChildren().add(cap);
            }
            grid.addRow(grid.getRowCount(), keys, new Label(texts.get(entry.text())));
        }
        return grid;
    }

    private static Group group(String title, String... keys) {
        return new Group(
                title,
                java.util.stream.IntStream.range(0, keys.length)
                        .mapToObj(i -> new Entry(keys[i], "help." + title + "." + (i + 1)))
                        .toList());
    }
}
