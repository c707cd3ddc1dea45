package echolab.fx.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/// A machine without a desktop: nobody can choose a file, there is no screen to fill, and no network.
public class NoDesktop implements Desktop {
    private Runnable notesClosed = () -> {};

    @Override
    public Optional<Path> chooseTrace() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseTarget(String name, String suffix) {
        return Optional.empty();
    }

    @Override
    public void toggleFullScreen() {}

    @Override
    public List<String> addresses() {
        return List.of();
    }

    /// Where nobody sees them they go on until they are hidden.
    @Override
    public void showNotes(Scene notes, Runnable closed) {
        notesClosed = closed;
    }

    @Override
    public void hideNotes() {
        notesClosed.run();
        notesClosed = () -> {};
    }
}
