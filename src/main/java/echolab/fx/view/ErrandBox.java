package echolab.fx.view;

import echolab.fx.model.Acts;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import echolab.stage.Errand;
import echolab.trace.Bytes;
import echolab.trace.ClientState;
import echolab.trace.StageState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Clients that do something by themselves: many that connect at once, one that repeats a line, one that
/// writes it a few bytes at a time.
final class ErrandBox {
    /// More at once would only be a crowd.
    private static final int MOST_AT_ONCE = 64;

    private static final int TIMES = 20;
    private static final int BYTES_AT_A_TIME = 2;
    private static final int SHORTEST_MS = 20;
    private static final int LONGEST_MS = 60_000;

    private final Session session;
    private final VBox root;
    private final BooleanProperty shown = new SimpleBooleanProperty();

    @FXML private TextField many;
    @FXML private Button connectMany;
    @FXML private ComboBox<String> who;
    @FXML private TextField line;
    @FXML private TextField every;
    @FXML private Button repeat;
    @FXML private Button drip;

    /// @param connector connects so many clients
    ErrandBox(Texts texts, Session session, IntConsumer connector) {
        this.session = session;
        root = new Fxml(texts).load(this, VBox.class);
        connectMany.setOnAction(_ -> connector.accept(number(many, 1, MOST_AT_ONCE)));
        repeat.setOnAction(_ -> begin(Errand.repeating(bytes(), TIMES, pause())));
        drip.setOnAction(_ -> begin(Errand.dripping(bytes(), BYTES_AT_A_TIME, pause())));
        shown.subscribe(this::show);
    }

    Node node() {
        return root;
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    private void show(boolean on) {
        Classes.show(root, on);
        if (on) {
            refresh();
            many.requestFocus();
        }
    }

    /// Takes notice of who there is.
    void refresh() {
        List<String> names = new ArrayList<>();
        for (StageState stage : session.playback().view().now().values()) {
            stage.clients().stream()
                    .filter(ErrandBox::canSend)
                    .map(ClientState::name)
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        if (!who.getItems().equals(names)) {
            String chosen = who.getValue();
            who.getItems().setAll(names);
            who.setValue(
                    names.contains(chosen) ? chosen : names.isEmpty() ? null : names.getLast());
        }
        repeat.setDisable(names.isEmpty());
        drip.setDisable(names.isEmpty());
    }

    private static boolean canSend(ClientState client) {
        return !client.stranger() && client.end() == ClientState.End.OPEN;
    }

    private void begin(Errand errand) {
        String client = who.getValue();
        session.acts().filter(_ -> client != null).ifPresent(acts -> begin(acts, client, errand));
    }

    private void begin(Acts acts, String client, Errand errand) {
        session.playback().view().now().values().stream()
                .filter(stage -> !stage.stopped())
                .filter(stage -> stage.client(client).filter(ErrandBox::canSend).isPresent())
                .forEach(stage -> acts.begin(client, stage.stage(), errand));
    }

    private Bytes bytes() {
        return Bytes.of((line.getText() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Duration pause() {
        return Duration.ofMillis(number(every, SHORTEST_MS, LONGEST_MS));
    }

    /// What stands in the field, brought between the bounds and shown so.
    private static int number(TextField field, int least, int most) {
        String digits = field.getText().strip();
        int number = digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : least;
        int bounded = Math.clamp(number, least, most);
        field.setText(Integer.toString(bounded));
        return bounded;
    }
}
