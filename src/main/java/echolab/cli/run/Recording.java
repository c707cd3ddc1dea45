package echolab.cli.run;

import echolab.trace.Event;
import echolab.trace.TraceException;
import echolab.trace.TraceHeader;
import echolab.trace.TraceProblem;
import echolab.trace.TraceWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes a run down, if that is wanted.
final class Recording implements Consumer<Event>, AutoCloseable {
    private volatile Optional<TraceProblem> problem = Optional.empty();
    private final Optional<TraceWriter> writer;

    private Recording(Optional<Path> file, TraceHeader header) throws TraceException {
        writer =
                file.isPresent()
                        ? Optional.of(TraceWriter.create(file.get(), header, this::failed))
                        : Optional.empty();
    }

    /// Makes the file, if one is named.
    ///
    /// @throws TraceException when it cannot be made
    static Recording to(Optional<Path> file, TraceHeader header) throws TraceException {
        return new Recording(file, header);
    }

    private void failed(TraceProblem what) {
        problem = Optional.of(what);
    }

    @Override
    public void accept(Event event) {
        writer.ifPresent(w -> w.write(event));
    }

    /// Why the run, or its end, was not recorded; whole once this is closed.
    Optional<TraceProblem> problem() {
        return problem;
    }

    @Override
    public void close() {
        writer.ifPresent(TraceWriter::close);
    }
}
