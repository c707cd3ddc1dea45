package echolab.trace;

import echolab.trace.TraceLines.Line;
import echolab.trace.TraceProblem.Kind;
import echolab.trace.TraceProblem.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the events of a trace file into a log until the file ends or the first damage.
final class TraceEvents {
    static final String END = "{\"end\":";

    private final Path file;
    private final TraceLines lines;
    private final JsonMapper mapper;
    private final boolean sealed;
    private final EventLog log = new EventLog();
    private boolean closed;

    /// The last line of a run that was recorded to its end.
    ///
    /// @param end how many events there are
    record Closing(long end) {}

    /// @param sealed whether every line must have its checksum
    TraceEvents(Path file, TraceLines lines, JsonMapper mapper, boolean sealed) {
        this.file = file;
        this.lines = lines;
        this.mapper = mapper;
        this.sealed = sealed;
    }

    TraceFile read(TraceHeader header) {
        Optional<TraceProblem> warning = Optional.empty();
        Optional<Line> line = Optional.empty();
        try {
            line = lines.next();
            while (line.isPresent() && warning.isEmpty()) {
                warning = take(line.get());
                line = lines.next();
            }
        } catch (IOException e) {
            warning = problem(Kind.READ_FAILED, line, 1, SystemWords.of(e));
        }
        if (warning.isEmpty() && !closed) {
            warning = problem(Kind.NOT_CLOSED, Optional.empty(), 1);
        }
        return new TraceFile(file, header, log, warning);
    }

    private Optional<TraceProblem> take(Line line) {
        Optional<Line> here = Optional.of(line);
        if (line.isBlank()) {
            return Optional.empty();
        }
        if (closed) {
            return problem(Kind.AFTER_END, here, 1);
        }
        if (line.text().length > TraceReader.LONGEST_LINE) {
            String limit = Integer.toString(TraceReader.LONGEST_LINE);
            return problem(Kind.LINE_TOO_LONG, here, TraceReader.LONGEST_LINE + 1, limit);
        }
        try {
            return isClosing(line)
                    ? close(line, mapper.readValue(line.text(), Closing.class))
                    : append(line, mapper.readValue(line.text(), Event.class));
        } catch (StreamReadException e) {
            return problem(line.ended() ? Kind.NOT_JSON : Kind.CUT_OFF, here, columnOf(e));
        } catch (InvalidTypeIdException e) {
            return e.getTypeId() == null
                    ? problem(Kind.BAD_FIELD, here, columnOf(e), fieldOf(e, "kind"))
                    : problem(Kind.UNKNOWN_KIND, here, columnOf(e), e.getTypeId());
        } catch (JacksonException e) {
            return fieldOf(e, "").isEmpty()
                    ? problem(Kind.NO_EVENT, here, columnOf(e))
                    : problem(Kind.BAD_FIELD, here, columnOf(e), fieldOf(e, ""));
        }
    }

    private Optional<TraceProblem> append(Line line, Event event) {
        if (isAltered(line)) {
            return problem(Kind.ALTERED, Optional.of(line), 1);
        }
        String seq = Long.toString(event.seq());
        if (event.seq() != log.size() + 1L) {
            String next = Integer.toString(log.size() + 1);
            return problem(Kind.OUT_OF_ORDER, Optional.of(line), 1, seq, next);
        }
        try {
            log.append(event);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            String kind = TraceJson.kindOf(event.what().getClass());
            return problem(Kind.DOES_NOT_FIT, Optional.of(line), 1, seq, kind);
        }
    }

    private Optional<TraceProblem> close(Line line, Closing closing) {
        if (isAltered(line)) {
            return problem(Kind.ALTERED, Optional.of(line), 1);
        }
        if (closing.end() != log.size()) {
            return problem(Kind.MISCOUNTED, Optional.of(line), 1, Long.toString(closing.end()));
        }
        closed = true;
        return Optional.empty();
    }

    private boolean isAltered(Line line) {
        return sealed && !Checksum.holds(line.text());
    }

    private static boolean isClosing(Line line) {
        return new String(line.text(), StandardCharsets.ISO_8859_1).startsWith(END);
    }

    /// A problem with that line; without one, with the end of the file.
    private Optional<TraceProblem> problem(
            Kind kind, Optional<Line> line, int column, String... details) {
        Place place =
                line.map(l -> new Place(l.number(), column, l.offset() + column - 1, log.size()))
                        .orElseGet(() -> lines.end(log.size()));
        return Optional.of(new TraceProblem(kind, file, Optional.of(place), List.of(details)));
    }

    private static int columnOf(JacksonException e) {
        return Math.max(1, e.getLocation().getColumnNr());
    }

    private static String fieldOf(JacksonException e, String last) {
        String path =
                e.getPath().stream()
                        .map(r ->
                                r.getPropertyName() == null
                                        ? "" + r.getIndex()
                                        : r.getPropertyName())
                        .collect(Collectors.joining("."));
        return path.isEmpty() || last.isEmpty() ? path + last : path + "." + last;
    }
}
