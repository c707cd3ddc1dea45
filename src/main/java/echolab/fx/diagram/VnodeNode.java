package echolab.fx.diagram;

import echolab.frame.VnodeCard;
import java.util.stream.Collectors;

/// One v-node, with its accept queue where it listens.
final class VnodeNode extends CardNode {
    private final Hovering hovering;
    private VnodeCard card;

    VnodeNode(VnodeCard card, Hovering hovering) {
        super("el-card");
        this.card = card;
        this.hovering = hovering;
        setFocusTraversable(true);
        hovering.on(this, () -> this.card.identity().key());
        show(card);
    }

    void show(VnodeCard newCard) {
        card = newCard;
        place(card.box());
        Styles.set(this, "el-card", colour(card.identity()));
        beginOn("el-vnode", colour(card.identity()), mark(card.mark()));
        caption(card.title(), "el-strong");
        caption(card.detail());
        card.queue().ifPresent(queue -> queue.slots().forEach(this::addSlot));
        end();
        setAccessibleText(words());
    }

    private void addSlot(VnodeCard.Slot slot) {
        boolean used = slot.identity().isPresent();
        boolean rest = !used && !slot.text().full().isEmpty();
        part(
                        slot.box(),
                        "el-slot",
                        mark(slot.mark()),
                        used ? "el-used" : "",
                        colour(slot.identity()),
                        rest ? "el-rest" : "")
                .of(slot.identity(), hovering);
        caption(slot.text(), used ? "el-on-colour" : "el-muted");
    }

    @Override
    void light(String key) {
        lightPlate(key, isIn(key) || card.identity().key().equals(key));
    }

    /// Whether it waits in the queue.
    private boolean isIn(String key) {
        return card.queue().stream()
                .flatMap(queue -> queue.slots().stream())
                .anyMatch(slot -> slot.identity().filter(id -> id.key().equals(key)).isPresent());
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
