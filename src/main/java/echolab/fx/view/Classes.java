package echolab.fx.view;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Switches of nodes that style sheets and layouts look at.
final class Classes {
    static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private Classes() {}

    /// Adds the style class or takes it away.
    static void set(Node node, String styleClass, boolean on) {
        node.getStyleClass().remove(styleClass);
        if (on) {
            node.getStyleClass().add(styleClass);
        }
    }

    /// Keeps one style class out of a family (`state-parked`, `state-blocked`), and no other.
    static void setOne(Node node, String family, String member) {
        node.getStyleClass().removeIf(c -> c.startsWith(family + "-"));
        node.getStyleClass().add(family + "-" + member);
    }

    /// Shows the node, or hides it so that it takes no room.
    static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
