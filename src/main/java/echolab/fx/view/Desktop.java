package echolab.fx.view;

import java.nio.file.Path;
import java.util.Optional;

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

    /// None: nobody can choose a file, and there is no screen to fill.
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
        };
    }
}
