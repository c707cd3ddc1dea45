package echolab.cli;

import echolab.cli.status.ExitCode;
import echolab.trace.Timeline;
import java.io.IOException;
import picocli.CommandLine;

/// Takes a recorded run up again at one of its steps, for a person to go on with.
@FunctionalInterface
interface RunContinuer {
    /// Goes on until the person has had enough.
    ///
    /// @param step counted from 1
    /// @param line where it is told of
    ExitCode continueFrom(Timeline timeline, int step, CommandLine line) throws IOException;
}
