package echolab.fx.diagram;

import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;

/// Lights an identity while the mouse or the focus is on something of it.
final class Hovering {
    private final StringProperty highlighted;

    Hovering(StringProperty highlighted) {
        this.highlighted = highlighted;
    }

    /// @param key of whom the node is just then; empty for nobody
    void on(Node node, Supplier<String> key) {
        onMouse(node, key);
        node.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        highlighted.set(key.get());
                    } else {
                        dark(key.get());
                    }
                });
    }

    /// The same for what cannot have the focus.
    void onMouse(Node node, Supplier<String> key) {
        node.setOnMouseEntered(_ -> {
            if (!key.get().isEmpty()) {
                highlighted.set(key.get());
            }
        });
        node.setOnMouseExited(_ -> dark(key.get()));
    }

    private void dark(String key) {
        if (key.equals(highlighted.get())) {
            highlighted.set("");
        }
    }
}
