package echolab.fx.view;

import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.VBox;

/// A box that brings itself up to date before it tells a screen reader anything.
public final class AskedBox extends VBox {
    private Runnable before = () -> {};

    /// @param update is run before each answer
    void beforeAnswer(Runnable update) {
        before = update;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        before.run();
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
