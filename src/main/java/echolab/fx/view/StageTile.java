package echolab.fx.view;

import echolab.frame.Frame;
import echolab.frame.Header;
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
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// One server: its picture, its source, its lanes with their step buttons.
final class StageTile {
    /// Wider than this, in ems, the source stands beside the picture, else below it.
    private static final double WIDE_EMS = 60;

    /// Lower than this, in ems, a tile in a hall has its picture and one lane.
    private static final double LOW_EMS = 22;

    /// Lower than this, one of several in a hall says what just happened instead of what lanes would do.
    private static final double LOWER_EMS = 19;

    /// Lower than this, it has its picture alone.
    private static final double SILENT_EMS = 11;

    /// Lower than this, so has one that has all the room.
    private static final double LOWEST_EMS = 15;

    /// At a desk, one of several that is as high as this has room for a second line.
    private static final double HIGH_EMS = 32;

    private static final double DIVIDER = 0.6;

    private final Texts texts;
    private final Session session;
    private final String stage;
    private final VBox root;
    private final SourceView sourceView;
    private final TileSteering steering;
    private final LaneStrip strip;
    private final LimitsBar limitsBar;
    private final LaneBar bar;
    private final Appearance appearance;
    private final HappenedWords words;
    private final TilePicture drawing;

    @FXML private Label model;
    @FXML private Label address;
    @FXML private Label verdict;
    @FXML private FontIcon verdictIcon;
    @FXML private HBox header;
    @FXML private Button enlarge;
    @FXML private FontIcon enlargeIcon;
    @FXML private Button again;
    @FXML private Button stop;
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
    @FXML private Button remove;
    private Runnable onRemove = () -> {};
    private boolean small;
    private boolean compact;
    private boolean arranging;
    private boolean amongOthers;

    StageTile(Texts texts, Appearance appearance, Session session, String stage, Runnable restart) {
        this.texts = texts;
        this.appearance = appearance;
        this.session = session;
        this.stage = stage;
        root = new Fxml(texts).load(this, VBox.class);
        root.setId("stage-" + stage);
        words = new HappenedWords(happened, brief, this::linesOfWords);
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
        bar = new LaneBar(texts, laneBar, this::step, this::isLow);
        remove.setOnAction(_ -> onRemove.run());
        again.setOnAction(_ -> restart.run());
        stop.setOnAction(_ -> session.acts().ifPresent(a -> a.stop(stage)));
        root.widthProperty().subscribe(this::orient);
        root.heightProperty().subscribe(words::fit);
        finishedText.fontProperty().subscribe(this::orient);
    }

    VBox node() {
        return root;
    }

    /// Where it can be taken hold of.
    HBox header() {
        return header;
    }

    String stage() {
        return stage;
    }

    /// What its button for all the room does.
    void onEnlarge(Runnable action) {
        enlarge.setOnAction(_ -> action.run());
    }

    /// What is done when it is no longer wanted, which is asked for once its server has stopped.
    void onRemove(Runnable action) {
        onRemove = action;
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
        Classes.show(enlarge, others);
        enlargeIcon.setIconLiteral(on ? "mdal-fullscreen" : "mdal-fullscreen_exit");
        enlarge.setAccessibleText(texts.get(on ? "enlarge" : "enlarge.back"));
        small = on;
        drawing.showWhole();
        compact();
    }

    /// A lecture hall gets the picture alone, unless the tile is wide enough for the source beside it.
    private void compact() {
        boolean on = small || (appearance.lectureProperty().get() && !isWide());
        Classes.show(laneBar, on && !isWithoutLanes());
        arranging = true;
        Classes.set(root, "compact", on);
        Classes.set(root, "beside", small);
        arranging = false;
        if (on != compact) {
            compact = on;
            drawing.setCompact(on);
            if (on) {
                split.getItems().remove(side);
            } else {
                split.getItems().add(side);
                split.setDividerPositions(DIVIDER);
            }
            show();
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
        var icons = isShort() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        List.of(again, stop).forEach(button -> button.setContentDisplay(icons));
        Classes.show(stop, mine && up && !isTight());
        Classes.show(again, mine && !isTight());
        boolean limits = appearance.limitsProperty().get() && !compact;
        Classes.show(limitsBar.node(), mine && up && limits);
        limitsBar.show(state);
        steering.show();
        Classes.show(finished, state.stopped());
        Classes.show(remove, state.stopped() && amongOthers);
        boolean none = frame.tables().isEmpty() && frame.files().isEmpty();
        Classes.show(gone, state.stopped() || none);
        drawing.setVisible(!state.stopped());
        Optional<Lane> suggested = LaneRow.suggested(view, stage, session.chosen().get());
        sourceView.scale(appearance.factor());
        sourceView.show(state, suggested);
        showFrame(view, frame);
    }

    private String address(Header header) {
        return compact && header.port() > 0 ? ":" + header.port() : header.address();
    }

    /// Whether what has an icon shows only that.
    private boolean isShort() {
        return compact || appearance.lectureProperty().get();
    }

    /// Whether there is no room in the header for what has a key.
    private boolean isTight() {
        return compact && appearance.lectureProperty().get();
    }

    /// Whether a hall needs all the height for the picture.
    private boolean isLow() {
        return isTight() && isLowerThan(LOW_EMS);
    }

    /// How many lines there are for what just happened.
    private int linesOfWords() {
        if (!isTight()) {
            return isLowerThan(HIGH_EMS) ? 1 : 2;
        }
        return isLowerThan(small ? SILENT_EMS : LOWEST_EMS) ? 0 : 2;
    }

    /// Whether what happened takes the line of the lanes, too: the one that is suggested stands over the
    /// stage as well.
    private boolean isWithoutLanes() {
        return isLow() && linesOfWords() > 1 && (!small || isLowerThan(LOWER_EMS));
    }

    private boolean isLowerThan(double ems) {
        return root.getHeight() < ems * finishedText.getFont().getSize();
    }

    private void showFrame(RunView view, Frame frame) {
        drawing.show(view, frame);
        model.setText(frame.header().title());
        Classes.tip(model, frame.header().title());
        address.setText(address(frame.header()));
        Classes.tip(address, frame.header().address());
        Classes.show(address, !isTight());
        new Verdict(texts, verdict, verdictIcon, disagreements)
                .show(frame.header().verification(), isShort());
        words.show(frame, compact);
        Classes.show(laneBar, compact && !isWithoutLanes());
        List<LaneRow> rows = LaneRow.of(view, stage, session.chosen().get());
        if (compact) {
            bar.show(rows, row -> HappenedWords.about(frame, row));
        } else {
            strip.show(rows, row -> HappenedWords.about(frame, row));
        }
    }

    private void step(Lane lane) {
        session.chosen().set(Optional.of(lane));
        session.acts().ifPresent(a -> a.step(lane));
    }

    /// Another class styles the tile anew, which may tell of another font in the midst of that.
    private void orient() {
        if (arranging) {
            return;
        }
        bar.forgetRoom();
        split.setOrientation(isWide() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        compact();
    }

    private boolean isWide() {
        return root.getWidth() > WIDE_EMS * finishedText.getFont().getSize();
    }
}
