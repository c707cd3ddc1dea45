package echolab.fx.view;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/// Switches of nodes that style sheets and layouts look at.
final class Classes {
    static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private Classes() {}

    /// Adds the style class or takes it away. A change makes a node and all below it be styled anew, so
    /// there is none where nothing changes.
    static void set(Node node, String styleClass, boolean on) {
        if (on != node.getStyleClass().contains(styleClass)) {
            if (on) {
                node.getStyleClass().add(styleClass);
            } else {
                node.getStyleClass().remove(styleClass);
            }
        }
    }

    /// Keeps one style class out of a family (`state-parked`, `state-blocked`), and no other.
    static void setOne(Node node, String family, String member) {
        if (!node.getStyleClass().contains(family + "-" + member)) {
            node.getStyleClass().removeIf(c -> c.startsWith(family + "-"));
            node.getStyleClass().add(family + "-" + member);
        }
    }

    /// Shows the node, or hides it so that it takes no room.
    static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /// Says that under the pointer; nothing where the text is empty. Tooltips are dear, so one that is
    /// there gets the new text.
    static void tip(Control control, String text) {
        Tooltip there = control.getTooltip();
        if (text.isEmpty()) {
            control.setTooltip(null);
        } else if (there == null) {
            control.setTooltip(new Tooltip(text));
        } else if (!there.getText().equals(text)) {
            there.setText(text);
        }
    }
}
