package echolab.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The middle and the right column of a text picture: an open file and, beside it, its v-node.
record TextFiles(Frame frame, int width, int gap, int vnodeWidth) {

    List<TextLine> lines() {
        Map<String, VnodeCard> vnodes =
                frame.vnodes().stream().collect(Collectors.toMap(VnodeCard::id, card -> card));
        Map<String, String> behind =
                frame.arrows().stream()
                        .filter(arrow -> arrow.kind() == Arrow.Kind.VNODE)
                        .collect(Collectors.toMap(Arrow::fromId, Arrow::toId));
        List<TextLine> lines = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        for (FileCard card : frame.files()) {
            Optional<VnodeCard> vnode =
                    Optional.ofNullable(behind.get(card.id())).filter(drawn::add).map(vnodes::get);
            lines.addAll(beside(file(card), vnode.map(this::vnode).orElse(List.of())));
        }
        return lines;
    }

    private List<TextLine> beside(List<TextLine> file, List<TextLine> vnode) {
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(file.size(), vnode.size()); i++) {
            TextLine line = new TextLine();
            if (i < file.size()) {
                line.add(file.get(i));
            }
            line.pad(width);
            line.add(i == 1 && !vnode.isEmpty() ? "──→" : " ".repeat(gap), Ink.FAINT);
            lines.add(i < vnode.size() ? line.add(vnode.get(i)) : line);
        }
        return lines;
    }

    private List<TextLine> file(FileCard card) {
        Ink ink = Ink.of(card.identity());
        Identity.Kind kind = card.identity().kind();
        boolean named =
                kind == Identity.Kind.CONNECTION || kind == Identity.Kind.UNIX || card.isFold();
        String letter = named ? "" : card.identity().letter() + " ";
        String title = letter + card.title().full();
        String mark = TextPicture.mark(card.mark()).strip();
        return new TextCard(width, ink, mark + title, ink, card.count().full(), ink)
                .line(card.detail().full(), Ink.FAINT, "", Ink.PLAIN)
                .close();
    }

    private List<TextLine> vnode(VnodeCard card) {
        Ink ink = card.mark() == Mark.NONE ? Ink.FAINT : Ink.of(card.identity());
        String mark = TextPicture.mark(card.mark()).strip();
        TextCard box =
                new TextCard(vnodeWidth, ink, mark + card.title().full(), Ink.PLAIN, "", ink)
                        .line(card.detail().full(), Ink.FAINT, "", Ink.PLAIN);
        card.queue().ifPresent(queue -> box.line(queue(queue, box.room())));
        return box.close();
    }

    private static TextLine queue(VnodeCard.Queue queue, int room) {
        TextLine line = new TextLine();
        for (VnodeCard.Slot slot : queue.slots()) {
            String text = slot.text().full().isEmpty() ? "·" : slot.text().full();
            if (line.width() + Columns.width(text) + 1 <= room) {
                line.add(text, slot.identity().map(Ink::of).orElse(Ink.FAINT)).add(" ");
            }
        }
        return line;
    }
}
