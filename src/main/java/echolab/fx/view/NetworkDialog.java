package echolab.fx.view;

import echolab.fx.text.Texts;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks before a server is opened to the network, and says what that means.
final class NetworkDialog {
    private static final List<String> MEANS =
            List.of("network.anyone", "network.seen", "network.plain");

    private final Texts texts;
    private final Supplier<List<String>> addresses;
    private final StackPane root = new StackPane();
    private final Label title = new Label();
    private final VBox lines = new VBox();
    private final Button cancel = new Button();
    private final Button open = new Button();
    private Runnable action = () -> {};

    /// @param addresses of this machine
    NetworkDialog(Texts texts, Supplier<List<String>> addresses) {
        this.texts = texts;
        this.addresses = addresses;
        title.getStyleClass().add("help-title");
        lines.getStyleClass().add("network-means");
        open.setId("network-confirm");
        open.getStyleClass().add("accent");
        open.setOnAction(_ -> confirm());
        cancel.setId("network-cancel");
        cancel.textProperty().bind(texts.binding("cancel"));
        cancel.setOnAction(_ -> hide());
        HBox buttons = new HBox(cancel, open);
        buttons.getStyleClass().add("network-buttons");
        VBox sheet = new VBox(title, lines, buttons);
        sheet.getStyleClass().addAll("help-sheet", "network-sheet");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().addAll("overlay", "network-overlay");
        root.getChildren().add(sheet);
        hide();
    }

    Node node() {
        return root;
    }

    boolean isShown() {
        return root.isVisible();
    }

    /// Asks for a stage that is up.
    ///
    /// @param confirmed what is done when a person wants it
    void ask(String stage, Runnable confirmed) {
        action = confirmed;
        show(stage, Stream.concat(MEANS.stream(), Stream.of("network.afresh")));
        open.setText(texts.get("network.confirm"));
    }

    /// Asks for servers that are to be started.
    ///
    /// @param names of their models
    /// @param confirmed what is done when a person wants it
    void askFirst(String names, Runnable confirmed) {
        action = confirmed;
        show(names, MEANS.stream());
        open.setText(texts.get("network.confirm.start"));
    }

    private void show(String what, Stream<String> means) {
        title.setText(texts.get("network.title", what));
        lines.getChildren().setAll(means.map(key -> line(texts.get(key))).toList());
        List<String> own = addresses.get();
        String where =
                own.isEmpty()
                        ? texts.get("network.nowhere")
                        : texts.get("network.here", String.join(", ", own));
        lines.getChildren().add(line(where));
        root.setVisible(true);
        cancel.requestFocus();
    }

    void hide() {
        root.setVisible(false);
    }

    private void confirm() {
        hide();
        action.run();
    }

    private static Label line(String text) {
        Label label = new Label("•  " + text);
        label.setWrapText(true);
        return label;
    }
}
