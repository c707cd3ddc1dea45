package echolab.fx.model;

import echolab.trace.TraceException;
import echolab.trace.TraceFile;
import java.nio.file.Path;

/// Reads trace files, see {@link echolab.trace.TraceReader#read}.
@FunctionalInterface
public interface TraceOpener {
    /// The run in that file, up to the damage where it is damaged.
    ///
    /// @throws TraceException when nothing can be read of it
    TraceFile open(Path file) throws TraceException;
}
