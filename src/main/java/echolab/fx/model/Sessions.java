package echolab.fx.model;

import echolab.stage.Run;
import echolab.trace.Timeline;
import echolab.trace.TraceException;
import echolab.trace.TraceFile;
import echolab.trace.TraceHeader;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// Makes sessions of runs and of recordings, wherever there is time for it: until they are shown nobody
/// else touches them.
final class Sessions {
    private final TraceOpener traces;
    private final Workers workers;
    private final Consumer<Problem> problems;

    /// @param problems is told of what goes wrong in a session
    Sessions(TraceOpener traces, Workers workers, Consumer<Problem> problems) {
        this.traces = traces;
        this.workers = workers;
        this.problems = problems;
    }

    /// A recording that was read.
    ///
    /// @param warning of what is missing in its file
    record Opened(Session session, Optional<Problem> warning) {}

    /// A run that goes on.
    ///
    /// @param demo a recording of the demo that leads through it; empty where nobody does
    Session live(Run run, Optional<URL> demo) {
        Playback playback = Playback.ofRun(run.timeline(), workers);
        Acts acts = new Acts(run, workers, playback, problems);
        acts.catchUp();
        Optional<Guide> guide =
                demo.map(recording -> new Guide(parts(recording), run.timeline(), acts));
        guide.ifPresent(g -> acts.autoStep().otherwise(() -> g.perform(playback.view())));
        return Session.live(
                playback,
                acts,
                guide,
                new BookmarkBook(playback, workers, problems),
                hindsight(playback));
    }

    private List<Part> parts(URL recording) {
        try {
            return Part.of(Bundled.open(recording, traces).timeline());
        } catch (TraceException e) {
            throw new IllegalStateException("a recording of ours: " + recording, e);
        }
    }

    /// A recording in a file, at that moment.
    Opened recorded(Path file, int moment) throws TraceException {
        TraceFile trace = traces.open(file);
        Playback playback = Playback.ofRecording(trace.timeline(), workers);
        playback.goTo(moment);
        BookmarkBook bookmarks = bookmarks(playback, trace.header());
        bookmarks.keptIn(file, trace.header());
        return new Opened(
                Session.recorded(playback, file, bookmarks, hindsight(playback)),
                trace.warning().map(Problem::damaged));
    }

    /// A recording that comes with the application.
    ///
    /// @param moment at which of its moments
    Opened bundled(URL recording, ToIntFunction<Timeline> moment) throws TraceException {
        TraceFile trace = Bundled.open(recording, traces);
        Playback playback = Playback.ofRecording(trace.timeline(), workers);
        playback.goTo(moment.applyAsInt(playback.timeline()));
        BookmarkBook bookmarks = bookmarks(playback, trace.header());
        return new Opened(
                Session.bundled(playback, bookmarks, hindsight(playback)), Optional.empty());
    }

    private Hindsight hindsight(Playback playback) {
        return Hindsight.of(playback.timeline(), workers);
    }

    private BookmarkBook bookmarks(Playback playback, TraceHeader header) {
        BookmarkBook book = new BookmarkBook(playback, workers, problems);
        book.show(header.bookmarks());
        return book;
    }
}
