package echolab.fx.testing;

import echolab.fx.look.Look;
import echolab.fx.model.Appearance;
import echolab.fx.model.Settings;
import echolab.fx.model.WindowModel;
import echolab.fx.model.Workers;
import echolab.fx.text.Texts;
import echolab.fx.view.Desktop;
import echolab.fx.view.MainView;
import echolab.fx.view.Pulses;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.again.Continuation;
import echolab.trace.TraceReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A window over real servers, whose model a test can look into. Opened for each test, and closed after
/// it.
public final class LiveWindow implements BeforeEachCallback, AfterEachCallback {
    /// The screen of the headless platform is 1000 by 1000.
    public static final double WIDTH = 1000;

    public static final double HEIGHT = 900;

    private final Desktop desktop;
    private Optional<WindowModel> opened = Optional.empty();

    /// @param desktop answers when a person is asked for a file
    public LiveWindow(Desktop desktop) {
        this.desktop = desktop;
    }

    public WindowModel model() {
        return opened.orElseThrow();
    }

    public void open() {
        Executor background = Thread::startVirtualThread;
        Workers workers = new Workers(background, background, Platform::runLater, new Pulses());
        WindowModel model =
                new WindowModel(
                        LiveRun::new, TraceReader::read, new Continuation(LiveRun::new), workers);
        opened = Optional.of(model);
        Fx.run(() -> show(model));
    }

    private void show(WindowModel model) {
        Look.loadFonts();
        MainView view =
                new MainView(
                        model,
                        Model.rightIds(),
                        new Texts(Locale.ENGLISH),
                        new Appearance(Settings.initial(Locale.ENGLISH)),
                        desktop);
        Stage stage = new Stage();
        stage.setScene(view.scene(WIDTH, HEIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Closes all windows, and ends the servers.
    public void close() {
        Fx.run(() -> {
            opened.ifPresent(WindowModel::choose);
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
        opened.ifPresent(WindowModel::close);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }
}
