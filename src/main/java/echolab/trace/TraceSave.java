package echolab.trace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Writes a whole run that is in memory, or its beginning, as a trace file: the same file that
/// {@link TraceWriter} writes while a run goes on.
public final class TraceSave {
    private TraceSave() {}

    /// Writes the file, over one that was there. Not for a place that must stay whole when the disk
    /// is full: write beside it and move.
    ///
    /// @param timeline may go on meanwhile; what happens later is not written
    public static void write(Path file, TraceHeader header, Timeline timeline) throws IOException {
        JsonMapper mapper = TraceJson.mapper();
        List<Event> events = timeline.from(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(line(mapper, header));
            for (Event event : events) {
                out.write(line(mapper, event));
            }
            out.write(line(mapper, new TraceEvents.Closing(events.size())));
        }
    }

    private static byte[] line(JsonMapper mapper, Object value) {
        return Checksum.line(mapper.writeValueAsBytes(value));
    }
}
