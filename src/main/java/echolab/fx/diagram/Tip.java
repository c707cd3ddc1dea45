package echolab.fx.diagram;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// What a node says under the pointer. Tooltips are dear: there is one at most, and none where it says
/// nothing.
final class Tip {
    private final Node node;
    private Optional<Tooltip> tooltip = Optional.empty();

    Tip(Node node) {
        this.node = node;
    }

    /// From now on this; nothing where it is empty.
    void say(String words) {
        if (words.isEmpty()) {
            tooltip.ifPresent(t -> Tooltip.uninstall(node, t));
            tooltip = Optional.empty();
        } else if (tooltip.isEmpty()) {
            Tooltip fresh = new Tooltip(words);
            tooltip = Optional.of(fresh);
            Tooltip.install(node, fresh);
        } else {
            tooltip.get().setText(words);
        }
    }
}
