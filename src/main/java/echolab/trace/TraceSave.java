package echolab.trace;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A run that is in memory, as a trace file: the same file that {@link TraceWriter} writes while a
/// run goes on.
public final class TraceSave {
    private TraceSave() {}

    /// The contents of the file.
    ///
    /// @param timeline may go on meanwhile; what happens later is not in it
    public static byte[] bytes(TraceHeader header, Timeline timeline) {
        JsonMapper mapper = TraceJson.mapper();
        List<Event> events = timeline.from(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(line(mapper, header));
        events.forEach(event -> out.writeBytes(line(mapper, event)));
        out.writeBytes(line(mapper, new TraceEvents.Closing(events.size())));
        return out.toByteArray();
    }

    private static byte[] line(JsonMapper mapper, Object value) {
        return Checksum.line(mapper.writeValueAsBytes(value));
    }
}
