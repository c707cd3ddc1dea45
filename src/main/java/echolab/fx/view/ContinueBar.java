package echolab.fx.view;

import echolab.fx.model.GoingBack;
import echolab.fx.model.RunView;
import echolab.fx.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The way from an earlier step into another future: the button that takes it, and how far it is.
final class ContinueBar {
    private final Texts texts;
    private final HBox root;
    private Optional<GoingBack> way = Optional.empty();
    private Subscription following = Subscription.EMPTY;
    private boolean earlier;

    @FXML private Button go;
    @FXML private Label words;
    @FXML private ProgressBar bar;
    @FXML private Button cancel;

    ContinueBar(Texts texts, Consumer<Command> commands) {
        this.texts = texts;
        root = new Fxml(texts).load(this, HBox.class);
        go.setOnAction(_ -> commands.accept(Command.CONTINUE));
        cancel.setOnAction(_ -> giveUp());
        arrange();
    }

    Node node() {
        return root;
    }

    /// Whether somebody who looks at that could go another way from there.
    void show(RunView view) {
        earlier = !view.isLive() && view.moment() > 0;
        arrange();
    }

    /// Nothing is shown that could be continued.
    void showNothing() {
        earlier = false;
        arrange();
    }

    /// Follows a run on its way.
    void follow(Optional<GoingBack> newWay) {
        following.unsubscribe();
        way = newWay;
        following =
                way.map(it -> it.progressProperty().subscribe(this::show))
                        .orElse(Subscription.EMPTY);
        arrange();
    }

    /// Whether there was anything to give up.
    boolean giveUp() {
        way.ifPresent(GoingBack::giveUp);
        cancel.setDisable(true);
        return way.isPresent();
    }

    private void show(GoingBack.Progress progress) {
        words.setText(
                progress.all() == 0
                        ? texts.get("continue.begins", progress.step())
                        : texts.get(
                                "continue.goes", progress.step(), progress.acts(), progress.all()));
        bar.setProgress(progress.share());
    }

    private void arrange() {
        Classes.show(root, earlier || way.isPresent());
        Classes.show(go, earlier && way.isEmpty());
        Classes.show(words, way.isPresent());
        Classes.show(bar, way.isPresent());
        Classes.show(cancel, way.isPresent());
        if (way.isEmpty()) {
            cancel.setDisable(false);
        }
    }
}
