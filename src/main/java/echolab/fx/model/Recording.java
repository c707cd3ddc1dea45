package echolab.fx.model;

import echolab.trace.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// An earlier run, read back from its trace file.
///
/// @param warning where the file is damaged, in words; what comes before is in the timeline
public record Recording(Timeline timeline, Optional<String> warning) {
    /// Reads trace files.
    @FunctionalInterface
    public interface Opener {
        /// Reads a whole file.
        ///
        /// @throws IOException when nothing can be read of it; the message says why
        Recording open(Path file) throws IOException;
    }
}
