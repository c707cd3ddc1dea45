package echolab.fx.diagram;

import javafx.scene.input.KeyCode;

/// Something in the picture that has a use of its own for keys that mean commands elsewhere.
public interface OwnKeys {
    /// Whether it wants that key while it has the focus.
    boolean wants(KeyCode key);
}
