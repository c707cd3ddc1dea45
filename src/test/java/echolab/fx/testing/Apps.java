package echolab.fx.testing;

import echolab.fx.WindowApp;
import echolab.fx.WindowOptions;
import echolab.fx.WindowServices;
import echolab.fx.model.Settings;
import echolab.fx.model.SettingsStore;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.again.Continuation;
import echolab.trace.TraceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The program as it is started, with windows of its own and real servers.
public final class Apps {
    /// Keeps nothing from one time to the next.
    public static final SettingsStore FORGETFUL =
            new SettingsStore() {
                @Override
                public Optional<Settings> load() {
                    return Optional.empty();
                }

                @Override
                public void save(Settings settings) {}
            };

    private final List<WindowApp> apps = new ArrayList<>();

    /// Starts it once more.
    public void open(SettingsStore settings) {
        WindowServices services =
                new WindowServices(
                        Model.rightIds(),
                        LiveRun::new,
                        TraceReader::read,
                        new Continuation(LiveRun::new));
        WindowApp app = new WindowApp(services, settings, WindowOptions.in(Locale.ENGLISH));
        apps.add(app);
        Fx.run(() -> app.show(() -> {}));
    }

    /// Closes all windows and ends it.
    public void quit() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        apps.forEach(WindowApp::close);
        apps.clear();
    }

    /// The first of its windows.
    public static Stage window() {
        return (Stage) Window.getWindows().getFirst();
    }

    /// Presses a key in a window. On the FX thread.
    public static void press(Stage stage, KeyCode key, boolean shift, boolean control) {
        stage.getScene()
                .getRoot()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
    }
}
