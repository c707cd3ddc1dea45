package echolab.frame;

import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        boolean oneLine = geometry.files().hasOneLine();
        Caption title = title(box, oneLine, subject.fileWording().vnode(vnode));
        return new VnodeCard(
                "vnode:" + id.value(),
                box,
                identity,
                title,
                detail(box, oneLine, title, id, vnode),
                vnode instanceof Vnode.Listener l
                        ? Optional.of(new Queues(subject).queue(id, l, box))
                        : Optional.empty(),
                mark(id, vnode));
    }

    private Caption title(Box box, boolean oneLine, String text) {
        int room = box.width() - 2 * Geometry.INSET;
        int width = oneLine ? Math.min(room, TextWidths.of(text, TextStyle.LABEL)) : room;
        int y = box.y() + geometry.files().inset();
        Box place = new Box(box.x() + Geometry.INSET, y, width, TextHeights.LINE);
        return Caption.left(place, text, TextStyle.LABEL);
    }

    /// Below the title, or at the right end of the one line that there is, where it has room whole.
    private Caption detail(Box box, boolean oneLine, Caption title, VnodeId id, Vnode vnode) {
        int end = box.right() - Geometry.INSET;
        int x = oneLine ? title.box().right() + Geometry.PADDING : title.box().x();
        int y = title.box().y() + (oneLine ? 0 : TextHeights.LINE + 2);
        Box place = new Box(x, y, Math.max(0, end - x), TextHeights.LINE);
        boolean flies = vnode instanceof Vnode.UnixSocket s && !s.queue().isEmpty();
        boolean secondary = !(vnode instanceof Vnode.Listener) && !flies;
        String text = secondary && subject.options().lecture() ? "" : text(id, vnode);
        return oneLine
                ? Caption.rightWhole(place, List.of(text, shorter(text, vnode)), TextStyle.DETAIL)
                : Caption.left(place, text, TextStyle.DETAIL);
    }

    /// The same where there is less room.
    private String shorter(String text, Vnode vnode) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (vnode) {
            case Vnode.Listener l -> l.queue().size() + "/" + l.backlog();
            case Vnode.Connection c -> "⇄ :" + c.peer().port();
            case Vnode.UnixSocket s when !s.queue().isEmpty() -> "← " + letters(s);
            case Vnode.Terminal _,
                    Vnode.FreshSocket _,
                    Vnode.BoundSocket _,
                    Vnode.Pipe _,
                    Vnode.RegularFile _,
                    Vnode.UnixSocket _,
                    Vnode.Epoll _,
                    Vnode.Other _ ->
                    text;
        };
    }

    private String letters(Vnode.UnixSocket socket) {
        return socket.inFlight().stream()
                .map(file -> subject.identities().openFile(file).letter())
                .collect(Collectors.joining(", "));
    }

    /// What is in flight to a socket is told before with whom it is connected.
    private String text(VnodeId id, Vnode vnode) {
        if (vnode instanceof Vnode.UnixSocket socket && !socket.queue().isEmpty()) {
            return subject.phrases().get("flight", "what", letters(socket));
        }
        return subject.fileWording().vnodeDetail(id, vnode);
    }

    private Mark mark(VnodeId id, Vnode vnode) {
        return subject.mark(subject.before().map(b -> b.kernel().vnodes().get(id)), vnode);
    }
}
