package echolab.cli.render;

import echolab.cli.status.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;

/// Runs scripts and records them.
@FunctionalInterface
public interface ScriptTraces {
    /// Runs the script and records it in the file. What does not hold, and why it could not be
    /// run, is said on `err`.
    ExitCode record(Path script, Path trace, PrintWriter err);
}
