package echolab.cli.run;

import echolab.frame.Film;
import echolab.frame.Frame;
import echolab.frame.Stamp;
import echolab.trace.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes the pictures of a run into a folder: `0007-p.png` is stage `p` at the seventh moment. A
/// stage on which nothing changed at a moment has no picture of it.
final class FramesFolder {
    private final Path folder;
    private final List<FramePainter> painters;
    private final Locale locale;

    FramesFolder(Path folder, List<FramePainter> painters, Locale locale) {
        this.folder = folder;
        this.painters = List.copyOf(painters);
        this.locale = locale;
    }

    /// Writes every moment of the run.
    void write(Timeline timeline) throws IOException {
        Files.createDirectories(folder);
        Film film = new Film(timeline);
        List<String> stages = List.copyOf(timeline.at(timeline.size()).keySet());
        for (FramePainter painter : painters) {
            for (String stage : stages) {
                write(film, stage, painter);
            }
        }
    }

    private void write(Film film, String stage, FramePainter painter) throws IOException {
        long shown = 0;
        int last = film.moments().count();
        for (int moment = 1; moment <= last; moment++) {
            Optional<Frame> frame = film.frame(stage, moment, painter.options(locale));
            if (frame.isPresent() && frame.get().seq() != shown) {
                shown = frame.get().seq();
                String name = "%04d-%s.%s".formatted(moment, stage, painter.suffix());
                Files.write(
                        folder.resolve(name),
                        painter.paint(frame.get(), Stamp.replay(locale, moment, last)));
            }
        }
    }
}
