package echolab.fx.diagram;

import echolab.frame.Box;
import echolab.frame.Identity;
import java.util.Optional;
import javafx.scene.layout.Region;

/// A shape inside a card: a row, a cell, a slot.
final class PartNode extends Region {
    private final Tip tip = new Tip(this);
    private String key = "";

    PartNode() {
        setManaged(false);
    }

    /// Stands there from now on, in this style, and belongs to nobody.
    void show(Box place, Box card, String... styleClasses) {
        Styles.set(this, styleClasses);
        resizeRelocate(place.x() - card.x(), place.y() - card.y(), place.width(), place.height());
        key = "";
    }

    /// What it says under the pointer; empty for nothing.
    void tip(String words) {
        tip.say(words);
    }

    /// Belongs to this identity: the mouse on it lights all that does.
    void of(Optional<Identity> owner, Hovering hovering) {
        key = owner.map(Identity::key).orElse("");
        if (getOnMouseEntered() == null && owner.isPresent()) {
            hovering.onMouse(this, () -> key);
        }
    }

    /// Shows whether what is lit up is its own.
    void light(String lit) {
        CardNode.light(this, lit, key.equals(lit));
    }
}
