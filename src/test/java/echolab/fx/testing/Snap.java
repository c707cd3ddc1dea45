package echolab.fx.testing;

import echolab.fx.look.Look;
import echolab.fx.model.Appearance;
import echolab.fx.model.Session;
import echolab.fx.model.Settings;
import echolab.fx.model.WindowModel;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.model.Workers;
import echolab.fx.picture.Painter;
import echolab.fx.text.Texts;
import echolab.fx.view.MainView;
import echolab.stage.Model;
import echolab.stage.StartOptions;
import echolab.stage.again.Continuing;
import echolab.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;

/// The window over the scripted story as a picture: to look at, or for tests. Acts are done on
/// the spot, so that nothing has to be waited for.
public final class Snap {
    public final WindowModel model;
    public final Texts texts;
    public final Appearance appearance;
    public final Scene scene;
    public final Stage window = new Stage(StageStyle.UNDECORATED);

    /// What was started last.
    public ScriptedRun run;

    private final NetworkedDesktop desktop = new NetworkedDesktop();

    /// What is done in the background instead of what was asked for.
    private Optional<Runnable> hold = Optional.empty();

    /// The headless screen is 1000 by 1000; a window higher than that is drawn unshown.
    private static final double SCREEN = 1000;

    /// The window over the scripted story. On the FX thread.
    public Snap(Locale language, boolean dark, double width, double height) {
        this(Story.run(), language, dark, width, height);
    }

    /// The window over that run. On the FX thread.
    public Snap(ScriptedRun run, Locale language, boolean dark, double width, double height) {
        this(run, () -> run, language, dark, width, height);
    }

    /// The window over a run of its own for each start. On the FX thread.
    public static Snap afresh(Locale language) {
        return new Snap(Story.run(), Story::run, language, false, 1280, 720);
    }

    private Snap(
            ScriptedRun first,
            Supplier<ScriptedRun> runs,
            Locale language,
            boolean dark,
            double width,
            double height) {
        run = first;
        Look.loadFonts();
        texts = new Texts(language);
        appearance = new Appearance(Settings.of(dark, language));
        Continuing continuing = (_, _, _, _) -> Optional.of(first);
        Workers workers = Workers.direct(task -> hold.orElse(task).run());
        model = new WindowModel(() -> begun(runs.get()), TraceReader::read, continuing, workers);
        MainView view = new MainView(model, Model.rightIds(), texts, appearance, desktop);
        scene = view.scene(width, height);
        window.setScene(scene);
        window.setWidth(width);
        window.setHeight(height);
        if (height <= SCREEN) {
            window.show();
        }
    }

    private ScriptedRun begun(ScriptedRun newRun) {
        run = newRun;
        return newRun;
    }

    public Session start() {
        model.start(List.of(StartOptions.of("process").named("p")));
        return session();
    }

    /// A fresh run is on its way to the step that is shown.
    public void goingBack(int acts, int all) {
        hold = Optional.of(() -> {});
        model.continueDifferently();
        hold = Optional.empty();
        model.goingBackProperty().get().ifPresent(way -> way.done(acts, all));
    }

    /// Presses the key of the sheet with all keys.
    public void help() {
        press(KeyCode.F1);
    }

    /// Presses a key where the focus is.
    public void press(KeyCode key) {
        press(key, false, false);
    }

    /// Presses it with Shift or Ctrl.
    public void press(KeyCode key, boolean shift, boolean control) {
        Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        focused.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
    }

    /// Writes into the field that has the focus.
    public void type(String text) {
        ((TextInputControl) scene.getFocusOwner()).setText(text);
    }

    /// What the presenter sees beside the window.
    public Optional<Scene> notes() {
        return desktop.notes();
    }

    public Session session() {
        return ((Phase.Showing) model.phaseProperty().get()).session();
    }

    /// Styles and lays out everything; a window that is not shown has nobody else to do it.
    public void settle() {
        for (int pass = 0; pass < 5; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /// Writes what is to be seen as a PNG file.
    public void picture(Path file) throws IOException {
        settle();
        ImageIO.write(Painter.copy(scene.snapshot(null)), "png", file.toFile());
    }
}
