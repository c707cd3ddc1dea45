package echolab.fx.diagram;

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
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Draws a frame and moves to the next one: what stayed moves to its new place, what is new
/// appears, or comes from where it was before, what went fades. Scales the frame to the room that
/// there is, or larger where a person wants to look closer. Confined to the FX thread.
public final class DiagramView extends Region {
    private final Pane sheet = new Pane();
    private final Pane cardLayer = new Pane();
    private final Pane headingLayer = new Pane();
    private final Parts headings = new Parts(headingLayer.getChildren());
    private final Zooming zooming;
    private final Motion motion = new Motion();
    private final ArrowLayer arrows = new ArrowLayer(motion);
    private final StringProperty highlighted = new SimpleStringProperty("");
    private final Hovering hovering = new Hovering(highlighted);
    private final Map<String, CardNode> cards = new HashMap<>();
    private Optional<Frame> frame = Optional.empty();
    private Consumer<String> onToggle = _ -> {};
    private Optional<Paging> paging = Optional.empty();

    /// A diagram without a picture.
    public DiagramView() {
        getStyleClass().add("el-diagram");
        sheet.getStyleClass().add("el-sheet");
        sheet.getChildren().addAll(headingLayer, arrows, cardLayer);
        zooming = new Zooming(this, sheet, getChildren());
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
        Map<String, Box> queued =
                frame.filter(_ -> motion.isOn()).map(DiagramView::queued).orElseGet(Map::of);
        List<FileCard> accepted =
                next.files().stream()
                        .filter(card -> queued.containsKey(card.identity().key()))
                        .filter(card -> !cards.containsKey(card.id()))
                        .toList();
        frame = Optional.of(next);
        headings.begin();
        next.headings().forEach(c -> headings.caption(c.style()).show(c, 0, 0));
        headings.end();
        showCards(next, first);
        accepted.forEach(card -> leave(queued.get(card.identity().key()), card));
        arrows.show(next.arrows(), first);
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

    /// Draws it larger by so many steps, or smaller, but never smaller than all of it in its room.
    public void zoom(int steps) {
        zooming.zoom(steps);
    }

    /// Draws all of it in its room again.
    public void showWhole() {
        zooming.reset();
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
        removeOthers(there);
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
                fresh.focusedProperty()
                        .subscribe(focused -> {
                            if (focused) {
                                zooming.reveal(fresh.box());
                            }
                        });
                motion.fromTo(fresh.opacityProperty(), 0, 1, Duration.ZERO, Motion.MARK);
            } else {
                Box old = known.box();
                show.accept((N) known, item);
                known.fadeGlows(motion);
                move(known, old, box.apply(item), Motion.MOVE);
            }
        }
    }

    private void move(Node node, Box from, Box to, Duration time) {
        if (from.x() != to.x()) {
            motion.fromTo(node.translateXProperty(), from.x() - to.x(), 0, Duration.ZERO, time);
        }
        if (from.y() != to.y()) {
            motion.fromTo(node.translateYProperty(), from.y() - to.y(), 0, Duration.ZERO, time);
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

    /// Where connections wait in an accept queue, by the keys of their identities.
    private static Map<String, Box> queued(Frame frame) {
        Map<String, Box> places = new HashMap<>();
        frame.vnodes().stream()
                .flatMap(vnode -> vnode.queue().stream())
                .flatMap(queue -> queue.slots().stream())
                .forEach(slot -> slot.identity().ifPresent(id -> places.put(id.key(), slot.box())));
        return places;
    }

    /// A connection that is accepted leaves its place in the queue and becomes an open file.
    private void leave(@Nullable Box slot, FileCard card) {
        CardNode node = cards.get(card.id());
        if (slot != null && node != null) {
            move(node, slot, card.box(), Motion.EXPLANATION);
        }
    }

    private void removeOthers(Set<String> there) {
        List<String> gone = new ArrayList<>(cards.keySet());
        gone.removeAll(there);
        for (String id : gone) {
            CardNode node = cards.remove(id);
            if (node != null) {
                motion.to(node.opacityProperty(), 0, Motion.MARK);
                motion.atEnd(() -> cardLayer.getChildren().remove(node));
            }
        }
    }

    private void light(String key) {
        cards.values().forEach(card -> card.light(key));
        arrows.light(key);
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
        frame.ifPresent(zooming::layOut);
    }
}
