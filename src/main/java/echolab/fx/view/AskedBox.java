package echolab.fx.view;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A box that brings itself up to date before it tells a screen reader anything, and that can rest where
/// nobody sees it: it keeps its place, and what is in it is neither styled nor laid out nor walked
/// through in each frame.
public final class AskedBox extends VBox {
    private Runnable before = () -> {};
    private List<Node> resting = List.of();

    /// @param update is run before each answer
    void beforeAnswer(Runnable update) {
        before = update;
    }

    /// Takes out what is in it, and stays as high as it is.
    void rest() {
        if (!getChildren().isEmpty() && getHeight() > 0) {
            setMinHeight(getHeight());
            setPrefHeight(getHeight());
            resting = List.copyOf(getChildren());
            getChildren().clear();
        }
    }

    /// Has everything in it again.
    void wake() {
        if (!resting.isEmpty()) {
            getChildren().setAll(resting);
            resting = List.of();
            setMinHeight(USE_COMPUTED_SIZE);
            setPrefHeight(USE_COMPUTED_SIZE);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        before.run();
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
