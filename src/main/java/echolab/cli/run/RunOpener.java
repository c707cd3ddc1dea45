package echolab.cli.run;

import echolab.stage.Run;
import echolab.trace.Event;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Makes the runs in which scripts are carried out.
@FunctionalInterface
public interface RunOpener {
    /// A run on which nothing is started yet.
    ///
    /// @param recording is given every event as it happens, in order
    /// @param recordingFailure why it cannot take them any more, once it cannot
    /// @throws echolab.stage.StageException when this machine cannot
    Run open(Consumer<Event> recording, Supplier<Optional<String>> recordingFailure);
}
