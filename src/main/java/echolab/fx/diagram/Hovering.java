package echolab.fx.diagram;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;

/// Lights an identity while the mouse or the focus is on something of it.
final class Hovering {
    private final StringProperty highlighted;

    Hovering(StringProperty highlighted) {
        this.highlighted = highlighted;
    }

    void on(Node node, String key) {
        node.setOnMouseEntered(_ -> highlighted.set(key));
        node.setOnMouseExited(_ -> dark(key));
        node.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        highlighted.set(key);
                    } else {
                        dark(key);
                    }
                });
    }

    private void dark(String key) {
        if (key.equals(highlighted.get())) {
            highlighted.set("");
        }
    }
}
