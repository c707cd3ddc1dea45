package echolab.fx.view;

import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import java.util.Optional;
import javafx.scene.Scene;

/// The window beside, in which a lecturer has the notes.
final class NotesWindow {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;
    private static final double FONT_PX = 16;

    private final Desktop desktop;
    private final NotesView notes;
    private final Scene scene;

    NotesWindow(Texts texts, Desktop desktop) {
        this.desktop = desktop;
        notes = new NotesView(texts, System::nanoTime);
        scene = new Scene(notes.node(), WIDTH, HEIGHT);
    }

    Scene scene() {
        return scene;
    }

    /// The notes are about this run from now on.
    void begin(Optional<Session> session) {
        notes.begin(session);
    }

    /// The run has gone on.
    void show() {
        notes.show();
    }

    /// Opens the window, or closes it.
    void toggle() {
        if (notes.isShown()) {
            desktop.hideNotes();
            notes.setShown(false);
        } else {
            desktop.showNotes(scene, () -> notes.setShown(false));
            notes.setShown(true);
        }
    }

    void resize(double scale) {
        notes.node().setStyle("-fx-font-size: " + FONT_PX * scale + "px;");
    }
}
