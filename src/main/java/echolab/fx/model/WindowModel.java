package echolab.fx.model;

import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.stage.StartOptions;
import echolab.stage.again.Continuing;
import echolab.trace.Timeline;
import echolab.trace.TraceException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the window as a whole shows: the start page, a server that is being started, or a
/// session; and what went wrong last. Confined to the FX thread.
public final class WindowModel {
    private final Sessions sessions;
    private final Starter starter;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(new Phase.Choosing());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final WayBack wayBack;
    private final Exporter exporter;
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
        this.workers = workers;
        sessions = new Sessions(traces, workers, this::report);
        starter = new Starter(runs, sessions, workers);
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

        /// Who was led through a demo, or looked at its recording, is led on.
        private final Optional<URL> demo;

        Return(Session from) {
            this.from = from;
            demo = starter.last().demo().filter(_ -> from.isDemo());
        }

        @Override
        public Session come(Run run) {
            return starter.adopt(run, demo);
        }

        @Override
        public void arrived(boolean awaited, Optional<Session> session, Optional<Problem> failure) {
            boolean wanted = awaited && !closed && phase.get().equals(new Phase.Showing(from));
            failure.filter(_ -> wanted).ifPresent(WindowModel.this::report);
            session.ifPresent(fresh -> {
                if (wanted) {
                    take(fresh);
                } else {
                    starter.endSoon(fresh);
                }
            });
        }

        private void take(Session fresh) {
            if (from.acts().isEmpty()) {
                starter.remember(new Lineup(StartsOf.timeline(from.playback().timeline()), demo));
            }
            phase.set(new Phase.Showing(fresh));
            fresh.acts().ifPresent(Acts::follow);
            starter.endSoon(from);
        }
    }

    /// Starts servers side by side; what was on stage before is taken down.
    public void start(List<StartOptions> servers) {
        start(Lineup.of(servers));
    }

    /// Starts the servers of a demo, with somebody who leads through it.
    ///
    /// @param recording of a run of it, whose clients say what is done from outside
    public void startDemo(List<StartOptions> servers, URL recording) {
        start(new Lineup(servers, Optional.of(recording)));
    }

    private void start(Lineup next) {
        leave();
        starter.remember(next);
        Phase.Starting starting = new Phase.Starting(next.servers());
        phase.set(starting);
        workers.background().execute(() -> startInBackground(starting, next));
    }

    /// Starts one more server beside those that are on stage.
    public void startBeside(StartOptions server) {
        if (phase.get() instanceof Phase.Showing(Session session) && session.acts().isPresent()) {
            starter.change(lineup -> lineup.and(server));
            session.acts().get().start(server);
        }
    }

    /// The servers on stage stand in this order: in which they start the next time.
    public void arrange(List<String> stages) {
        starter.change(lineup -> lineup.in(stages));
    }

    /// Starts the last servers once more, afresh.
    public void again() {
        if (!lastStart().isEmpty()) {
            start(starter.last());
        }
    }

    /// Starts the last servers once more, one of them open to the network, or on loopback again: a
    /// socket keeps the address that it was bound to.
    public void listen(String stage, boolean everywhere) {
        starter.change(lineup -> lineup.listening(stage, everywhere));
        again();
    }

    /// Opens a trace file; what was on stage before is taken down.
    public void open(Path file) {
        open(file, 1);
    }

    /// The same at that moment, counted from 1.
    public void open(Path file, int moment) {
        open(new Phase.Opening(file), () -> sessions.recorded(file, moment));
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
        starter.endAll();
    }

    private void leave() {
        dismissProblem();
        wayBack.giveUp();
        if (phase.get() instanceof Phase.Showing(Session session)) {
            session.acts().ifPresent(Acts::end);
        }
        starter.endAllSoon();
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever goes wrong in the background must be told.
    private void startInBackground(Phase.Starting starting, Lineup servers) {
        try {
            Session session = starter.start(servers);
            workers.window().execute(() -> show(starting, session));
        } catch (StageException e) {
            fail(starting, Problem.ofStart(e));
        } catch (RuntimeException e) {
            fail(starting, Problem.unforeseen(e));
        }
    }

    private void show(Phase awaited, Session session) {
        if (!closed && isAt(awaited)) {
            phase.set(new Phase.Showing(session));
            session.acts().ifPresent(Acts::follow);
        } else {
            starter.endSoon(session);
        }
    }

    /// The last servers that were started, here or in another run that is taken up again.
    public List<StartOptions> lastStart() {
        return starter.last().servers();
    }

    /// Opens a recording that comes with the application.
    ///
    /// @param moment at which of its moments
    public void openBundled(URL recording, ToIntFunction<Timeline> moment) {
        open(
                new Phase.Opening(Path.of(recording.getPath())),
                () -> sessions.bundled(recording, moment));
    }

    /// Reads a recording.
    private interface Reading {
        Sessions.Opened read() throws TraceException;
    }

    private void open(Phase.Opening opening, Reading reading) {
        leave();
        phase.set(opening);
        workers.background().execute(() -> openInBackground(opening, reading));
    }

    private void openInBackground(Phase.Opening opening, Reading reading) {
        try {
            Sessions.Opened opened = reading.read();
            workers.window().execute(() -> show(opening, opened));
        } catch (TraceException e) {
            fail(opening, Problem.unreadable(e.problem()));
        } catch (UncheckedIOException e) {
            fail(opening, Problem.unforeseen(e));
        }
    }

    private void show(Phase.Opening awaited, Sessions.Opened opened) {
        if (isAt(awaited)) {
            phase.set(new Phase.Showing(opened.session()));
            opened.warning().ifPresent(this::report);
        }
    }

    /// Whether it is at this very phase: the same servers may have been started once more meanwhile.
    @SuppressWarnings("ReferenceEquality")
    private boolean isAt(Phase awaited) {
        return phase.get() == awaited;
    }

    private void fail(Phase awaited, Problem what) {
        workers.window()
                .execute(() -> {
                    if (isAt(awaited)) {
                        phase.set(new Phase.Choosing());
                        report(what);
                    }
                });
    }
}
