package echolab.fx.view;

import echolab.fx.model.Acts;
import echolab.fx.model.Appearance;
import echolab.fx.model.Cast;
import echolab.fx.model.LaneRow;
import echolab.fx.model.RunView;
import echolab.fx.model.Screening;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import echolab.trace.Lane;
import echolab.trace.StageState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/// What is on stage: a tile for each server side by side, and the clients beside them. Keys act on the
/// server that was chosen last.
final class SessionView {
    private final Texts texts;
    private final Appearance appearance;
    private final Session session;
    private final Stepping stepping;
    private final Consumer<Command> commands;
    private final Tiles tiles = new Tiles();
    private final StringProperty lit = new SimpleStringProperty("");
    private final ClientPanel clients;
    private final StoryBar story;
    private final BorderPane root = new BorderPane();
    private final Set<String> removed = new HashSet<>();
    private Optional<StageTile> taken = Optional.empty();

    SessionView(Texts texts, Appearance appearance, Session session, Consumer<Command> commands) {
        this.texts = texts;
        this.appearance = appearance;
        this.session = session;
        stepping = new Stepping(session);
        this.commands = commands;
        clients = new ClientPanel(texts, session, lit, () -> commands.accept(Command.NETWORK));
        tiles.node().accessibleTextProperty().bind(texts.binding("stages"));
        story = new StoryBar(texts, appearance, session);
        root.setTop(story.node());
        root.setCenter(tiles.node());
        root.setRight(clients.node());
        tiles.onChange(this::keepCast);
        List<String> before = appearance.castProperty().get().models();
        addTiles(session.playback().view());
        enlargeAgain(appearance.castProperty().get().models().equals(before));
        tiles.enlargedProperty().subscribe(this::keepEnlarged);
        session.stage().subscribe(this::showFocus);
    }

    Node node() {
        return root;
    }

    /// The key of the identity that is lit up; empty for none.
    StringProperty litProperty() {
        return lit;
    }

    Session session() {
        return session;
    }

    /// The stage that the keys act on.
    String stage() {
        return session.stage().get();
    }

    private Optional<Lane> suggested(RunView view) {
        return LaneRow.suggested(view, stage(), session.chosen().get());
    }

    void show(RunView view) {
        addTiles(view);
        story.show();
        tiles.all().forEach(StageTile::show);
        session.playback().showBeside(Screening.Part.CLIENTS, () -> clients.show(view));
    }

    /// Takes the focus, so that keys mean commands.
    void focusStage() {
        tiles.node().requestFocus();
    }

    // ---- tiles

    private void addTiles(RunView view) {
        removed.removeIf(name -> view.stageNow(name).filter(s -> !s.stopped()).isPresent());
        for (String name : view.now().keySet()) {
            if (tiles.of(name).isEmpty() && !removed.contains(name)) {
                tiles.add(tile(name));
                showFocus();
            }
        }
    }

    /// Takes away the tile of a server that has stopped; it comes back with its server.
    private void remove(StageTile tile) {
        removed.add(tile.stage());
        tiles.remove(tile);
        session.playback().forget(tile.stage());
        if (stage().equals(tile.stage())) {
            focusNextStage();
        }
    }

    /// What is on stage, as it stands, can be started again next time. What is only looked at again
    /// does not count.
    private void keepCast() {
        if (session.acts().isPresent() && !tiles.all().isEmpty()) {
            RunView view = session.playback().view();
            List<String> models =
                    tiles.all().stream()
                            .flatMap(tile -> view.stageNow(tile.stage()).stream())
                            .map(StageState::model)
                            .toList();
            boolean demo = session.guide().isPresent();
            appearance.castProperty().set(new Cast(models, demo));
        }
    }

    /// The one that had all the room the last time that these stood here has it again.
    private void enlargeAgain(boolean same) {
        appearance.enlargedProperty().get().stream()
                .filter(index -> same && session.acts().isPresent() && index < tiles.all().size())
                .mapToObj(tiles.all()::get)
                .findFirst()
                .ifPresent(tile -> {
                    session.stage().set(tile.stage());
                    tiles.toggleEnlarged(tile);
                });
    }

    private void keepEnlarged(Optional<StageTile> tile) {
        appearance.setAlone(tile.isPresent());
        if (session.acts().isPresent()) {
            OptionalInt index =
                    tile.map(t -> OptionalInt.of(tiles.all().indexOf(t)))
                            .orElse(OptionalInt.empty());
            appearance.enlargedProperty().set(index);
        }
    }

    /// The stages in the order in which they stand.
    List<String> arranged() {
        return tiles.all().stream().map(StageTile::stage).toList();
    }

    private StageTile tile(String name) {
        if (stage().isEmpty()) {
            session.stage().set(name);
        }
        StageTile tile =
                new StageTile(
                        texts, appearance, session, name, () -> commands.accept(Command.AGAIN));
        tile.litProperty().bindBidirectional(lit);
        tile.onRemove(() -> remove(tile));
        tile.onEnlarge(() -> tiles.toggleEnlarged(tile));
        tile.node().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> session.stage().set(name));
        tile.header().setOnMouseClicked(event -> enlargeAtDoubleClick(event, tile));
        tile.header()
                .setOnDragDetected(_ -> {
                    taken = Optional.of(tile);
                    tile.header().startFullDrag();
                });
        tile.node()
                .setOnMouseDragReleased(_ -> {
                    taken.ifPresent(t -> tiles.swap(t, tile));
                    taken = Optional.empty();
                });
        return tile;
    }

    private void enlargeAtDoubleClick(MouseEvent event, StageTile tile) {
        if (event.getClickCount() == 2 && tiles.all().size() > 1) {
            tiles.toggleEnlarged(tile);
        }
    }

    private void showFocus() {
        tiles.of(stage()).ifPresent(tiles::focus);
    }

    private void focusNextStage() {
        int next = 1 + tiles.of(stage()).map(tiles.all()::indexOf).orElse(-1);
        if (!tiles.all().isEmpty()) {
            session.stage().set(tiles.all().get(next % tiles.all().size()).stage());
        }
    }

    // ---- commands

    /// Does what the command says, if it is about a session.
    void obey(Command command) {
        switch (command) {
            case STEP -> stepping.step();
            case STEP_ALL -> stepping.stepAll();
            case BACK -> session.playback().back();
            case FORWARD -> stepping.forward();
            case FIRST -> session.playback().goTo(1);
            case NOW -> session.playback().toEnd();
            case RUN -> act(a -> a.toggleRun(stage()));
            case RUN_ALL -> stepping.runAll();
            case AUTO -> act(a -> a.autoStep().toggle(stage()));
            case SLOWER -> act(a -> a.autoStep().slower());
            case FASTER -> act(a -> a.autoStep().faster());
            case DETAIL -> act(a -> a.steering().toggleDetail(stage()));
            case BREAKPOINT -> onSteering(TileSteering::toggleBreakpoint);
            case UNTIL ->
                    suggested(session.playback().view())
                            .ifPresent(lane -> onSteering(it -> it.openMenu(lane)));
            case STOP -> act(a -> a.stop(stage()));
            case NEXT_STAGE -> focusNextStage();
            case ENLARGE -> onTile(tiles::toggleEnlarged);
            case MOVE_LEFT -> onTile(tile -> tiles.move(tile, -1));
            case MOVE_RIGHT -> onTile(tile -> tiles.move(tile, 1));
            case ZOOM_IN -> onPicture(picture -> picture.zoom(1));
            case ZOOM_OUT -> onPicture(picture -> picture.zoom(-1));
            case ZOOM_WHOLE -> onPicture(TilePicture::showWhole);
            case CONNECT -> clients.connect();
            case ERRANDS -> clients.toggleErrands();
            case NEXT_INPUT -> clients.focusNextInput();
            case TERMINAL -> clients.focusTerminal();
            case HALF_CLOSE -> clients.onCurrentClient(ClientCard::halfClose);
            case CLOSE -> clients.onCurrentClient(ClientCard::close);
            case RESET -> clients.onCurrentClient(ClientCard::reset);
            case COPY -> clients.copyCommand();
            default -> {}
        }
    }

    private void onSteering(Consumer<TileSteering> act) {
        tiles.of(stage()).map(StageTile::steering).ifPresent(act);
    }

    private void onPicture(Consumer<TilePicture> act) {
        tiles.of(stage()).map(StageTile::drawing).ifPresent(act);
    }

    private void act(Consumer<Acts> act) {
        session.acts().ifPresent(act);
    }

    private void onTile(Consumer<StageTile> act) {
        tiles.of(stage()).filter(_ -> tiles.all().size() > 1).ifPresent(act);
    }

    /// Chooses the lane with that number.
    void choose(int digit) {
        LaneRow.of(session.playback().view(), stage(), session.chosen().get()).stream()
                .filter(row -> row.digit() == digit)
                .findFirst()
                .ifPresent(row -> session.chosen().set(Optional.of(row.lane())));
    }
}
