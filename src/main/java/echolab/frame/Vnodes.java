package echolab.frame;

import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import java.util.Optional;

/// Makes the cards of the right column.
final class Vnodes {
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
        boolean oneLine = geometry.compactFiles();
        Caption title = title(box, oneLine, subject.wording().vnode(vnode));
        return new VnodeCard(
                "vnode:" + id.value(),
                box,
                identity,
                title,
                detail(box, oneLine, title, vnode),
                vnode instanceof Vnode.Listener l
                        ? Optional.of(new Queues(subject).queue(id, l, box))
                        : Optional.empty(),
                mark(id, vnode));
    }

    private static Caption title(Box box, boolean oneLine, String text) {
        int room = box.width() - 2 * Geometry.INSET;
        int width = oneLine ? Math.min(room, TextWidths.of(text, TextStyle.LABEL)) : room;
        int y = box.y() + (oneLine ? 8 : 6);
        Box place = new Box(box.x() + Geometry.INSET, y, width, TextHeights.LINE);
        return Caption.left(place, text, TextStyle.LABEL);
    }

    /// Below the title, or at the right end of the one line that there is.
    private Caption detail(Box box, boolean oneLine, Caption title, Vnode vnode) {
        int end = box.right() - Geometry.INSET;
        int x = oneLine ? title.box().right() + Geometry.PADDING : title.box().x();
        int y = title.box().y() + (oneLine ? 0 : TextHeights.LINE + 2);
        Box place = new Box(x, y, Math.max(0, end - x), TextHeights.LINE);
        boolean secondary = !(vnode instanceof Vnode.Listener);
        String text =
                secondary && subject.options().lecture()
                        ? ""
                        : subject.wording().vnodeDetail(vnode);
        return oneLine
                ? Caption.right(place, text, TextStyle.DETAIL)
                : Caption.left(place, text, TextStyle.DETAIL);
    }

    private Mark mark(VnodeId id, Vnode vnode) {
        return subject.mark(subject.before().map(b -> b.kernel().vnodes().get(id)), vnode);
    }
}
