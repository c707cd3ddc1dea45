package echolab.fx.view;

import echolab.fx.export.ExportOrder;
import echolab.fx.export.ExportOrder.Kind;
import echolab.fx.model.Appearance;
import echolab.fx.model.Exporter;
import echolab.fx.model.Exporter.State;
import echolab.fx.model.Playback;
import echolab.fx.picture.PictureStyle;
import echolab.fx.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Writes the step shown, a range of steps, or the run into a file: what, which steps, where; then how
/// far it is, and what was written.
final class ExportBar {
    private static final double IMAGE_SCALE = 2;

    private final Texts texts;
    private final Appearance appearance;
    private final Exporter exporter;
    private final Desktop desktop;
    private final HBox root;
    private final ToggleGroup group = new ToggleGroup();
    private int stepsThen;
    private Kind kind = Kind.PNG;
    private Optional<SessionView> session = Optional.empty();

    @FXML private HBox choice;
    @FXML private HBox kinds;
    @FXML private Label about;
    @FXML private HBox range;
    @FXML private TextField first;
    @FXML private TextField last;
    @FXML private Button save;
    @FXML private HBox work;
    @FXML private ProgressBar progress;
    @FXML private Label how;
    @FXML private Button cancel;
    @FXML private Label written;
    @FXML private Button close;

    ExportBar(Texts texts, Appearance appearance, Exporter exporter, Desktop desktop) {
        this.texts = texts;
        this.appearance = appearance;
        this.exporter = exporter;
        this.desktop = desktop;
        root = new Fxml(texts).load(this, HBox.class);
        for (Kind kind : Kind.values()) {
            kinds.getChildren().add(button(kind));
        }
        group.selectToggle(group.getToggles().getFirst());
        group.selectedToggleProperty().subscribe(this::choose);
        first.textProperty().subscribe(this::check);
        last.textProperty().subscribe(this::check);
        save.setOnAction(_ -> save());
        cancel.setOnAction(_ -> exporter.cancel());
        close.setOnAction(_ -> hide());
        exporter.stateProperty().subscribe(this::show);
        texts.languageProperty().subscribe(this::showKind);
        hide();
    }

    Node node() {
        return root;
    }

    boolean isShown() {
        return root.isVisible();
    }

    /// Opens it over what is on stage, or closes it.
    void toggle(Optional<SessionView> what) {
        if (isShown() || what.isEmpty()) {
            hide();
        } else {
            session = what;
            Playback playback = what.get().session().playback();
            first.setText("1");
            last.setText(Integer.toString(playback.view().moments()));
            Classes.show(root, true);
            group.getToggles().stream()
                    .filter(toggle -> toggle.equals(group.getSelectedToggle()))
                    .forEach(toggle -> ((ToggleButton) toggle).requestFocus());
        }
    }

    void hide() {
        Classes.show(root, false);
        exporter.forget();
    }

    /// Something else is on stage.
    void forget() {
        session = Optional.empty();
        hide();
    }

    private ToggleButton button(Kind kind) {
        ToggleButton button = new ToggleButton();
        button.setId("export-" + kind.suffix());
        button.setUserData(kind);
        button.textProperty().bind(texts.binding("export." + kind.name().toLowerCase(Locale.ROOT)));
        Tooltip why = new Tooltip();
        why.textProperty().bind(texts.binding(why(kind)));
        button.setTooltip(why);
        button.setToggleGroup(group);
        button.setOnAction(_ -> group.selectToggle(button));
        return button;
    }

    private static String why(Kind kind) {
        return "export." + kind.name().toLowerCase(Locale.ROOT) + ".why";
    }

    /// Pressing the chosen one again takes the choice away for a moment.
    private void choose(@Nullable Toggle toggle) {
        if (toggle != null) {
            kind = (Kind) toggle.getUserData();
            showKind();
        }
    }

    private void showKind() {
        about.setText(texts.get(why(kind)));
        Classes.show(range, kind.holdsMany());
        check();
    }

    private void show(State state) {
        Classes.show(choice, !(state instanceof State.Writing));
        Classes.show(work, state instanceof State.Writing);
        Classes.show(written, state instanceof State.Written);
        switch (state) {
            case State.Writing(Path file, int drawn, int all) -> {
                progress.setProgress(all == 1 ? -1 : (double) drawn / all);
                how.setText(texts.get("export.writing", file.getFileName(), drawn, all));
            }
            case State.Written(Path file) -> {
                remember(file);
                written.setText(texts.get("export.written", file.getFileName()));
                written.setTooltip(new Tooltip(file.toString()));
            }
            case State.Idle _ -> {}
        }
    }

    /// A run that was saved whole can be referred to, and keeps its bookmarks.
    private void remember(Path file) {
        if (file.toString().endsWith("." + Kind.TRACE.suffix())) {
            session.ifPresent(shown -> shown.session().savedTo(file, stepsThen));
        }
    }

    private int moments() {
        return session.map(s -> s.session().playback().view().moments()).orElse(0);
    }

    /// Only steps that there are can be written.
    private void check() {
        boolean right = number(first) >= 1 && number(last) >= number(first);
        save.setDisable(kind.holdsMany() && !(right && number(last) <= moments()));
    }

    private static int number(TextField field) {
        String text = field.getText().strip();
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private void save() {
        session.ifPresent(shown -> {
            String name = "%s-%s.%s".formatted(shown.stage(), place(shown), kind.suffix());
            desktop.chooseTarget(name, kind.suffix())
                    .ifPresent(file -> {
                        stepsThen = moments();
                        exporter.write(order(shown, file));
                    });
        });
    }

    private String place(SessionView shown) {
        return kind.holdsMany()
                ? number(first) + "-" + number(last)
                : Integer.toString(shown.session().playback().view().moment());
    }

    private ExportOrder order(SessionView shown, Path file) {
        Playback playback = shown.session().playback();
        int moment = playback.view().moment();
        PictureStyle standard = PictureStyle.standard();
        PictureStyle style =
                new PictureStyle(
                        standard.width(),
                        standard.height(),
                        appearance.darkProperty().get(),
                        kind == Kind.PNG ? IMAGE_SCALE : 1,
                        standard.words(),
                        appearance.limitsProperty().get(),
                        shown.session().look().bits(shown.stage()));
        return new ExportOrder(
                playback.timeline(),
                shown.stage(),
                kind.holdsMany() ? number(first) : moment,
                kind.holdsMany() ? number(last) : moment,
                kind,
                style,
                texts.language(),
                file,
                shown.session().bookmarks().places());
    }
}
