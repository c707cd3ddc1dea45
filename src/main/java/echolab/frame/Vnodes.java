package echolab.frame;

import echolab.kernel.Endpoint;
import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards of the right column.
final class Vnodes {
    private static final int SLOT = 20;
    private static final int SLOT_GAP = 4;

    private final Subject subject;
    private final Geometry geometry;

    Vnodes(Subject subject) {
        this.subject = subject;
        this.geometry = subject.geometry();
    }

    VnodeCard card(VnodeId id, Vnode vnode, Identity identity, int y) {
        boolean queue = vnode instanceof Vnode.Listener;
        int height = queue ? geometry.queueHeight() : geometry.fileHeight();
        Box box = new Box(geometry.vnodeX(), y, geometry.vnodeWidth(), height);
        String detail = subject.wording().vnodeDetail(vnode);
        boolean oneLine = geometry.compactFiles();
        int line = box.y() + (oneLine ? 8 : 6);
        int x = box.x() + 10;
        int width = box.right() - Geometry.PADDING - x;
        String title = subject.wording().vnode(vnode);
        int titleWidth = oneLine ? Math.min(width, TextWidths.of(title, TextStyle.LABEL)) : width;
        Box second =
                oneLine
                        ? new Box(
                                x + titleWidth + Geometry.PADDING,
                                line,
                                Math.max(0, width - titleWidth - Geometry.PADDING),
                                TextHeights.LINE)
                        : new Box(x, line + TextHeights.LINE + 2, width, TextHeights.LINE);
        return new VnodeCard(
                "vnode:" + id.value(),
                box,
                identity,
                Caption.left(
                        new Box(x, line, titleWidth, TextHeights.LINE), title, TextStyle.LABEL),
                oneLine
                        ? Caption.right(second, detail, TextStyle.DETAIL)
                        : Caption.left(second, detail, TextStyle.DETAIL),
                vnode instanceof Vnode.Listener l
                        ? Optional.of(queue(id, l, box))
                        : Optional.empty(),
                mark(id, vnode));
    }

    private Mark mark(VnodeId id, Vnode vnode) {
        return subject.mark(subject.before().map(b -> b.kernel().vnodes().get(id)), vnode);
    }

    private VnodeCard.Queue queue(VnodeId id, Vnode.Listener listener, Box card) {
        List<Endpoint> waiting = peers(listener);
        int room = (card.width() - 2 * Geometry.PADDING + SLOT_GAP) / (SLOT + SLOT_GAP);
        int places = Math.clamp(Math.max(listener.backlog(), waiting.size()), 1, room);
        boolean tooMany = waiting.size() > places;
        List<VnodeCard.Slot> slots = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            Box box =
                    new Box(
                            card.x() + Geometry.PADDING + i * (SLOT + SLOT_GAP),
                            card.bottom() - SLOT - Geometry.PADDING,
                            SLOT,
                            SLOT);
            String slotId = "vnode:" + id.value() + "/" + i;
            if (tooMany && i == places - 1) {
                String rest = "+" + (waiting.size() - places + 1);
                slots.add(slot(slotId, box, rest, Optional.empty(), Mark.NONE));
            } else if (i < waiting.size()) {
                Identity owner = subject.identities().connection(waiting.get(i));
                Mark mark = isNew(id, waiting.get(i)) ? Mark.NEW : Mark.NONE;
                slots.add(slot(slotId, box, owner.letter(), Optional.of(owner), mark));
            } else {
                slots.add(slot(slotId, box, "", Optional.empty(), Mark.NONE));
            }
        }
        return new VnodeCard.Queue(waiting.size(), listener.backlog(), slots);
    }

    private static VnodeCard.Slot slot(
            String id, Box box, String text, Optional<Identity> identity, Mark mark) {
        int slack = Math.max(0, box.width() - TextWidths.of(text, TextStyle.LETTER)) / 2;
        Box place = new Box(box.x() + slack, box.y(), box.width() - slack, box.height());
        return new VnodeCard.Slot(
                id, box, Caption.left(place, text, TextStyle.LETTER), identity, mark);
    }

    private boolean isNew(VnodeId id, Endpoint client) {
        return subject.before().isPresent()
                && !(subject.before().get().kernel().vnodes().get(id) instanceof Vnode.Listener was
                        && peers(was).contains(client));
    }

    private static List<Endpoint> peers(Vnode.Listener listener) {
        return listener.queue().stream().map(Vnode.Waiting::peer).toList();
    }
}
