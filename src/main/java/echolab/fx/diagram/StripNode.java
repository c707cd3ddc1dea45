package echolab.fx.diagram;

import echolab.frame.Mark;
import echolab.frame.Strip;
import java.util.Locale;
import java.util.stream.Collectors;

/// One row of the server's variables.
final class StripNode extends CardNode {
    private final Hovering hovering;

    StripNode(Strip strip, Hovering hovering) {
        super("el-strip");
        this.hovering = hovering;
        setFocusTraversable(true);
        show(strip);
    }

    void show(Strip strip) {
        place(strip.box());
        begin();
        caption(strip.name());
        strip.indices().forEach(index -> caption(index, "el-index"));
        // What changed is drawn last, so that its ring lies over its neighbours.
        strip.cells().stream().filter(c -> c.mark() == Mark.NONE).forEach(this::addCell);
        strip.cells().stream().filter(c -> c.mark() != Mark.NONE).forEach(this::addCell);
        strip.pointers().forEach(this::addPointer);
        strip.cells().stream().filter(StripNode::isChangedBit).forEach(this::addGlow);
        end();
        setAccessibleText(words(strip));
    }

    private void addCell(Strip.Cell cell) {
        String kind = "el-" + cell.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String colour = colour(cell.identity());
        PartNode part = part(cell.box(), "el-element", kind, mark(cell.mark()), colour);
        part.of(cell.identity(), hovering);
        part.tip(cell.text().shortened() ? cell.text().full() : "");
        caption(cell.text(), kind, colour);
    }

    private static boolean isChangedBit(Strip.Cell cell) {
        return cell.mark() != Mark.NONE
                && (cell.kind() == Strip.Cell.Kind.BIT_SET
                        || cell.kind() == Strip.Cell.Kind.BIT_CLEAR);
    }

    private void addGlow(Strip.Cell cell) {
        glow(cell.box(), colour(cell.identity()));
    }

    private void addPointer(Strip.Pointer pointer) {
        part(pointer.span(), "el-pointer").tip("");
        caption(pointer.text());
    }

    @Override
    void light(String key) {
        lightParts(key);
    }

    private static String words(Strip strip) {
        return strip.name().full()
                + strip.cells().stream()
                        .map(cell -> cell.text().full())
                        .collect(Collectors.joining(", ", " ", ""));
    }
}
