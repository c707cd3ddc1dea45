package echolab.fx.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/// What the window asks of the machine's desktop.
public interface Desktop {
    /// Lets a person choose a trace file; empty when they chose none.
    Optional<Path> chooseTrace();

    /// Lets a person choose where a file goes; empty when they chose nothing.
    ///
    /// @param name that is suggested
    /// @param suffix of such files, without the dot
    Optional<Path> chooseTarget(String name, String suffix);

    void toggleFullScreen();

    /// Where other machines reach this one: its addresses; none where it has no network.
    List<String> addresses();

    /// Shows what only the presenter is to see, on a second screen where there is one.
    ///
    /// @param closed is told when it was closed
    void showNotes(Scene notes, Runnable closed);

    /// Takes it away.
    void hideNotes();

    /// None: nobody can choose a file, there is no screen to fill, and no network.
    static Desktop none() {
        return new Desktop() {
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

            @Override
            public void showNotes(Scene notes, Runnable closed) {}

            @Override
            public void hideNotes() {}
        };
    }
}
