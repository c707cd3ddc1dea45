package echolab.fx.view;

import echolab.fx.model.Appearance;
import echolab.fx.model.RunView;
import echolab.fx.text.Texts;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar on top: a new server, time, and how the window looks.
final class TopBar {
    private final Texts texts;
    private final HBox root;

    @FXML private HBox transport;
    @FXML private Button home;
    @FXML private Button open;
    @FXML private Button back;
    @FXML private Button forward;
    @FXML private Button step;
    @FXML private Button run;
    @FXML private FontIcon runIcon;
    @FXML private Label mode;
    @FXML private Button smaller;
    @FXML private Button larger;
    @FXML private ToggleButton limits;
    @FXML private ToggleButton lecture;
    @FXML private Button theme;
    @FXML private Button language;
    @FXML private Button help;

    TopBar(Texts texts, Appearance appearance, Consumer<Command> commands) {
        this.texts = texts;
        root = new Fxml(texts).load(this, HBox.class);
        fire(home, commands, Command.HOME);
        fire(open, commands, Command.OPEN);
        fire(back, commands, Command.BACK);
        fire(forward, commands, Command.FORWARD);
        fire(step, commands, Command.STEP);
        fire(run, commands, Command.RUN);
        fire(smaller, commands, Command.SMALLER);
        fire(larger, commands, Command.LARGER);
        fire(theme, commands, Command.THEME);
        fire(language, commands, Command.LANGUAGE);
        fire(help, commands, Command.HELP);
        limits.selectedProperty().bindBidirectional(appearance.limitsProperty());
        lecture.selectedProperty().bindBidirectional(appearance.lectureProperty());
    }

    Node node() {
        return root;
    }

    /// Nothing is on stage.
    void showNothing() {
        Classes.show(transport, false);
        Classes.show(home, false);
        Classes.show(mode, false);
    }

    /// Shows what can be done from here.
    ///
    /// @param stage the stage that the keys act on
    /// @param suggested the lane that a step would step
    void show(RunView view, String stage, Optional<Lane> suggested) {
        Classes.show(transport, true);
        Classes.show(home, true);
        boolean live = view.mode() != RunView.Mode.RECORDED;
        boolean stopped = view.stageNow(stage).filter(s -> !s.stopped()).isEmpty();
        back.setDisable(view.moment() <= 1);
        forward.setDisable(view.moment() >= view.moments());
        Classes.show(step, live);
        Classes.show(run, live);
        step.setDisable(suggested.isEmpty() || view.isRunning(stage) || stopped);
        step.setText(stepText(view, stage, suggested));
        run.setDisable(stopped);
        run.setText(texts.get(view.isRunning(stage) ? "pause" : "run"));
        runIcon.setIconLiteral(view.isRunning(stage) ? "mdmz-pause" : "mdmz-play_arrow");
        showMode(view);
    }

    private String stepText(RunView view, String stage, Optional<Lane> suggested) {
        if (view.isRunning(stage)) {
            return texts.get("step.runs");
        }
        return suggested
                .map(lane -> texts.get("step.lane", lane, call(view, stage, lane)))
                .orElseGet(() -> texts.get("step.nobody"));
    }

    private static String call(RunView view, String stage, Lane lane) {
        return view.stageNow(stage)
                .map(s -> s.lanes().get(lane))
                .flatMap(l -> l.site())
                .map(CallSite::toString)
                .orElse("");
    }

    private void showMode(RunView view) {
        Classes.show(mode, true);
        mode.setText(texts.get(view.isLive() ? "mode.live" : "mode.replay"));
        Classes.setOne(mode, "mode", view.mode().name().toLowerCase(Locale.ROOT));
    }

    private static void fire(ButtonBase button, Consumer<Command> commands, Command command) {
        button.setOnAction(_ -> commands.accept(command));
    }
}
