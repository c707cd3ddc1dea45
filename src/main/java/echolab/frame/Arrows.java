package echolab.frame;

import echolab.kernel.KernelState.InFlight;
import echolab.kernel.OpenFileId;
import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The arrows: from each descriptor to its open file, spread along the card's left edge in the
/// order of their beginnings so that they rarely cross; more than six to one card join into a
/// bundle with their count.
final class Arrows {
    private static final int MOST_ALONE = 6;
    private static final int BUNDLE = 36;
    private static final int MARGIN = 10;

    private final Files.Drawn files;
    private final Subject subject;
    private final List<Arrow> arrows = new ArrayList<>();

    private Arrows(Subject subject, Files.Drawn files) {
        this.subject = subject;
        this.files = files;
    }

    static List<Arrow> of(Subject subject, List<Port> ports, Files.Drawn files) {
        Arrows arrows = new Arrows(subject, files);
        Map<String, List<Port>> byCard = new TreeMap<>();
        arrows.merged(ports)
                .forEach(port ->
                        byCard.computeIfAbsent(arrows.card(port).id(), _ -> new ArrayList<>())
                                .add(port));
        byCard.values().forEach(arrows::enter);
        files.vnodeOf().forEach(arrows::vnode);
        subject.kernel().vnodes().forEach(arrows::inFlight);
        return List.copyOf(arrows.arrows);
    }

    /// One port a row and card, in the order of the rows.
    private List<Port> merged(List<Port> ports) {
        Map<String, Port> result = new LinkedHashMap<>();
        for (Port port : ports) {
            String key = port.rowId() + ">" + card(port).id();
            result.merge(
                    key,
                    port,
                    (a, b) ->
                            new Port(
                                    a.rowId(),
                                    a.from(),
                                    a.file(),
                                    a.count() + b.count(),
                                    a.mark()));
        }
        return result.values().stream().sorted(Comparator.comparingInt(p -> p.from().y())).toList();
    }

    private FileCard card(Port port) {
        FileCard card = files.cardOf().get(port.file());
        if (card == null) {
            throw new IllegalStateException("no card for open file " + port.file());
        }
        return card;
    }

    private void enter(List<Port> ports) {
        FileCard card = card(ports.getFirst());
        if (ports.size() > MOST_ALONE) {
            bundle(card, ports);
            return;
        }
        int room = card.box().height() - 2 * MARGIN;
        for (int i = 0; i < ports.size(); i++) {
            int y = card.box().y() + MARGIN + room * (2 * i + 1) / (2 * ports.size());
            Point to = new Point(card.box().x(), y);
            arrows.add(arrow(ports.get(i), card, to, Arrow.Kind.REFERENCE));
        }
    }

    private void bundle(FileCard card, List<Port> ports) {
        Point join = new Point(card.box().x() - BUNDLE, card.box().middle());
        ports.forEach(port -> arrows.add(arrow(port, card, join, Arrow.Kind.STRAND)));
        int count = ports.stream().mapToInt(Port::count).sum();
        Point to = new Point(card.box().x(), card.box().middle());
        arrows.add(
                Arrow.between(
                        "bundle:" + card.id(),
                        card.id(),
                        card.id(),
                        join,
                        to,
                        card.identity(),
                        Arrow.Kind.BUNDLE,
                        count,
                        Mark.NONE));
    }

    private static Arrow arrow(Port port, FileCard card, Point to, Arrow.Kind kind) {
        return Arrow.between(
                "arrow:" + port.rowId() + ">" + card.id(),
                port.rowId(),
                card.id(),
                port.from(),
                to,
                card.identity(),
                kind,
                port.count(),
                port.mark());
    }

    /// The open files that wait in the queue of a socket whose v-node is drawn.
    private void inFlight(VnodeId id, Vnode vnode) {
        Optional<VnodeCard> from =
                files.vnodes().stream()
                        .filter(c -> c.id().equals("vnode:" + id.value()))
                        .findFirst();
        if (from.isEmpty() || !(vnode instanceof Vnode.UnixSocket socket)) {
            return;
        }
        for (OpenFileId file : new LinkedHashSet<>(socket.inFlight())) {
            FileCard card = files.cardOf().get(file);
            if (card != null) {
                flight(from.get(), card, Collections.frequency(socket.inFlight(), file), id, file);
            }
        }
    }

    private void flight(VnodeCard from, FileCard card, int count, VnodeId id, OpenFileId file) {
        boolean known =
                subject.before()
                        .map(b -> b.kernel().inFlight().contains(new InFlight(id, file)))
                        .orElse(true);
        arrows.add(
                Arrow.between(
                        "flight:" + from.id() + ">" + card.id(),
                        from.id(),
                        card.id(),
                        new Point(from.box().x(), from.box().bottom() - MARGIN),
                        new Point(card.box().right(), card.box().bottom() - MARGIN),
                        subject.identities().openFile(file),
                        Arrow.Kind.IN_FLIGHT,
                        count,
                        known ? Mark.NONE : Mark.NEW));
    }

    private void vnode(OpenFileId file, VnodeCard vnode) {
        FileCard card = files.cardOf().get(file);
        if (card == null) {
            return;
        }
        int y = card.box().y() + subject.geometry().fileHeight() / 2;
        int entry = vnode.box().y() + subject.geometry().fileHeight() / 2;
        arrows.add(
                Arrow.between(
                        "arrow:" + card.id() + ">" + vnode.id(),
                        card.id(),
                        vnode.id(),
                        new Point(card.box().right(), y),
                        new Point(vnode.box().x(), entry),
                        card.identity(),
                        Arrow.Kind.VNODE,
                        1,
                        Mark.NONE));
    }
}
