package echolab.fx.view;

import echolab.fx.model.LaneRow;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.StageState;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One server: its picture, its source, its lanes with their step buttons.
final class StageTile {
    /// Wider than this, in ems, the source stands beside the picture, else below it.
    private static final double WIDE_EMS = 60;

    private final Texts texts;
    private final Session session;
    private final String stage;
    private final VBox root;
    private final SourceView sourceView;
    private final LaneStrip strip;

    @FXML private Label model;
    @FXML private Label address;
    @FXML private Label verdict;
    @FXML private Button again;
    @FXML private Button stop;
    @FXML private VBox disagreements;
    @FXML private HBox finished;
    @FXML private Label finishedText;
    @FXML private SplitPane split;
    @FXML private StackPane diagram;
    @FXML private TextFlow happened;
    @FXML private StackPane source;
    @FXML private VBox lanes;

    StageTile(Texts texts, Session session, String stage, Runnable restart) {
        this.texts = texts;
        this.session = session;
        this.stage = stage;
        root = new Fxml(texts).load(this, VBox.class);
        root.setId("stage-" + stage);
        sourceView = new SourceView(texts);
        source.getChildren().add(sourceView.node());
        strip = new LaneStrip(texts, lanes, this::step);
        again.setOnAction(_ -> restart.run());
        stop.setOnAction(_ -> session.acts().ifPresent(a -> a.stop(stage)));
        root.widthProperty().subscribe(this::orient);
        finishedText.fontProperty().subscribe(this::orient);
    }

    Node node() {
        return root;
    }

    void show(RunView view) {
        view.stage(stage).ifPresent(state -> show(view, state));
    }

    private void show(RunView view, StageState state) {
        boolean over = state.stopped();
        model.setText(ModelNames.of(texts, state.model()));
        address.setText(":" + ClientPanel.port(state) + " · pid " + state.server());
        boolean canStop =
                session.acts().isPresent()
                        && view.stageNow(stage).stream().noneMatch(StageState::stopped);
        Classes.show(stop, canStop);
        Classes.show(again, session.acts().isPresent());
        showVerdict(view, state);
        Classes.show(finished, over);
        finishedText.setText(over ? finishedWords(state) : "");
        Optional<Lane> suggested = LaneRow.suggested(view, stage, session.chosen().get());
        happened.getChildren().setAll(new Text(state.last().map(Event::toString).orElse("")));
        diagram.setVisible(!over);
        sourceView.show(state, suggested);
        strip.show(LaneRow.of(view, stage, session.chosen().get()), this::sentence);
    }

    private void step(Lane lane) {
        session.chosen().set(Optional.of(lane));
        session.acts().ifPresent(a -> a.step(lane));
    }

    private String sentence(LaneRow row) {
        return row.state().reason().map(r -> texts.get("reason." + r.name())).orElse("");
    }

    private void showVerdict(RunView view, StageState state) {
        Verdict now = Verdict.of(state, view.isRunning(stage));
        verdict.setText(texts.get("verdict." + now.key(), now.count()));
        verdict.setTooltip(
                new Tooltip(
                        texts.get(
                                "verdict." + now.key() + ".why",
                                String.join("\n", now.details()))));
        Classes.setOne(verdict, "verdict", now.key());
        List<Label> points =
                state.compared().map(Event.Compared::divergences).orElse(List.of()).stream()
                        .map(d ->
                                new Label(
                                        texts.get(
                                                "disagreement",
                                                d.where(),
                                                d.expected(),
                                                d.observed())))
                        .toList();
        points.forEach(label -> label.setWrapText(true));
        disagreements.getChildren().setAll(points);
        Classes.show(disagreements, !points.isEmpty());
    }

    private String finishedWords(StageState state) {
        String why =
                state.last()
                        .map(Event::what)
                        .filter(Event.ServerStopped.class::isInstance)
                        .map(w -> ((Event.ServerStopped) w).reason())
                        .orElse("");
        return texts.get("finished", why);
    }

    private void orient() {
        boolean wide = root.getWidth() > WIDE_EMS * finishedText.getFont().getSize();
        split.setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    }
}
