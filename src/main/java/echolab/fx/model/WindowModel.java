package echolab.fx.model;

import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.stage.StartOptions;
import echolab.stage.again.Continuing;
import echolab.trace.Timeline;
import echolab.trace.TraceException;
import echolab.trace.TraceFile;
import echolab.trace.TraceHeader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the window as a whole shows: the start page, a server that is being started, or a
/// session; and what went wrong last. Confined to the FX thread.
public final class WindowModel {
    private final Supplier<Run> runs;
    private final TraceOpener traces;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(new Phase.Choosing());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final WayBack wayBack;
    private final Set<Run> open = ConcurrentHashMap.newKeySet();
    private final Exporter exporter;
    private List<StartOptions> lastStart = List.of();
    private volatile boolean closed;

    /// What the window is at.
    public sealed interface Phase {
        /// The start page: nothing runs.
        record Choosing() implements Phase {}

        /// Servers are on their way to their first gates.
        record Starting(List<StartOptions> servers) implements Phase {
            public Starting {
                servers = List.copyOf(servers);
            }
        }

        /// A recording is being read.
        record Opening(Path file) implements Phase {}

        /// There is something to see.
        record Showing(Session session) implements Phase {}
    }

    /// @param runs makes a new, empty run
    /// @param continuing takes a run up again at an earlier step
    public WindowModel(
            Supplier<Run> runs, TraceOpener traces, Continuing continuing, Workers workers) {
        this.runs = runs;
        this.traces = traces;
        this.workers = workers;
        this.wayBack = new WayBack(continuing, workers);
        exporter = new Exporter(workers, this::report);
    }

    /// Writes what is on stage into files.
    public Exporter exporter() {
        return exporter;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The way back to an earlier step, while a run is on it.
    public ReadOnlyObjectProperty<Optional<GoingBack>> goingBackProperty() {
        return wayBack.goingBackProperty();
    }

    /// Takes the run that is shown up again at the step that is shown, with real processes. Until
    /// that is done everything stays as it is; then what was on stage before is taken down.
    public void continueDifferently() {
        if (phase.get() instanceof Phase.Showing(Session session)
                && !session.playback().view().isLive()) {
            dismissProblem();
            wayBack.setOut(session, new Return(session));
        }
    }

    private final class Return implements WayBack.Arrival {
        private final Session from;

        Return(Session from) {
            this.from = from;
        }

        @Override
        public Session come(Run run) {
            open.add(run);
            return sessionOf(run);
        }

        @Override
        public void arrived(boolean awaited, Optional<Session> session, Optional<Problem> failure) {
            boolean wanted = awaited && !closed && phase.get().equals(new Phase.Showing(from));
            failure.filter(_ -> wanted).ifPresent(WindowModel.this::report);
            session.ifPresent(fresh -> {
                if (wanted) {
                    take(fresh);
                } else {
                    end(fresh);
                }
            });
        }

        private void take(Session fresh) {
            if (from.acts().isEmpty()) {
                lastStart = StartsOf.timeline(from.playback().timeline());
            }
            phase.set(new Phase.Showing(fresh));
            fresh.acts().ifPresent(Acts::follow);
            end(from);
        }

        private void end(Session session) {
            session.acts()
                    .ifPresent(acts -> {
                        acts.end();
                        workers.background().execute(() -> WindowModel.this.end(acts.run()));
                    });
        }
    }

    private Session sessionOf(Run run) {
        Playback playback = Playback.ofRun(run.timeline(), workers);
        Acts acts = new Acts(run, workers, playback, this::report);
        acts.catchUp();
        return Session.live(
                playback,
                acts,
                new BookmarkBook(playback, workers, this::report),
                hindsight(playback));
    }

    /// Starts servers side by side; what was on stage before is taken down.
    public void start(List<StartOptions> servers) {
        leave();
        lastStart = List.copyOf(servers);
        Phase.Starting starting = new Phase.Starting(servers);
        phase.set(starting);
        workers.background().execute(() -> startInBackground(starting));
    }

    /// Starts one more server beside those that are on stage.
    public void startBeside(StartOptions server) {
        if (phase.get() instanceof Phase.Showing(Session session) && session.acts().isPresent()) {
            lastStart = Stream.concat(lastStart.stream(), Stream.of(server)).toList();
            session.acts().get().start(server);
        }
    }

    /// The servers on stage stand in this order: in which they start the next time.
    public void arrange(List<String> stages) {
        lastStart =
                lastStart.stream()
                        .sorted(Comparator.comparingInt(server -> place(stages, server.name())))
                        .toList();
    }

    private static int place(List<String> stages, String name) {
        int index = stages.indexOf(name);
        return index < 0 ? stages.size() : index;
    }

    /// Starts the last servers once more, afresh.
    public void again() {
        if (!lastStart.isEmpty()) {
            start(lastStart);
        }
    }

    /// Starts the last servers once more, one of them open to the network, or on loopback again: a
    /// socket keeps the address that it was bound to.
    public void listen(String stage, boolean everywhere) {
        UnaryOperator<StartOptions> listening =
                everywhere ? StartOptions::openToNetwork : StartOptions::onLoopback;
        lastStart =
                lastStart.stream()
                        .map(server ->
                                server.name().equals(stage) ? listening.apply(server) : server)
                        .toList();
        again();
    }

    /// Opens a trace file; what was on stage before is taken down.
    public void open(Path file) {
        open(file, 1);
    }

    /// The same at that moment, counted from 1.
    public void open(Path file, int moment) {
        leave();
        phase.set(new Phase.Opening(file));
        workers.background().execute(() -> openInBackground(file, moment));
    }

    /// Back to the start page; what is on stage is taken down.
    public void choose() {
        leave();
        phase.set(new Phase.Choosing());
    }

    public void dismissProblem() {
        problem.set(Optional.empty());
    }

    void report(Problem what) {
        problem.set(Optional.of(what));
    }

    /// Takes down everything that was started. Returns when it is done; not for the FX thread.
    public void close() {
        closed = true;
        wayBack.giveUp();
        exporter.cancel();
        List.copyOf(open).forEach(this::end);
    }

    private void leave() {
        dismissProblem();
        wayBack.giveUp();
        if (phase.get() instanceof Phase.Showing(Session session)) {
            session.acts().ifPresent(Acts::end);
        }
        List.copyOf(open).forEach(run -> workers.background().execute(() -> end(run)));
    }

    private void startInBackground(Phase.Starting starting) {
        Run run = runs.get();
        open.add(run);
        try {
            starting.servers().forEach(run::start);
        } catch (StageException e) {
            end(run);
            fail(starting, Problem.of(e));
            return;
        }
        Session session = sessionOf(run);
        workers.window().execute(() -> show(starting, run, session));
    }

    private void show(Phase awaited, Run run, Session session) {
        if (!closed && phase.get().equals(awaited)) {
            phase.set(new Phase.Showing(session));
            session.acts().ifPresent(Acts::follow);
        } else {
            workers.background().execute(() -> end(run));
        }
    }

    private void end(Run run) {
        run.close();
        open.remove(run);
    }

    /// The last servers that were started, here or in another run that is taken up again.
    public List<StartOptions> lastStart() {
        return lastStart;
    }

    /// Opens a recording that comes with the application.
    ///
    /// @param moment at which of its moments
    public void openBundled(URL recording, ToIntFunction<Timeline> moment) {
        leave();
        Phase.Opening opening = new Phase.Opening(Path.of(recording.getPath()));
        phase.set(opening);
        workers.background().execute(() -> openInBackground(opening, recording, moment));
    }

    private void openInBackground(
            Phase.Opening opening, URL recording, ToIntFunction<Timeline> place) {
        try {
            TraceFile trace = Bundled.open(recording, traces);
            Playback playback = Playback.ofRecording(trace.timeline(), workers);
            int moment = place.applyAsInt(playback.timeline());
            workers.window()
                    .execute(() -> {
                        if (phase.get().equals(opening)) {
                            playback.goTo(moment);
                            phase.set(
                                    new Phase.Showing(
                                            Session.bundled(
                                                    playback,
                                                    bookmarks(playback, trace.header()),
                                                    hindsight(playback))));
                        }
                    });
        } catch (TraceException e) {
            fail(opening, Problem.unreadable(e.problem()));
        } catch (UncheckedIOException e) {
            fail(opening, Problem.unforeseen(e));
        }
    }

    private void openInBackground(Path file, int moment) {
        try {
            TraceFile trace = traces.open(file);
            Playback playback = Playback.ofRecording(trace.timeline(), workers);
            playback.goTo(moment);
            workers.window().execute(() -> show(file, playback, trace));
        } catch (TraceException e) {
            fail(new Phase.Opening(file), Problem.unreadable(e.problem()));
        }
    }

    private void show(Path file, Playback playback, TraceFile trace) {
        if (phase.get().equals(new Phase.Opening(file))) {
            BookmarkBook bookmarks = bookmarks(playback, trace.header());
            bookmarks.keptIn(file, trace.header());
            phase.set(
                    new Phase.Showing(
                            Session.recorded(playback, file, bookmarks, hindsight(playback))));
            trace.warning().map(Problem::damaged).ifPresent(this::report);
        }
    }

    private Hindsight hindsight(Playback playback) {
        return Hindsight.of(playback.timeline(), workers);
    }

    private BookmarkBook bookmarks(Playback playback, TraceHeader header) {
        BookmarkBook book = new BookmarkBook(playback, workers, this::report);
        book.show(header.bookmarks());
        return book;
    }

    private void fail(Phase awaited, Problem what) {
        workers.window()
                .execute(() -> {
                    if (phase.get().equals(awaited)) {
                        phase.set(new Phase.Choosing());
                        report(what);
                    }
                });
    }
}
