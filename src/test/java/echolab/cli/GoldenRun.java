package echolab.cli;

import echolab.frame.Film;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Timeline;
import echolab.trace.TraceException;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// The recorded run that every version must be able to read, which grows with the format.
final class GoldenRun {
    static final Path FILE = Path.of("src/test/resources/echolab/trace/version-1.jsonl");

    private GoldenRun() {}

    /// How many steps it has.
    static int steps() {
        return new Film(timeline()).moments().count();
    }

    /// The step at which the server forks.
    static int forked() {
        Film film = new Film(timeline());
        return IntStream.rangeClosed(1, film.moments().count())
                .filter(step -> isFork(timeline().event(film.moments().causeOf(step)).what()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFork(Event.What what) {
        return what instanceof Event.Returned r && r.site().call() == Call.FORK && r.result() > 0;
    }

    private static Timeline timeline() {
        try {
            return TraceReader.read(FILE).timeline();
        } catch (TraceException e) {
            throw new IllegalStateException(e);
        }
    }
}
