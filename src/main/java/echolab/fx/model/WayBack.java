package echolab.fx.model;

import echolab.frame.Film;
import echolab.frame.Moments;
import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.stage.again.Continuing;
import echolab.trace.Timeline;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Takes what is shown up again at the step that is shown; one at a time. Confined to the FX thread.
final class WayBack {
    private final Continuing continuing;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<Optional<GoingBack>> goingBack =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What came of it. Nothing came of it when nobody waited any more.
    interface Arrival {
        /// There is a fresh run, not seen by anybody yet; not on the FX thread.
        Session come(Run run);

        /// On the FX thread.
        ///
        /// @param awaited whether nobody gave up meanwhile
        void arrived(boolean awaited, Optional<Session> session, Optional<Problem> failure);
    }

    WayBack(Continuing continuing, Workers workers) {
        this.continuing = continuing;
        this.workers = workers;
    }

    ReadOnlyObjectProperty<Optional<GoingBack>> goingBackProperty() {
        return goingBack.getReadOnlyProperty();
    }

    void giveUp() {
        goingBack.get().ifPresent(GoingBack::giveUp);
    }

    /// Sets out, unless it is on its way already.
    void setOut(Session from, Arrival arrival) {
        if (goingBack.get().isEmpty()) {
            RunView view = from.playback().view();
            GoingBack way = new GoingBack(view.moment(), workers.window());
            goingBack.set(Optional.of(way));
            Timeline timeline = from.playback().timeline();
            workers.background().execute(() -> go(timeline, view.seq(), way, arrival));
        }
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever goes wrong in the background must be told.
    private void go(Timeline timeline, int seq, GoingBack way, Arrival arrival) {
        Optional<Session> session = Optional.empty();
        Optional<Problem> failure = Optional.empty();
        try {
            Moments moments = new Film(timeline).moments();
            session = continuing.at(timeline, seq, moments::from, way).map(arrival::come);
        } catch (StageException e) {
            failure = Optional.of(Problem.of(e));
        } catch (RuntimeException e) {
            failure = Optional.of(Problem.unforeseen(e));
        }
        Optional<Session> found = session;
        Optional<Problem> problem = failure;
        workers.window()
                .execute(() -> {
                    goingBack.set(Optional.empty());
                    arrival.arrived(!way.givesUp(), found, problem);
                });
    }
}
