package echolab.trace;

import java.nio.file.Path;
import java.util.Optional;

/// A trace file that was read.
///
/// @param timeline its events, up to the damage where it is damaged
/// @param warning what is wrong with it; empty when it is whole
public record TraceFile(
        Path file, TraceHeader header, Timeline timeline, Optional<TraceProblem> warning) {}
