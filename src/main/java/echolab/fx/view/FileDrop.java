package echolab.fx.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Files that are dragged into the window.
final class FileDrop {
    private final Consumer<Path> opener;

    private FileDrop(Consumer<Path> opener) {
        this.opener = opener;
    }

    /// Lets a file be dropped on this.
    static void on(Node node, Consumer<Path> opener) {
        node.addEventHandler(DragEvent.ANY, new FileDrop(opener)::drag);
    }

    private void drag(DragEvent event) {
        Optional<Path> file = file(event.getDragboard());
        if (event.getEventType() == DragEvent.DRAG_OVER && file.isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
        } else if (event.getEventType() == DragEvent.DRAG_DROPPED) {
            file.ifPresent(opener);
            event.setDropCompleted(file.isPresent());
        }
    }

    /// The first one; a text that is dragged over the window is none.
    private static Optional<Path> file(Dragboard dragged) {
        return dragged.hasFiles()
                ? dragged.getFiles().stream().map(File::toPath).findFirst()
                : Optional.empty();
    }
}
