package echolab.fx.diagram;

import echolab.frame.Arrow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/// The arrows of the diagram. A new one grows out of what it leaves, one that goes is drawn back into
/// that.
final class ArrowLayer extends Pane {
    private final Motion motion;
    private final Map<String, ArrowNode> arrows = new HashMap<>();

    /// @param motion of the diagram, which says when pictures begin and end
    ArrowLayer(Motion motion) {
        this.motion = motion;
    }

    /// Shows these arrows and no other.
    ///
    /// @param first whether there was no picture before
    void show(List<Arrow> next, boolean first) {
        Set<String> there = new HashSet<>();
        for (Arrow arrow : next) {
            there.add(arrow.id());
            ArrowNode known = arrows.get(arrow.id());
            if (known == null) {
                add(arrow, first);
            } else {
                known.show(arrow);
                known.values().forEach(v -> motion.to(v.property(), v.end(), Motion.MOVE));
            }
        }
        List<String> gone = new ArrayList<>(arrows.keySet());
        gone.removeAll(there);
        gone.forEach(this::remove);
    }

    void light(String key) {
        arrows.values().forEach(arrow -> arrow.light(key));
    }

    /// It begins when everything that moves is in its new place.
    private void add(Arrow arrow, boolean first) {
        ArrowNode node = new ArrowNode(arrow);
        arrows.put(arrow.id(), node);
        getChildren().add(node);
        Duration pause = first ? Duration.ZERO : Motion.MOVE;
        motion.fromTo(node.opacityProperty(), 0, 1, pause, Motion.MARK);
        if (!first) {
            node.values()
                    .forEach(v ->
                            motion.fromTo(v.property(), v.start(), v.end(), pause, Motion.MOVE));
        }
    }

    private void remove(String id) {
        ArrowNode node = arrows.remove(id);
        if (node != null) {
            node.values().forEach(v -> motion.to(v.property(), v.start(), Motion.MOVE));
            motion.fromTo(node.opacityProperty(), 1, 0, Motion.MOVE, Motion.MARK);
            motion.atEnd(() -> getChildren().remove(node));
        }
    }
}
