package echolab.fx.view;

import java.nio.file.Path;
import java.util.Optional;

/// What the window asks of the machine's desktop.
public interface Desktop {
    /// Lets a person choose a trace file; empty when they chose none.
    Optional<Path> chooseTrace();

    void toggleFullScreen();
}
