package echolab.fx;

import echolab.fx.look.Look;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Platform;

/// Opens the window and waits until it is closed.
public final class WindowLauncher {
    /// Kept so that its level stays: loggers are collected when nobody holds them.
    private static final Logger PREFERENCES_LOGGER = Logger.getLogger("java.util.prefs");

    private WindowLauncher() {}

    /// Shows the window; returns when it was closed and everything it started is down.
    ///
    /// @throws NoDisplayException when this machine cannot show a window
    public static void open(WindowServices services, WindowOptions options) {
        PREFERENCES_LOGGER.setLevel(Level.OFF);
        Look.onTheClassPath();
        PreferencesStore store =
                new PreferencesStore(
                        Preferences.userRoot().node("echolab/window"),
                        // no daemon: what was kept last is written though the program ends
                        Thread.ofPlatform().name("settings")::start);
        WindowApp app = new WindowApp(services, store, options);
        CountDownLatch closed = new CountDownLatch(1);
        startToolkit(() -> app.show(closed::countDown));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        app.close();
        Platform.exit();
    }

    private static void startToolkit(Runnable whenUp) {
        try {
            Platform.startup(whenUp);
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            throw new NoDisplayException(e);
        }
    }
}
