package echolab.fx.diagram;

import echolab.frame.TextStyle;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The nodes of a card in the order in which they are drawn, taken up again from one picture to the
/// next: a new node has to be styled, which costs more than all the rest of a picture.
final class Parts {
    private final List<Node> children;
    private int next;

    /// @param children of the card
    Parts(List<Node> children) {
        this.children = children;
    }

    /// From here on a new picture is drawn.
    void begin() {
        next = 0;
    }

    /// The next node: the one that stands there already, or a new one.
    <N extends Node> N take(Class<N> kind, Supplier<N> make) {
        return take(kind, _ -> true, make);
    }

    /// The next node: the one that stands there already, if it will do, or a new one.
    <N extends Node> N take(Class<N> kind, Predicate<N> does, Supplier<N> make) {
        int place = next++;
        if (place < children.size()
                && kind.isInstance(children.get(place))
                && does.test(kind.cast(children.get(place)))) {
            return kind.cast(children.get(place));
        }
        N fresh = make.get();
        if (place < children.size()) {
            children.set(place, fresh);
        } else {
            children.add(fresh);
        }
        return fresh;
    }

    /// The next node, for a caption.
    CaptionNode caption(TextStyle style) {
        return take(
                CaptionNode.class, known -> known.style() == style, () -> new CaptionNode(style));
    }

    /// The picture is complete: what was not taken up goes.
    void end() {
        if (next < children.size()) {
            children.subList(next, children.size()).clear();
        }
    }
}
