package echolab.fx.model;

import echolab.stage.again.Continuing;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A fresh run on its way to an earlier step of another one: how far it is, and the way to give up.
public final class GoingBack implements Continuing.Watcher {
    private final Executor window;
    private final ReadOnlyObjectWrapper<Progress> progress;
    private final AtomicBoolean told = new AtomicBoolean(true);
    private volatile boolean givenUp;
    private volatile Progress newest;

    /// How far it is.
    ///
    /// @param step where it goes, as the reader counts
    /// @param acts how much of what was done then is done
    /// @param all how much there is to do; 0 while that is not known
    public record Progress(int step, int acts, int all) {
        /// From 0 to 1; negative while it is not known.
        public double share() {
            return all == 0 ? -1 : (double) acts / all;
        }
    }

    GoingBack(int step, Executor window) {
        this.window = window;
        this.newest = new Progress(step, 0, 0);
        this.progress = new ReadOnlyObjectWrapper<>(newest);
    }

    /// Confined to the FX thread.
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Takes down what was started so far, as soon as the act that is under way is done.
    public void giveUp() {
        givenUp = true;
    }

    @Override
    public boolean givesUp() {
        return givenUp;
    }

    /// The window is told of the newest only, however fast they come.
    @Override
    public void done(int acts, int all) {
        newest = new Progress(newest.step(), acts, all);
        if (told.getAndSet(false)) {
            window.execute(() -> {
                told.set(true);
                progress.set(newest);
            });
        }
    }
}
