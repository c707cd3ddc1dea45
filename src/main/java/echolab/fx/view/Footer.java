package echolab.fx.view;

import echolab.fx.model.Appearance;
import echolab.fx.model.GoingBack;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What stands under the stages while there are any: the swim lanes, the bar of time, how far the picture
/// is behind, and the way into another future.
final class Footer {
    private final VBox root = new VBox();
    private final TimeBar timeBar;
    private final LagLabel lag;
    private final ContinueBar continueBar;

    Footer(
            Texts texts,
            Appearance appearance,
            TimeBar.Host host,
            Consumer<Command> commands,
            ObservableValue<Optional<GoingBack>> goingBack) {
        timeBar = new TimeBar(texts, appearance, host);
        lag = new LagLabel(texts);
        continueBar = new ContinueBar(texts, commands);
        goingBack.subscribe(continueBar::follow);
        HBox bottom = new HBox(timeBar.node(), lag.node(), continueBar.node());
        bottom.getStyleClass().add("bottom-bar");
        HBox.setHgrow(timeBar.node(), Priority.ALWAYS);
        root.getChildren().setAll(timeBar.lanes(), bottom);
        Classes.show(root, false);
    }

    Node node() {
        return root;
    }

    /// Another session begins, with identities that are lit up everywhere.
    void follow(StringProperty lit) {
        timeBar.follow(lit);
        Classes.show(root, true);
    }

    void show(RunView view, Session session) {
        timeBar.show(view, session);
        continueBar.show(view);
    }

    /// So many events have happened that are not in the picture yet.
    void showLag(long events) {
        lag.show(events);
    }

    /// Nothing is on stage.
    void showNothing() {
        timeBar.showNothing();
        continueBar.showNothing();
        Classes.show(root, false);
    }

    /// Does what the command says about time.
    void obey(Command command) {
        timeBar.obey(command);
    }

    /// Puts away what was opened for typing.
    void leave() {
        timeBar.leave();
    }

    /// Whether there was a way to give up.
    boolean giveUp() {
        return continueBar.giveUp();
    }
}
