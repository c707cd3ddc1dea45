package echolab.cli;

import echolab.cli.status.ExitCode;
import java.nio.file.Path;
import java.util.Optional;

/// Opens a window that shows an earlier run.
@FunctionalInterface
interface ReplayWindow {
    /// Shows the run at that step, and returns when the window is closed; empty when no window
    /// could be opened.
    ///
    /// @param step counted from 1; 0 for a run in which nothing happened
    Optional<ExitCode> show(Path trace, int step);
}
