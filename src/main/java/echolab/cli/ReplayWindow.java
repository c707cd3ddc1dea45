package echolab.cli;

import echolab.cli.status.ExitCode;
import echolab.trace.TraceFile;

/// Opens a window that shows an earlier run.
@FunctionalInterface
interface ReplayWindow {
    /// Shows the run at that step, and returns when the window is closed.
    ///
    /// @param step counted from 1; 0 for a run in which nothing happened
    ExitCode show(TraceFile trace, int step);
}
