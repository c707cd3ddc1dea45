package echolab.fx.view;

import javafx.scene.layout.VBox;

/// A column that is told when it is to be laid out: it has its size then, and the fonts of all that is
/// in it.
public final class TileBox extends VBox {
    private Runnable settle = () -> {};

    /// @param action what is done before each layout; it must come to rest, as what it changes is laid
    ///     out at once
    void beforeLayout(Runnable action) {
        settle = action;
    }

    @Override
    protected void layoutChildren() {
        settle.run();
        super.layoutChildren();
    }
}
