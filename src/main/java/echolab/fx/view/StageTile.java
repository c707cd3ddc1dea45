package echolab.fx.view;

import echolab.frame.Frame;
import echolab.fx.model.Appearance;
import echolab.fx.model.LaneRow;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import echolab.trace.Lane;
import echolab.trace.StageState;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// One server: its picture, its source, its lanes with their step buttons.
final class StageTile {
    private static final double DIVIDER = 0.6;

    private final Session session;
    private final String stage;
    private final TileBox root;
    private final TileRoom room;
    private final TileHeader header;
    private final SourceView sourceView;
    private final TileSteering steering;
    private final LaneStrip strip;
    private final LimitsBar limitsBar;
    private final LaneBar bar;
    private final Appearance appearance;
    private final HappenedWords words;
    private final TilePicture drawing;

    @FXML private VBox picture;
    @FXML private VBox disagreements;
    @FXML private HBox finished;
    @FXML private Label finishedText;
    @FXML private SplitPane split;
    @FXML private StackPane diagramPlace;
    @FXML private Label gone;
    @FXML private TextFlow happened;
    @FXML private Label brief;
    @FXML private StackPane source;
    @FXML private VBox side;
    @FXML private ScrollPane lanesScroll;
    @FXML private VBox lanes;
    @FXML private FlowPane laneBar;
    private boolean amongOthers;

    StageTile(Texts texts, Appearance appearance, Session session, String stage, Runnable restart) {
        this.appearance = appearance;
        this.session = session;
        this.stage = stage;
        root = new Fxml(texts).load(this, TileBox.class);
        root.setId("stage-" + stage);
        room = new TileRoom(appearance, root, finishedText);
        header = new TileHeader(texts, room, disagreements);
        root.getChildren().addFirst(header.node());
        words = new HappenedWords(happened, brief, room::linesOfWords);
        sourceView = new SourceView(texts);
        source.getChildren().add(sourceView.node());
        // As high as the lanes are, but never more than half of the column.
        lanesScroll
                .minHeightProperty()
                .bind(Bindings.min(lanes.heightProperty().add(2), side.heightProperty().divide(2)));
        lanesScroll.maxHeightProperty().bind(side.heightProperty().divide(2));
        drawing = new TilePicture(texts, appearance, session, stage, diagramPlace, this::show);
        steering = new TileSteering(texts, session, stage, sourceView);
        steering.bar().ifPresent(bar -> side.getChildren().add(1, bar));
        strip = new LaneStrip(texts, lanes, this::step, steering::menu);
        limitsBar = new LimitsBar(texts, session, stage);
        picture.getChildren().add(1, limitsBar.node());
        bar = new LaneBar(texts, laneBar, this::step, room::isLow);
        header.onAgain(restart);
        header.onStop(() -> session.acts().ifPresent(a -> a.stop(stage)));
        root.widthProperty().subscribe(this::settleAnew);
        root.heightProperty().subscribe(words::fit);
        finishedText.fontProperty().subscribe(this::settleAnew);
        root.beforeLayout(this::settle);
    }

    VBox node() {
        return root;
    }

    /// Where it can be taken hold of.
    HBox header() {
        return header.node();
    }

    String stage() {
        return stage;
    }

    /// What its button for all the room does.
    void onEnlarge(Runnable action) {
        header.onEnlarge(action);
    }

    /// What is done when it is no longer wanted, which is asked for once its server has stopped.
    void onRemove(Runnable action) {
        header.onRemove(action);
    }

    /// Whether keys act on it.
    void showFocus(boolean on) {
        root.pseudoClassStateChanged(Classes.CHOSEN, on);
    }

    /// Leaves out what there is no room for beside others: the source, and sentences about lanes.
    ///
    /// @param others whether there are others, seen or not
    void setCompact(boolean on, boolean others) {
        amongOthers = others;
        room.setBeside(on);
        header.showEnlarge(others);
        drawing.showWhole();
        root.requestLayout();
    }

    private void settleAnew() {
        bar.forgetRoom();
        root.requestLayout();
    }

    /// Finds out what there is room for. This waits for the layout: earlier the size may be an old one,
    /// and a style class that is changed in the midst of styling tells of a new font in between.
    private void settle() {
        boolean isNew = room.decide();
        split.setOrientation(room.isWide() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        Classes.show(laneBar, room.hasLaneBar());
        Classes.set(root, "compact", room.isCompact());
        Classes.set(root, "beside", room.isBeside());
        if (isNew) {
            leaveOut(room.isCompact());
            show();
        }
    }

    private void leaveOut(boolean on) {
        drawing.setCompact(on);
        if (on) {
            split.getItems().remove(side);
        } else {
            split.getItems().add(side);
            split.setDividerPositions(DIVIDER);
        }
    }

    /// Where its lanes stop.
    TileSteering steering() {
        return steering;
    }

    /// What it draws.
    TilePicture drawing() {
        return drawing;
    }

    /// The key of the identity that stands out in the picture; empty for none.
    StringProperty litProperty() {
        return drawing.litProperty();
    }

    /// Shows the stage at the moment shown, as soon as its picture is drawn.
    void show() {
        drawing.order();
    }

    private void show(RunView view, Frame frame) {
        view.stage(stage).ifPresent(state -> show(view, state, frame));
    }

    private void show(RunView view, StageState state, Frame frame) {
        boolean mine = session.acts().isPresent();
        boolean up = view.stageNow(stage).filter(s -> !s.stopped()).isPresent();
        header.showButtons(mine, up, state.stopped() && amongOthers);
        boolean limits = appearance.limitsProperty().get() && !room.isCompact();
        Classes.show(limitsBar.node(), mine && up && limits);
        limitsBar.show(state);
        steering.show();
        Classes.show(finished, state.stopped());
        boolean none = frame.tables().isEmpty() && frame.files().isEmpty();
        Classes.show(gone, state.stopped() || none);
        drawing.setVisible(!state.stopped());
        Optional<Lane> suggested = LaneRow.suggested(view, stage, session.chosen().get());
        sourceView.scale(appearance.factor());
        sourceView.show(state, suggested);
        showFrame(view, frame);
    }

    private void showFrame(RunView view, Frame frame) {
        drawing.show(view, frame);
        header.show(frame);
        words.show(frame, room.isCompact());
        List<LaneRow> rows = LaneRow.of(view, stage, session.chosen().get());
        if (room.isCompact()) {
            bar.show(rows, row -> HappenedWords.about(frame, row));
        } else {
            strip.show(rows, row -> HappenedWords.about(frame, row));
        }
    }

    private void step(Lane lane) {
        session.chosen().set(Optional.of(lane));
        session.acts().ifPresent(a -> a.step(lane));
    }
}
