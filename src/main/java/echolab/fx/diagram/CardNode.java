package echolab.fx.diagram;

import echolab.frame.Activity;
import echolab.frame.Box;
import echolab.frame.Caption;
import echolab.frame.Identity;
import echolab.frame.Mark;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A node that stands in the diagram with a box of the frame. Its parts are taken up again when its
/// card changes.
abstract class CardNode extends Region {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    private final Parts parts = new Parts(getChildren());
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

    /// Shows it on the parts that have an identity of their own.
    void lightParts(String key) {
        for (Node child : getChildren()) {
            if (child instanceof PartNode part) {
                part.light(key);
            }
        }
    }

    static void light(Node node, String key, boolean own) {
        node.pseudoClassStateChanged(LIT, !key.isEmpty() && own);
        node.pseudoClassStateChanged(DIM, !key.isEmpty() && !own);
    }

    /// From here on its parts are drawn, from the back to the front.
    void begin() {
        parts.begin();
    }

    /// The same, on a plate of this style. What changes from picture to picture is said of the plate: a
    /// change of the card would make all its parts be styled anew.
    void beginOn(String... styleClasses) {
        parts.begin();
        part(box, styleClasses);
    }

    /// Shows on the plate whether what is lit up is its own.
    void lightPlate(String key, boolean own) {
        light(getChildren().getFirst(), key, own);
    }

    /// All its parts are drawn.
    void end() {
        parts.end();
    }

    void caption(Caption caption, String... styleClasses) {
        parts.caption(caption.style()).show(caption, box.x(), box.y(), styleClasses);
    }

    PartNode part(Box place, String... styleClasses) {
        PartNode part = parts.take(PartNode.class, PartNode::new);
        part.show(place, box, styleClasses);
        return part;
    }

    void glow(Box place, String colour) {
        parts.take(GlowNode.class, GlowNode::new).show(place, box, colour);
    }

    /// What has just changed in it is bright, and fades.
    void fadeGlows(Motion motion) {
        for (Node child : getChildren()) {
            if (child instanceof GlowNode glow) {
                glow.fade(motion);
            }
        }
    }

    void sign(Box place, Activity activity, String... styleClasses) {
        SignNode sign = parts.take(SignNode.class, () -> new SignNode(activity));
        sign.show(activity, styleClasses);
        sign.setLayoutX(place.x() - box.x());
        sign.setLayoutY(place.y() - box.y());
    }

    static String colour(Identity identity) {
        return "el-id-" + identity.token();
    }

    static String colour(Optional<Identity> identity) {
        return identity.map(CardNode::colour).orElse("");
    }

    static String activity(Activity activity) {
        return "el-activity-" + activity.name().toLowerCase(Locale.ROOT);
    }

    static String mark(Mark mark) {
        return "el-mark-" + mark.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void layoutChildren() {
        // Every part was placed by the frame.
    }
}
