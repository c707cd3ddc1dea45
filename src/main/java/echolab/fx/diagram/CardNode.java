package echolab.fx.diagram;

import echolab.frame.Activity;
import echolab.frame.Box;
import echolab.frame.Caption;
import echolab.frame.Identity;
import echolab.frame.Mark;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A node that stands in the diagram with a box of the frame, and is rebuilt inside when its
/// card changes.
abstract class CardNode extends Region {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    private Box box = new Box(0, 0, 0, 0);

    CardNode(String styleClass) {
        getStyleClass().add(styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
        setManaged(false);
    }

    Box box() {
        return box;
    }

    /// Takes its place in the diagram.
    void place(Box newBox) {
        box = newBox;
        resizeRelocate(newBox.x(), newBox.y(), newBox.width(), newBox.height());
    }

    /// Shows whether the identity that is lit is its own.
    abstract void light(String key);

    static void light(javafx.scene.Node node, String key, boolean own) {
        node.pseudoClassStateChanged(LIT, !key.isEmpty() && own);
        node.pseudoClassStateChanged(DIM, !key.isEmpty() && !own);
    }

    CaptionNode caption(Caption caption) {
        return new CaptionNode(caption, box.x(), box.y());
    }

    Region part(Box place, String... styleClasses) {
        Region part = new Region();
        part.getStyleClass().addAll(styleClasses);
        part.resizeRelocate(
                place.x() - box.x(), place.y() - box.y(), place.width(), place.height());
        return part;
    }

    SignNode sign(Box place, Activity activity) {
        SignNode sign = new SignNode(activity);
        sign.setLayoutX(place.x() - box.x());
        sign.setLayoutY(place.y() - box.y());
        return sign;
    }

    static String colour(Identity identity) {
        return "el-id-" + identity.token();
    }

    static String mark(Mark mark) {
        return "el-mark-" + mark.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void layoutChildren() {
        // Every part was placed by the frame.
    }
}
