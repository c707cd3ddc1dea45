package echolab.fx.album;

import echolab.fx.look.Look;
import echolab.fx.model.Appearance;
import echolab.fx.model.Settings;
import echolab.fx.model.WindowModel;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.model.Workers;
import echolab.fx.text.Texts;
import echolab.fx.view.Demo;
import echolab.fx.view.Desktop;
import echolab.fx.view.MainView;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import echolab.trace.Event;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The window itself, with all its parts, but off screen: whatever is asked of it is done on the
/// spot, so that it can be drawn at once. Confined to the FX thread.
final class AlbumWindow {
    /// Some sizes depend on others, which a shown window settles from pulse to pulse.
    private static final int PASSES = 5;

    private final WindowModel model;
    private final Supplier<Run> runs;
    private final Appearance appearance;
    private final Scene scene;

    AlbumWindow(List<String> models, Supplier<Run> runs, WindowLook look) {
        this.runs = runs;
        Look.loadFonts();
        Texts texts = new Texts(look.language());
        appearance = new Appearance(Settings.of(look.dark(), look.language()));
        model =
                new WindowModel(
                        runs,
                        TraceReader::read,
                        (_, _, _, _) -> Optional.empty(),
                        Workers.direct());
        MainView view = new MainView(model, models, texts, appearance, Desktop.none());
        scene = view.scene(look.width(), look.height());
    }

    /// Shows the run as it is, or as it was.
    void show(WindowState state) {
        appearance.limitsProperty().set(state.limits());
        appearance.lectureProperty().set(state.lecture());
        if (state.demo()) {
            model.startDemo(List.of(), demo().recording());
        } else {
            model.start(List.of());
        }
        if (model.phaseProperty().get() instanceof Phase.Showing(var session)) {
            state.moment().ifPresent(session.playback()::goTo);
        }
        if (state.export()) {
            press(KeyCode.W);
        }
        if (state.keys()) {
            press(KeyCode.F1);
        }
    }

    /// Starts servers, as the start page does.
    void start(List<StartOptions> servers) {
        model.start(servers);
    }

    /// Opens a recording, as a person does.
    void open(Path trace) {
        model.open(trace);
    }

    /// Styled and laid out.
    Scene settled() {
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return scene;
    }

    /// The demo of the servers that are there.
    private Demo demo() {
        return Demo.ofModels(
                        runs.get().timeline().from(1).stream()
                                .map(Event::what)
                                .filter(Event.ServerStarted.class::isInstance)
                                .map(what -> ((Event.ServerStarted) what).model())
                                .toList())
                .orElseThrow();
    }

    private void press(KeyCode key) {
        scene.getRoot()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
