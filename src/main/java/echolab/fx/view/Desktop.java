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
        return new NoDesktop();
    }
}
