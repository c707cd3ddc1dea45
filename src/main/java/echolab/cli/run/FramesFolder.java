package echolab.cli.run;

import echolab.frame.Film;
import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.trace.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the pictures of a run into a folder: `0007-p.png` is stage `p` at the seventh moment. A
/// stage on which nothing changed at a moment has no picture of it.
final class FramesFolder {
    private final Path folder;
    private final List<FramePainter> painters;
    private final FrameOptions options;

    FramesFolder(Path folder, List<FramePainter> painters, FrameOptions options) {
        this.folder = folder;
        this.painters = List.copyOf(painters);
        this.options = options;
    }

    /// Writes every moment of the run.
    void write(Timeline timeline) throws IOException {
        Files.createDirectories(folder);
        Film film = new Film(timeline);
        List<String> stages = List.copyOf(timeline.at(timeline.size()).keySet());
        Map<String, Long> last = new HashMap<>();
        for (int moment = 1; moment <= film.moments().count(); moment++) {
            for (String stage : stages) {
                Optional<Frame> frame = film.frame(stage, moment, options);
                if (frame.isPresent() && isNew(stage, frame.get(), last)) {
                    write("%04d-%s".formatted(moment, stage), frame.get());
                }
            }
        }
    }

    private static boolean isNew(String stage, Frame frame, Map<String, Long> last) {
        Long before = last.put(stage, frame.seq());
        return before == null || before != frame.seq();
    }

    private void write(String name, Frame frame) throws IOException {
        for (FramePainter painter : painters) {
            Files.write(folder.resolve(name + "." + painter.suffix()), painter.paint(frame));
        }
    }
}
