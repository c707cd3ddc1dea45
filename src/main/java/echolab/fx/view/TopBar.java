package echolab.fx.view;

import static javafx.scene.control.ContentDisplay.GRAPHIC_ONLY;

import echolab.fx.model.Appearance;
import echolab.fx.model.MotionSpeed;
import echolab.fx.model.NextStep;
import echolab.fx.model.RunView;
import echolab.fx.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar on top: a new server, time, and how the window looks.
final class TopBar {
    /// More servers than these would be too small to read.
    private static final int MOST = 4;

    private final Texts texts;
    private final HBox root;
    private final Appearance appearance;
    private final StepButton stepButton;
    private Optional<Content> fitted = Optional.empty();

    @FXML private HBox transport;
    @FXML private Label logo;
    @FXML private HBox sizes;
    @FXML private Button home;
    @FXML private MenuButton beside;
    @FXML private Button open;
    @FXML private Button export;
    @FXML private Button back;
    @FXML private Button forward;
    @FXML private Button step;
    @FXML private Button stepAll;
    @FXML private Button run;
    @FXML private FontIcon runIcon;
    @FXML private Label mode;
    @FXML private Button smaller;
    @FXML private Button larger;
    @FXML private MenuButton motion;
    @FXML private ToggleButton limits;
    @FXML private ToggleButton lecture;
    @FXML private Button theme;
    @FXML private Button language;
    @FXML private Button help;

    TopBar(
            Texts texts,
            Appearance appearance,
            List<String> models,
            Consumer<Command> commands,
            Consumer<String> starter) {
        this.texts = texts;
        this.appearance = appearance;
        root = new Fxml(texts).load(this, HBox.class);
        stepButton = new StepButton(texts, step);
        fire(home, commands, Command.HOME);
        fire(open, commands, Command.OPEN);
        fire(export, commands, Command.EXPORT);
        fire(back, commands, Command.BACK);
        fire(forward, commands, Command.FORWARD);
        fire(step, commands, Command.STEP);
        fire(run, commands, Command.RUN);
        fire(stepAll, commands, Command.STEP_ALL);
        models.forEach(model -> beside.getItems().add(item(model, starter)));
        fire(smaller, commands, Command.SMALLER);
        fire(larger, commands, Command.LARGER);
        fire(theme, commands, Command.THEME);
        fire(language, commands, Command.LANGUAGE);
        fire(help, commands, Command.HELP);
        ToggleGroup speeds = new ToggleGroup();
        for (MotionSpeed speed : MotionSpeed.values()) {
            motion.getItems().add(item(speed, speeds, appearance));
        }
        limits.selectedProperty().bindBidirectional(appearance.limitsProperty());
        lecture.selectedProperty().bindBidirectional(appearance.lectureProperty());
        lecture.setContextMenu(
                new ContextMenu(
                        item("lecture.spotlight", commands, Command.SPOTLIGHT),
                        item("lecture.notes", commands, Command.NOTES)));
        root.widthProperty().subscribe(() -> fit());
    }

    private MenuItem item(String key, Consumer<Command> commands, Command command) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.binding(key));
        item.setOnAction(_ -> commands.accept(command));
        return item;
    }

    Node node() {
        return root;
    }

    /// Nothing is on stage.
    void showNothing() {
        Classes.show(transport, false);
        open.setContentDisplay(ContentDisplay.LEFT);
        Classes.show(home, false);
        Classes.show(export, false);
        Classes.show(beside, false);
        Classes.show(mode, false);
        fit();
    }

    /// Shows what can be done from here.
    ///
    /// @param stage the stage that the keys act on
    /// @param next what a step would do
    void show(RunView view, String stage, NextStep next) {
        Classes.show(transport, true);
        open.setContentDisplay(GRAPHIC_ONLY);
        Classes.show(home, true);
        Classes.show(beside, view.mode() != RunView.Mode.RECORDED);
        beside.setDisable(view.now().size() >= MOST);
        Classes.show(stepAll, view.mode() != RunView.Mode.RECORDED && view.now().size() > 1);
        boolean live = view.mode() != RunView.Mode.RECORDED;
        boolean stopped = view.stageNow(stage).filter(s -> !s.stopped()).isEmpty();
        back.setDisable(view.moment() <= 1);
        forward.setDisable(view.moment() >= view.moments());
        Classes.show(step, live);
        boolean crowded = view.now().size() > 1;
        Classes.set(root, "crowded", crowded);
        Classes.show(run, live);
        stepButton.show(view, next);
        run.setDisable(stopped);
        run.setText(texts.get(view.isRunning(stage) ? "pause" : "run"));
        runIcon.setIconLiteral(view.isRunning(stage) ? "mdmz-pause" : "mdmz-play_arrow");
        showMode(view);
        fit();
    }

    /// How much of the bar there is room for.
    private enum Room {
        ALL,
        /// Servers show only their icons.
        SOME,
        /// What has an icon shows only that.
        ICONS,
        /// What has a key and is not about time is left out.
        LEAST
    }

    /// What decides how much there is room for.
    private record Content(
            double width,
            double factor,
            boolean lecture,
            Locale language,
            List<String> classes,
            List<Boolean> shown,
            List<String> words) {}

    private Content content() {
        return new Content(
                root.getWidth(),
                appearance.factor(),
                lecture.isSelected(),
                texts.language(),
                List.copyOf(root.getStyleClass()),
                Stream.of(transport, home, beside, step, stepAll, run, mode)
                        .map(Node::isVisible)
                        .toList(),
                Stream.of(step, run, mode).map(Labeled::getText).toList());
    }

    /// Shows as much as there is room for. To find that out the bar is styled and measured, which is
    /// done only when there is other content.
    private void fit() {
        Content content = content();
        if (!fitted.equals(Optional.of(content))) {
            fitted = Optional.of(content);
            fitAnew();
        }
    }

    private void fitAnew() {
        boolean fits = false;
        for (Room room : Room.values()) {
            if (!fits) {
                fit(room);
                root.applyCss();
                fits = root.prefWidth(-1) <= root.getWidth();
            }
        }
    }

    private void fit(Room room) {
        boolean crowded = root.getStyleClass().contains("crowded");
        boolean icons = crowded || room.compareTo(Room.SOME) > 0;
        List.of(back, forward)
                .forEach(b -> b.setContentDisplay(icons ? GRAPHIC_ONLY : textAndGraphic(b)));
        List.of(home, beside)
                .forEach(b ->
                        b.setContentDisplay(
                                icons || room == Room.SOME ? GRAPHIC_ONLY : textAndGraphic(b)));
        boolean most = room != Room.LEAST;
        Stream.of(logo, open, sizes, limits, theme, language).forEach(n -> Classes.show(n, most));
        Classes.show(export, most && home.isVisible());
    }

    /// Opens the list of servers to start beside.
    void choose() {
        if (beside.isVisible() && !beside.isDisabled()) {
            beside.show();
        }
    }

    private ContentDisplay textAndGraphic(Labeled button) {
        return button.equals(forward) ? ContentDisplay.RIGHT : ContentDisplay.LEFT;
    }

    private MenuItem item(MotionSpeed speed, ToggleGroup speeds, Appearance appearance) {
        RadioMenuItem item = new RadioMenuItem();
        item.setToggleGroup(speeds);
        item.textProperty().bind(texts.binding("motion." + speed.name().toLowerCase(Locale.ROOT)));
        item.setOnAction(_ -> appearance.motionProperty().set(speed));
        appearance.motionProperty().subscribe(now -> item.setSelected(now == speed));
        return item;
    }

    private MenuItem item(String model, Consumer<String> starter) {
        MenuItem item = new MenuItem();
        item.setId("beside-" + model);
        item.textProperty().bind(texts.binding("model." + model));
        item.setOnAction(_ -> starter.accept(model));
        return item;
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
