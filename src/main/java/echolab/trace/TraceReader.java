package echolab.trace;

import echolab.trace.TraceProblem.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a trace file. One that is cut off or damaged opens up to the damage; what follows the
/// damage is not shown, because a state that lacks one event would be a wrong picture.
public final class TraceReader {
    /// No line that was ever written comes near this length, in bytes.
    static final int LONGEST_LINE = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private TraceReader() {}

    /// The run in that file.
    ///
    /// @throws TraceException when it cannot be opened at all: there is no such file, it is no
    ///     trace, or it is of a later version
    public static TraceFile read(Path file) throws TraceException {
        if (Files.isDirectory(file)) {
            throw cannot(Kind.DIRECTORY, file);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            TraceLines lines = new TraceLines(in, LONGEST_LINE);
            JsonMapper mapper = TraceJson.mapper();
            byte[] first = lines.next().orElseThrow(() -> cannot(Kind.EMPTY, file)).text();
            TraceHeader header = header(file, first, mapper);
            return new TraceEvents(file, lines, mapper, Checksum.isOn(first)).read(header);
        } catch (NoSuchFileException e) {
            throw cannot(Kind.MISSING, file);
        } catch (IOException e) {
            throw cannot(Kind.UNREADABLE, file, SystemWords.of(e));
        }
    }

    static TraceHeader header(Path file, byte[] text, JsonMapper mapper) throws TraceException {
        JsonNode line = tree(mapper, text);
        if (!line.path("format").asString("").equals(TraceHeader.FORMAT)) {
            throw cannot(looksLikeHeader(text) ? Kind.HEADER_DAMAGED : Kind.NOT_A_TRACE, file);
        }
        if (Checksum.isOn(text) && !Checksum.holds(text)) {
            throw cannot(Kind.HEADER_DAMAGED, file);
        }
        int version = line.path("version").asInt(0);
        if (version > TraceHeader.VERSION) {
            throw cannot(
                    Kind.TOO_NEW,
                    file,
                    Integer.toString(version),
                    Integer.toString(TraceHeader.VERSION),
                    line.path("application").asString("?"));
        }
        if (version < 1) {
            throw cannot(Kind.HEADER_DAMAGED, file);
        }
        try {
            return mapper.treeToValue(line, TraceHeader.class);
        } catch (JacksonException e) {
            throw cannot(Kind.HEADER_DAMAGED, file);
        }
    }

    private static JsonNode tree(JsonMapper mapper, byte[] text) {
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            return mapper.createObjectNode();
        }
    }

    private static boolean looksLikeHeader(byte[] text) {
        String start = new String(text, 0, Math.min(64, text.length), StandardCharsets.ISO_8859_1);
        return start.startsWith("{\"format\":\"" + TraceHeader.FORMAT + "\"");
    }

    private static TraceException cannot(Kind kind, Path file, String... details) {
        return new TraceException(new TraceProblem(kind, file, Optional.empty(), List.of(details)));
    }
}
