package echolab.cli.console;

import java.util.Optional;

/// Where typed lines come from.
public interface LineSource {
    /// The next line; empty at the end of input. A line that was given up (Ctrl-C) is blank.
    Optional<String> read(String prompt);

    /// How wide what is printed may be.
    default int columns() {
        return 100;
    }

    /// Runs something that Ctrl-C interrupts, if it can be told.
    default void interruptible(Runnable work) {
        work.run();
    }
}
