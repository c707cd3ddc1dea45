package echolab.fx.view;

import echolab.fx.model.Appearance;
import echolab.fx.model.LaneRow;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import echolab.trace.Lane;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What is on stage: a tile for each server side by side, and the clients beside them.
final class SessionView {
    private final Session session;
    private final String stage;
    private final List<StageTile> tiles;
    private final ClientPanel clients;
    private final BorderPane root = new BorderPane();
    private final HBox stages = new HBox();

    SessionView(Texts texts, Appearance appearance, Session session, Runnable restart) {
        this.session = session;
        List<String> names = List.copyOf(session.playback().view().now().keySet());
        stage = names.isEmpty() ? "" : names.getFirst();
        tiles =
                names.stream()
                        .map(n -> new StageTile(texts, appearance, session, n, restart))
                        .toList();
        StringProperty lit = new SimpleStringProperty("");
        tiles.forEach(tile -> tile.litProperty().bindBidirectional(lit));
        clients = new ClientPanel(texts, session, stage, lit);
        tiles.forEach(tile -> stages.getChildren().add(tile.node()));
        tiles.forEach(tile -> HBox.setHgrow(tile.node(), Priority.ALWAYS));
        stages.getStyleClass().add("stages");
        stages.setFocusTraversable(true);
        root.setCenter(stages);
        root.setRight(clients.node());
    }

    Node node() {
        return root;
    }

    Session session() {
        return session;
    }

    /// The stage that the keys act on.
    String stage() {
        return stage;
    }

    Optional<Lane> suggested(RunView view) {
        return LaneRow.suggested(view, stage, session.chosen().get());
    }

    void show(RunView view) {
        tiles.forEach(tile -> tile.show(view));
        clients.show(view);
    }

    /// Takes the focus, so that keys mean commands.
    void focusStage() {
        stages.requestFocus();
    }

    /// Does what the command says, if it is about a session.
    void obey(Command command) {
        switch (command) {
            case STEP -> step();
            case BACK -> session.playback().back();
            case FORWARD -> forward();
            case FIRST -> session.playback().goTo(1);
            case NOW -> session.playback().toEnd();
            case RUN -> session.acts().ifPresent(a -> a.toggleRun(stage));
            case STOP -> session.acts().ifPresent(a -> a.stop(stage));
            case CONNECT -> clients.connect();
            case NEXT_INPUT -> clients.focusNextInput();
            case TERMINAL -> clients.focusTerminal();
            case HALF_CLOSE -> clients.onCurrentClient(ClientCard::halfClose);
            case CLOSE -> clients.onCurrentClient(ClientCard::close);
            case RESET -> clients.onCurrentClient(ClientCard::reset);
            case COPY -> clients.copyCommand();
            default -> {}
        }
    }

    /// Chooses the lane with that number.
    void choose(int digit) {
        LaneRow.of(session.playback().view(), stage, session.chosen().get()).stream()
                .filter(row -> row.digit() == digit)
                .findFirst()
                .ifPresent(row -> session.chosen().set(Optional.of(row.lane())));
    }

    private void step() {
        Consumer<Lane> stepper = lane -> session.acts().ifPresent(a -> a.step(lane));
        suggested(session.playback().view()).ifPresent(stepper);
    }

    private void forward() {
        if (session.playback().view().isLive()) {
            step();
        } else {
            session.playback().forward();
        }
    }
}
