package echolab.fx.testing;

import echolab.fx.view.NoDesktop;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/// A machine in a network on which nobody chooses files.
final class NetworkedDesktop extends NoDesktop {
    private Optional<Scene> notes = Optional.empty();

    @Override
    public List<String> addresses() {
        return List.of("192.0.2.107");
    }

    @Override
    public void showNotes(Scene scene, Runnable closed) {
        notes = Optional.of(scene);
    }

    @Override
    public void hideNotes() {
        notes = Optional.empty();
    }

    /// What the presenter sees beside the window.
    Optional<Scene> notes() {
        return notes;
    }
}
