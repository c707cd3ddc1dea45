package echolab.fx.view;

import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import echolab.kernel.Limits;
import echolab.kernel.ProcessState;
import echolab.trace.Lane;
import echolab.trace.StageState;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Sets the limit of descriptors of the chosen lane's process, and sets it back to what it was when
/// the server began.
final class LimitsBar {
    private final Texts texts;
    private final Session session;
    private final String stage;
    private final HBox root;
    private Lane lane;
    private Optional<Long> first = Optional.empty();

    @FXML private Label whose;
    @FXML private TextField limit;
    @FXML private CheckBox children;
    @FXML private Button set;
    @FXML private Button back;

    LimitsBar(Texts texts, Session session, String stage) {
        this.texts = texts;
        this.session = session;
        this.stage = stage;
        this.lane = Lane.first(stage);
        root = new Fxml(texts).load(this, HBox.class);
        set.disableProperty()
                .bind(limit.textProperty().map(text -> !text.matches("[1-9][0-9]{0,8}")));
        set.setOnAction(_ -> set());
        limit.setOnAction(_ -> set());
        back.setOnAction(_ -> first.ifPresent(n -> set(n.intValue())));
    }

    Node node() {
        return root;
    }

    /// Shows whose limit would be set, and to what it can be set back.
    void show(StageState state) {
        if (first.isEmpty()) {
            first =
                    state.limits()
                            .flatMap(it -> it.limits().of(state.server()))
                            .flatMap(Limits.OfProcesses::descriptors)
                            .map(Limits.Bounds::soft);
        }
        lane =
                session.chosen()
                        .get()
                        .filter(it -> it.stage().equals(stage) && state.lanes().containsKey(it))
                        .orElse(Lane.first(stage));
        whose.setText(texts.get("limits.whose", lane));
        back.setText(texts.get("limits.back", first.map(String::valueOf).orElse("–")));
        back.setDisable(first.isEmpty() || first.equals(now(state)));
    }

    private Optional<Long> now(StageState state) {
        return Optional.ofNullable(state.lanes().get(lane))
                .map(it -> state.kernel().processes().get(it.pid()))
                .map(ProcessState::nofile)
                .flatMap(n -> n.isPresent() ? Optional.of(n.getAsLong()) : Optional.empty());
    }

    private void set() {
        if (!set.isDisabled()) {
            set(Integer.parseInt(limit.getText()));
        }
    }

    private void set(int nofile) {
        session.acts().ifPresent(acts -> acts.limit(lane, nofile, children.isSelected()));
    }
}
