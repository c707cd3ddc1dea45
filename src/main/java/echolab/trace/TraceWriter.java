package echolab.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Writes a trace file as the run goes on. Events are handed to a thread of its own and are with
/// the kernel a few milliseconds later, so that even `kill -9` loses no more than that; the run
/// never waits for the disk. When writing fails, that is reported once, what was written stays
/// a readable trace, and the rest of the run is not recorded.
public final class TraceWriter implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BATCH = 512;

    private final Path file;
    private final TraceSink sink;
    private final Consumer<TraceProblem> onFailure;
    private final Duration patience;
    private final JsonMapper mapper = TraceJson.mapper();
    private final BlockingQueue<Optional<Event>> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;
    private int written;

    private TraceWriter(
            Path file, TraceSink sink, Consumer<TraceProblem> onFailure, Duration patience) {
        this.patience = patience;
        this.file = file;
        this.sink = sink;
        this.onFailure = onFailure;
        thread = Thread.ofPlatform().name("trace-writer").daemon().unstarted(this::writeAll);
    }

    /// Makes the file, over one that was there, and writes its header.
    ///
    /// @param onFailure is told at most once, from another thread, that recording has ended
    /// @throws TraceException when the file cannot be made
    public static TraceWriter create(
            Path file, TraceHeader header, Consumer<TraceProblem> onFailure) throws TraceException {
        try {
            return create(file, TraceSink.of(file), header, onFailure, PATIENCE);
        } catch (IOException e) {
            throw new TraceException(
                    new TraceProblem(
                            TraceProblem.Kind.CANNOT_CREATE,
                            file,
                            Optional.empty(),
                            List.of(SystemWords.of(e))));
        }
    }

    static TraceWriter create(
            Path file,
            TraceSink sink,
            TraceHeader header,
            Consumer<TraceProblem> onFailure,
            Duration patience)
            throws IOException {
        TraceWriter writer = new TraceWriter(file, sink, onFailure, patience);
        try {
            sink.write(ByteBuffer.wrap(writer.line(header)));
        } catch (IOException e) {
            sink.close();
            throw e;
        }
        writer.thread.start();
        return writer;
    }

    /// Takes an event to be written; returns at once. Events come in the order of their places,
    /// from one thread at a time.
    public void write(Event event) {
        if (!failed.get() && !closed.get()) {
            queue.add(Optional.of(event));
        }
    }

    /// Writes what is left and the closing line. Waits for a disk that does not answer no longer
    /// than five seconds. Does nothing the second time.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        queue.add(Optional.empty());
        try {
            if (!thread.join(patience)) {
                report(TraceProblem.Kind.TOO_SLOW);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        try (sink) {
            boolean more = true;
            while (more) {
                more = writeBatch();
            }
        } catch (IOException e) {
            report(TraceProblem.Kind.WRITE_FAILED, SystemWords.of(e));
        } catch (JacksonException e) {
            report(TraceProblem.Kind.WRITE_FAILED, e.getOriginalMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.clear();
    }

    /// Writes what waits; false once the run is closed or its file is gone.
    private boolean writeBatch() throws IOException, InterruptedException {
        List<Optional<Event>> batch = new ArrayList<>();
        batch.add(queue.take());
        queue.drainTo(batch, BATCH);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        boolean last = false;
        for (Optional<Event> event : batch) {
            last = event.isEmpty();
            lines.writeBytes(event.map(this::line).orElseGet(this::closingLine));
            written += last ? 0 : 1;
        }
        sink.write(ByteBuffer.wrap(lines.toByteArray()));
        if (!sink.isStillThere()) {
            report(TraceProblem.Kind.VANISHED);
            return false;
        }
        return !last;
    }

    private byte[] closingLine() {
        return line(new TraceEvents.Closing(written));
    }

    private byte[] line(Object value) {
        return Checksum.line(mapper.writeValueAsBytes(value));
    }

    private void report(TraceProblem.Kind kind, String... details) {
        if (!failed.getAndSet(true)) {
            onFailure.accept(new TraceProblem(kind, file, Optional.empty(), List.of(details)));
        }
    }
}
