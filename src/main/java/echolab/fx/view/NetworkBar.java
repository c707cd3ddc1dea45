package echolab.fx.view;

import echolab.frame.OpenStage;
import echolab.fx.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Says for all the hall that a server is open to the network: where it is reached, and who came.
final class NetworkBar {
    private final Texts texts;
    private final Supplier<List<String>> addresses;
    private final HBox root;
    private Optional<OpenStage> shown = Optional.empty();
    private List<String> own = List.of();

    @FXML private FlowPane places;
    @FXML private Label nowhere;
    @FXML private Label guests;
    @FXML private Button copy;
    @FXML private Button close;

    /// @param addresses of this machine
    /// @param closer lets the server listen on loopback alone again
    NetworkBar(Texts texts, Supplier<List<String>> addresses, Runnable closer) {
        this.texts = texts;
        this.addresses = addresses;
        root = new Fxml(texts).load(this, HBox.class);
        copy.setOnAction(_ -> copy());
        close.setOnAction(_ -> closer.run());
        show(Optional.empty());
    }

    Node node() {
        return root;
    }

    /// Shows the stage that the keys act on, if that is open.
    void show(Optional<OpenStage> open) {
        boolean other = !open.map(OpenStage::port).equals(shown.map(OpenStage::port));
        shown = open;
        Classes.show(root, open.isPresent());
        if (other) {
            own = open.isPresent() ? addresses.get() : List.of();
            places.getChildren().setAll(own.stream().map(this::place).toList());
            Classes.show(nowhere, own.isEmpty());
            Classes.show(copy, !own.isEmpty());
        }
        open.ifPresent(it -> guests.setText(it.guests(texts.language())));
    }

    private Node place(String address) {
        Label label = new Label(command(address));
        label.getStyleClass().addAll("network-place", "code");
        return label;
    }

    private String command(String address) {
        return shown.map(open -> open.command(address)).orElse("");
    }

    private void copy() {
        own.stream()
                .findFirst()
                .ifPresent(address ->
                        Clipboard.getSystemClipboard()
                                .setContent(Map.of(DataFormat.PLAIN_TEXT, command(address))));
    }
}
