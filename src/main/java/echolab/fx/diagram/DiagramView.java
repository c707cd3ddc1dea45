package echolab.fx.diagram;

import echolab.frame.Arrow;
import echolab.frame.Box;
import echolab.frame.Chip;
import echolab.frame.FileCard;
import echolab.frame.Frame;
import echolab.frame.Pager;
import echolab.frame.Strip;
import echolab.frame.TableCard;
import echolab.frame.VnodeCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/// Draws a frame and moves to the next one: what stayed moves to its new place, what is new
/// appears, what went fades. Scales the frame to the room that there is. Confined to the FX
/// thread.
public final class DiagramView extends Region {
    private static final double LARGEST = 5;

    private final Pane sheet = new Pane();
    private final Pane arrowLayer = new Pane();
    private final Pane cardLayer = new Pane();
    private final Pane headingLayer = new Pane();
    private final Parts headings = new Parts(headingLayer.getChildren());
    private final Scale scale = new Scale(1, 1);
    private final Motion motion = new Motion();
    private final StringProperty highlighted = new SimpleStringProperty("");
    private final Hovering hovering = new Hovering(highlighted);
    private final Map<String, CardNode> cards = new HashMap<>();
    private final Map<String, ArrowNode> arrows = new HashMap<>();
    private Optional<Frame> frame = Optional.empty();
    private Consumer<String> onToggle = _ -> {};
    private Optional<Paging> paging = Optional.empty();

    /// A diagram without a picture.
    public DiagramView() {
        getStyleClass().add("el-diagram");
        sheet.getStyleClass().add("el-sheet");
        sheet.getTransforms().add(scale);
        sheet.setManaged(false);
        sheet.getChildren().addAll(headingLayer, arrowLayer, cardLayer);
        getChildren().add(sheet);
        highlighted.subscribe(this::light);
    }

    /// Shows the frame; whatever was still moving is finished at once, unless it is the frame that is
    /// shown already.
    public void show(Frame next) {
        if (frame.filter(next::equals).isPresent()) {
            return;
        }
        motion.begin();
        boolean first = frame.isEmpty();
        frame = Optional.of(next);
        headings.begin();
        next.headings().forEach(c -> headings.caption(c.style()).show(c, 0, 0));
        headings.end();
        showCards(next, first);
        showArrows(next, first);
        light(highlighted.get());
        requestLayout();
        motion.play();
    }

    /// The frame shown last.
    public Optional<Frame> shown() {
        return frame;
    }

    /// The key of the identity that is lit, empty for none: set by hovering and focus here, and
    /// by whoever shows the same identities elsewhere.
    public StringProperty highlightedProperty() {
        return highlighted;
    }

    /// How fast frames move into each other: 1 as designed, 4 four times as fast; at 0 they just
    /// follow.
    public void setSpeed(double factor) {
        motion.setSpeed(factor);
    }

    /// Shows the frame without any motion.
    public void showAtOnce(Frame next) {
        show(next);
        motion.finish();
    }

    /// Is called with the id of what a person wants expanded, or folded again: to be put into, or
    /// taken out of, {@link echolab.frame.FrameOptions#expanded}.
    public void setOnToggle(Consumer<String> action) {
        onToggle = action;
    }

    /// Lets a person choose which bits are shown; without that the picture does not offer it.
    public void setPaging(Paging action) {
        paging = Optional.of(action);
    }

    private List<Pager> pagers(Frame next) {
        return next.strips().stream()
                .flatMap(strip -> strip.pager().stream())
                .filter(_ -> paging.isPresent())
                .toList();
    }

    private void showCards(Frame next, boolean first) {
        Set<String> there = new HashSet<>();
        each(next.tables(), TableCard::id, TableCard::box, this::table, TableNode::show, there);
        each(
                next.files(),
                FileCard::id,
                FileCard::box,
                c -> new FileNode(c, hovering, id -> onToggle.accept(id)),
                FileNode::show,
                there);
        each(
                next.vnodes(),
                VnodeCard::id,
                VnodeCard::box,
                c -> new VnodeNode(c, hovering),
                VnodeNode::show,
                there);
        each(
                next.strips(),
                Strip::id,
                Strip::box,
                s -> new StripNode(s, hovering),
                StripNode::show,
                there);
        each(
                pagers(next),
                Pager::id,
                Pager::box,
                p -> new PagerNode(p, paging.orElseThrow()),
                PagerNode::show,
                there);
        each(next.chips(), Chip::id, Chip::box, ChipNode::new, ChipNode::show, there);
        removeOthers(cards, there, cardLayer);
        if (!first) {
            next.tables().forEach(this::copy);
        }
    }

    private TableNode table(TableCard card) {
        return new TableNode(card, hovering, id -> onToggle.accept(id));
    }

    @SuppressWarnings("unchecked")
    private <T, N extends CardNode> void each(
            List<T> items,
            Function<T, String> id,
            Function<T, Box> box,
            Function<T, N> make,
            BiConsumer<N, T> show,
            Set<String> there) {
        for (T item : items) {
            String key = id.apply(item);
            there.add(key);
            CardNode known = cards.get(key);
            if (known == null) {
                N fresh = make.apply(item);
                cards.put(key, fresh);
                cardLayer.getChildren().add(fresh);
                motion.fromTo(fresh.opacityProperty(), 0, 1, Duration.ZERO, Motion.MARK);
            } else {
                Box old = known.box();
                show.accept((N) known, item);
                move(known, old, box.apply(item));
            }
        }
    }

    private void move(Node node, Box from, Box to) {
        if (from.x() != to.x()) {
            motion.fromTo(
                    node.translateXProperty(), from.x() - to.x(), 0, Duration.ZERO, Motion.MOVE);
        }
        if (from.y() != to.y()) {
            motion.fromTo(
                    node.translateYProperty(), from.y() - to.y(), 0, Duration.ZERO, Motion.MOVE);
        }
    }

    /// The copy that fork makes comes out of the table that it was copied from.
    private void copy(TableCard card) {
        CardNode child = cards.get(card.id());
        CardNode parent = card.copiedFrom().map(cards::get).orElse(null);
        if (child != null && parent != null) {
            motion.fromTo(
                    child.translateYProperty(),
                    parent.box().y() - child.box().y(),
                    0,
                    Duration.ZERO,
                    Motion.EXPLANATION);
        }
    }

    private void showArrows(Frame next, boolean first) {
        Set<String> there = new HashSet<>();
        for (Arrow arrow : next.arrows()) {
            there.add(arrow.id());
            ArrowNode known = arrows.get(arrow.id());
            if (known == null) {
                add(arrow, first);
            } else {
                known.show(arrow);
                known.values().forEach(v -> motion.to(v.property(), v.end(), Motion.MOVE));
            }
        }
        removeOthers(arrows, there, arrowLayer);
    }

    private void add(Arrow arrow, boolean first) {
        ArrowNode node = new ArrowNode(arrow);
        arrows.put(arrow.id(), node);
        arrowLayer.getChildren().add(node);
        motion.fromTo(
                node.opacityProperty(), 0, 1, first ? Duration.ZERO : Motion.MOVE, Motion.MARK);
    }

    private <N extends Node> void removeOthers(
            Map<String, N> nodes, Set<String> there, Pane layer) {
        List<String> gone = new ArrayList<>(nodes.keySet());
        gone.removeAll(there);
        for (String id : gone) {
            N node = nodes.remove(id);
            if (node != null) {
                motion.to(node.opacityProperty(), 0, Motion.MARK);
                motion.atEnd(() -> layer.getChildren().remove(node));
            }
        }
    }

    private void light(String key) {
        cards.values().forEach(card -> card.light(key));
        arrows.values().forEach(arrow -> arrow.light(key));
    }

    @Override
    protected double computePrefWidth(double height) {
        return frame.map(Frame::width).orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return frame.map(Frame::height).orElse(0);
    }

    @Override
    protected void layoutChildren() {
        frame.ifPresent(this::fit);
    }

    private void fit(Frame shown) {
        double factor =
                Math.min(
                        LARGEST,
                        Math.min(getWidth() / shown.width(), getHeight() / shown.height()));
        scale.setX(factor);
        scale.setY(factor);
        sheet.resizeRelocate(
                Math.rint((getWidth() - shown.width() * factor) / 2),
                0,
                shown.width(),
                shown.height());
    }
}
