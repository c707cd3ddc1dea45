package echolab.fx.model;

import echolab.stage.Run;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Starts runs and takes them down, and knows which servers were started last, to start them again. What
/// was started last belongs to the FX thread; runs are started and ended wherever there is time for it.
final class Starter {
    private final Supplier<Run> runs;
    private final Sessions sessions;
    private final Workers workers;
    private final Set<Run> open = ConcurrentHashMap.newKeySet();
    private Lineup last = Lineup.NOBODY;

    /// @param runs makes a new, empty run
    Starter(Supplier<Run> runs, Sessions sessions, Workers workers) {
        this.runs = runs;
        this.sessions = sessions;
        this.workers = workers;
    }

    /// What was started last, here or in another run that was taken up again.
    Lineup last() {
        return last;
    }

    void remember(Lineup lineup) {
        last = lineup;
    }

    /// Next time it is this that starts.
    void change(UnaryOperator<Lineup> how) {
        last = how.apply(last);
    }

    /// Starts these servers in a run of their own, and returns when all stand at their first gates.
    ///
    /// @throws echolab.stage.StageException if one does not start; then nothing is left of the others
    Session start(Lineup lineup) {
        Run run = runs.get();
        return keep(
                run,
                () -> {
                    lineup.servers().forEach(run::start);
                    return sessions.live(run, lineup.demo());
                });
    }

    /// A session of a run that somebody else started; it is taken down with the others.
    Session adopt(Run run, Optional<URL> demo) {
        return keep(run, () -> sessions.live(run, demo));
    }

    /// The run is taken down with the others; at once where nothing comes of it.
    private Session keep(Run run, Supplier<Session> coming) {
        open.add(run);
        boolean came = false;
        try {
            Session session = coming.get();
            came = true;
            return session;
        } finally {
            if (!came) {
                end(run);
            }
        }
    }

    /// Takes down the run of a session, if it has one, when there is time for it.
    void endSoon(Session session) {
        session.acts()
                .ifPresent(acts -> {
                    acts.end();
                    workers.background().execute(() -> end(acts.run()));
                });
    }

    /// Takes down everything that was started, when there is time for it.
    void endAllSoon() {
        List.copyOf(open).forEach(run -> workers.background().execute(() -> end(run)));
    }

    /// Takes down everything that was started, and returns when it is done.
    void endAll() {
        List.copyOf(open).forEach(this::end);
    }

    private void end(Run run) {
        run.close();
        open.remove(run);
    }
}
