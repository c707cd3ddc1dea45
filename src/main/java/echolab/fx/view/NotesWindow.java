package echolab.fx.view;

import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Scene;

/// The window beside, in which a lecturer has the notes. It is made when somebody opens it first; the
/// time that it shows began with the session nevertheless.
final class NotesWindow {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;
    private static final double FONT_PX = 16;
    private static final LongSupplier CLOCK = System::nanoTime;

    private final Texts texts;
    private final Desktop desktop;
    private final Consumer<Scene> outfitter;
    private final Lazily<NotesView> notes = new Lazily<>(this::newNotes);
    private final Lazily<Scene> scene = new Lazily<>(this::newScene);
    private Optional<Session> session = Optional.empty();
    private long begun = CLOCK.getAsLong();
    private double scale = 1;

    /// @param outfitter gives its scene what scenes of the window have: styles and keys
    NotesWindow(Texts texts, Desktop desktop, Consumer<Scene> outfitter) {
        this.texts = texts;
        this.desktop = desktop;
        this.outfitter = outfitter;
    }

    private NotesView newNotes() {
        NotesView fresh = new NotesView(texts, CLOCK);
        fresh.begin(session, begun);
        resize(fresh);
        return fresh;
    }

    private Scene newScene() {
        Scene fresh = new Scene(notes.get().node(), WIDTH, HEIGHT);
        outfitter.accept(fresh);
        return fresh;
    }

    /// The notes are about this run from now on.
    void begin(Optional<Session> next) {
        session = next;
        begun = CLOCK.getAsLong();
        notes.ifMade(view -> view.begin(session, begun));
    }

    /// The run has gone on.
    void show() {
        notes.ifMade(NotesView::show);
    }

    /// Opens the window, or closes it.
    void toggle() {
        NotesView view = notes.get();
        if (view.isShown()) {
            desktop.hideNotes();
            view.setShown(false);
        } else {
            desktop.showNotes(scene.get(), () -> view.setShown(false));
            view.setShown(true);
        }
    }

    void resize(double factor) {
        scale = factor;
        notes.ifMade(this::resize);
    }

    private void resize(NotesView view) {
        view.node().setStyle("-fx-font-size: " + FONT_PX * scale + "px;");
    }
}
