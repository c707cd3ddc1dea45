package echolab.fx.view;

import echolab.frame.Lag;
import echolab.fx.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Says in a flood how far the newest picture is behind the servers.
final class LagLabel {
    private final Texts texts;
    private final Label label = new Label();

    LagLabel(Texts texts) {
        this.texts = texts;
        Tooltip why = new Tooltip();
        why.textProperty().bind(texts.binding("behind.why"));
        label.setTooltip(why);
        label.accessibleHelpProperty().bind(texts.binding("behind.why"));
        label.setId("behind");
        label.getStyleClass().add("behind");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMaxHeight(Double.MAX_VALUE);
        show(0);
    }

    Node node() {
        return label;
    }

    /// So many events have happened that are not in the picture yet.
    void show(long events) {
        label.setText(Lag.text(events, texts.language()));
        Classes.show(label, events > 0);
    }
}
