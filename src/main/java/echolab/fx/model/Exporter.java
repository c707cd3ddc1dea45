package echolab.fx.model;

import echolab.fx.export.Export;
import echolab.fx.export.ExportOrder;
import echolab.fx.picture.Painter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Writes runs into files in the background, one at a time, and says how far it is. Confined to the
/// FX thread.
public final class Exporter {
    private final Executor background;
    private final Executor window;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private AtomicBoolean cancelled = new AtomicBoolean();

    /// What it is at.
    public sealed interface State {
        /// Nothing is being written.
        record Idle() implements State {}

        /// So many of the steps are drawn.
        record Writing(Path file, int drawn, int all) implements State {}

        /// The file is there.
        record Written(Path file) implements State {}
    }

    Exporter(Workers workers, Consumer<Problem> problems) {
        this.background = workers.background();
        this.window = workers.window();
        this.problems = problems;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Begins to write; does nothing while something is being written.
    public void write(ExportOrder order) {
        if (state.get() instanceof State.Writing) {
            return;
        }
        int all = order.kind().holdsMany() ? order.last() - order.first() + 1 : 1;
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        state.set(new State.Writing(order.file(), 0, all));
        background.execute(() -> writeInBackground(order, all, mine));
    }

    /// Ends what is being written; no file of it remains.
    public void cancel() {
        cancelled.set(true);
    }

    /// Forgets what was written last.
    public void forget() {
        if (state.get() instanceof State.Written) {
            state.set(new State.Idle());
        }
    }

    private void writeInBackground(ExportOrder order, int all, AtomicBoolean cancel) {
        try {
            Export.write(
                    order,
                    Painter.ofWindow(),
                    drawn -> {
                        if (cancel.get()) {
                            throw new CancellationException();
                        }
                        tell(new State.Writing(order.file(), drawn, all));
                    });
            tell(new State.Written(order.file()));
        } catch (CancellationException e) {
            tell(new State.Idle());
        } catch (IOException e) {
            fail(Problem.unwritten(order.file(), e));
        } catch (IllegalStateException e) {
            fail(Problem.unforeseen(e));
        }
    }

    private void fail(Problem problem) {
        window.execute(() -> {
            state.set(new State.Idle());
            problems.accept(problem);
        });
    }

    private void tell(State next) {
        window.execute(() -> state.set(next));
    }
}
