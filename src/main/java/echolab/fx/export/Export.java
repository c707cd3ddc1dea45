package echolab.fx.export;

import echolab.frame.Film;
import echolab.fx.picture.Painter;
import echolab.trace.StageState;
import echolab.trace.TraceHeader;
import echolab.trace.TraceSave;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Writes a step, a range of steps or a whole run into a file. Not for the FX thread.
public final class Export {
    private Export() {}

    /// Writes it; the file is whole or not there.
    ///
    /// @param progress is told how many steps are drawn; what it throws ends the work
    /// @throws IOException when it cannot be written; {@link OutputFile.Obstacle#of} tells why
    public static void write(ExportOrder order, Painter painter, IntConsumer progress)
            throws IOException {
        try (OutputFile file = OutputFile.at(order.file())) {
            file.write(bytes(order, painter, progress));
        }
    }

    private static byte[] bytes(ExportOrder order, Painter painter, IntConsumer progress)
            throws IOException {
        return switch (order.kind()) {
            case PNG -> picture(order, painter, Format.PNG, progress);
            case SVG -> picture(order, painter, Format.SVG, progress);
            case GIF -> picture(order, painter, Format.GIF, progress);
            case PDF -> picture(order, painter, Format.PDF, progress);
            case TRACE -> trace(order);
        };
    }

    private static byte[] picture(
            ExportOrder order, Painter painter, Format format, IntConsumer progress)
            throws IOException {
        Film film = new Film(order.timeline());
        int first = format.holdsMany() ? order.first() : order.last();
        List<Integer> moments =
                IntStream.rangeClosed(first, order.last())
                        .filter(moment -> isThere(order, film, moment))
                        .boxed()
                        .toList();
        return new Drawing(film, order.stage(), order.locale(), order.bookmarks())
                .bytes(painter, format, order.style(), moments, progress);
    }

    private static boolean isThere(ExportOrder order, Film film, int moment) {
        StageState state = order.timeline().at(film.moments().seqOf(moment)).get(order.stage());
        return state != null;
    }

    private static byte[] trace(ExportOrder order) {
        return TraceSave.bytes(
                TraceHeader.here(Instant.now(), version()).withBookmarks(order.bookmarks()),
                order.timeline());
    }

    private static String version() {
        String built = Export.class.getPackage().getImplementationVersion();
        return built == null ? "unpackaged" : built;
    }
}
