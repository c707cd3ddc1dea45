package echolab.fx.diagram;

import java.util.List;
import javafx.scene.Node;

/// Style classes of nodes that are shown again and again.
final class Styles {
    private Styles() {}

    /// Gives the node these style classes. A change makes it and all below it be styled anew, so there is
    /// none where they are the same.
    static void set(Node node, String... classes) {
        List<String> wanted = List.of(classes);
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }
}
