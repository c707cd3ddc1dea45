package echolab.fx.diagram;

import echolab.frame.VnodeCard;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/// One v-node, with its accept queue where it listens.
final class VnodeNode extends CardNode {
    private final Hovering hovering;
    private VnodeCard card;

    VnodeNode(VnodeCard card, Hovering hovering) {
        super("el-vnode");
        this.card = card;
        this.hovering = hovering;
        setFocusTraversable(true);
        hovering.on(this, card.identity().key());
        show(card);
    }

    void show(VnodeCard newCard) {
        card = newCard;
        place(card.box());
        Styles.set(this, "el-vnode", colour(card.identity()), mark(card.mark()));
        getChildren().setAll(caption(card.title()).styled("el-strong"), caption(card.detail()));
        card.queue().ifPresent(queue -> queue.slots().forEach(this::addSlot));
        setAccessibleText(words());
    }

    private void addSlot(VnodeCard.Slot slot) {
        Region place = part(slot.box(), "el-slot", mark(slot.mark()));
        slot.identity().ifPresent(id -> place.getStyleClass().addAll("el-used", colour(id)));
        if (slot.identity().isEmpty() && !slot.text().full().isEmpty()) {
            place.getStyleClass().add("el-rest");
        }
        slot.identity().ifPresent(id -> hovering.on(place, id.key()));
        place.setUserData(slot);
        String kind = slot.identity().isPresent() ? "el-on-colour" : "el-muted";
        getChildren().addAll(place, caption(slot.text()).styled(kind));
    }

    @Override
    void light(String key) {
        boolean waits = getChildren().stream().anyMatch(child -> isSlotOf(child, key));
        light(this, key, waits || card.identity().key().equals(key));
    }

    private static boolean isSlotOf(javafx.scene.Node child, String key) {
        return child.getUserData() instanceof VnodeCard.Slot slot
                && slot.identity().filter(id -> id.key().equals(key)).isPresent();
    }

    private String words() {
        String waiting =
                card.queue().stream()
                        .flatMap(q -> q.slots().stream())
                        .map(s -> s.text().full())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        return card.title().full() + ", " + card.detail().full() + " " + waiting;
    }
}
