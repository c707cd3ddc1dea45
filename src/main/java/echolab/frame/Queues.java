package echolab.frame;

import echolab.kernel.Endpoint;
import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the accept queue of a listening socket: a square a place, from the front.
record Queues(Subject subject) {
    private static final int SLOT = 20;
    private static final int REST = 28;
    private static final int GAP = 4;

    VnodeCard.Queue queue(VnodeId id, Vnode.Listener listener, Box card) {
        List<Endpoint> waiting = peers(listener);
        int places = Math.max(Math.max(1, listener.backlog()), waiting.size());
        int room = card.width() - 2 * Geometry.INSET + GAP;
        boolean all = places * (SLOT + GAP) <= room;
        int single = all ? places : (room - REST - GAP) / (SLOT + GAP);
        List<VnodeCard.Slot> slots = new ArrayList<>();
        Box box =
                new Box(
                        card.x() + Geometry.INSET,
                        card.bottom() - SLOT - Geometry.PADDING,
                        SLOT,
                        SLOT);
        for (int i = 0; i < single; i++) {
            slots.add(slot(id, i, waiting, box));
            box = box.at(box.right() + GAP, box.y());
        }
        if (!all) {
            int more = waiting.size() - single;
            slots.add(rest(id, single, more, new Box(box.x(), box.y(), REST, SLOT)));
        }
        return new VnodeCard.Queue(waiting.size(), listener.backlog(), slots);
    }

    private VnodeCard.Slot slot(VnodeId id, int place, List<Endpoint> waiting, Box box) {
        if (place >= waiting.size()) {
            return new VnodeCard.Slot(
                    id(id, place), box, text(box, ""), Optional.empty(), Mark.NONE);
        }
        Identity owner = subject.identities().connection(waiting.get(place));
        Mark mark = isNew(id, waiting.get(place)) ? Mark.NEW : Mark.NONE;
        return new VnodeCard.Slot(
                id(id, place), box, text(box, owner.letter()), Optional.of(owner), mark);
    }

    /// Stands for the places without a square: how many wait there, or that there are more.
    private static VnodeCard.Slot rest(VnodeId id, int place, int more, Box box) {
        String text = more > 0 ? "+" + more : "…";
        return new VnodeCard.Slot(id(id, place), box, text(box, text), Optional.empty(), Mark.NONE);
    }

    private static Caption text(Box box, String text) {
        return Caption.centred(box, text, TextStyle.LETTER);
    }

    private static String id(VnodeId vnode, int place) {
        return "vnode:" + vnode.value() + "/" + place;
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
