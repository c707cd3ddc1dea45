package echolab.fx.diagram;

import echolab.frame.Identity;
import echolab.frame.Mark;
import echolab.frame.Strip;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

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
        getChildren().setAll(caption(strip.name()));
        strip.indices().forEach(index -> getChildren().add(caption(index).styled("el-index")));
        // What changed is drawn last, so that its ring lies over its neighbours.
        strip.cells().stream().filter(c -> c.mark() == Mark.NONE).forEach(this::addCell);
        strip.cells().stream().filter(c -> c.mark() != Mark.NONE).forEach(this::addCell);
        strip.pointers().forEach(this::addPointer);
        setAccessibleText(words(strip));
    }

    private void addCell(Strip.Cell cell) {
        String kind = "el-" + cell.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Region box = part(cell.box(), "el-element", kind, mark(cell.mark()));
        CaptionNode text = caption(cell.text()).styled(kind);
        for (Identity owner : cell.identity().stream().toList()) {
            box.getStyleClass().add(colour(owner));
            text.getStyleClass().add(colour(owner));
            hovering.on(box, owner.key());
        }
        box.setUserData(cell);
        if (cell.text().shortened()) {
            Tooltip.install(box, new Tooltip(cell.text().full()));
        }
        getChildren().addAll(box, text);
    }

    private void addPointer(Strip.Pointer pointer) {
        getChildren().addAll(part(pointer.span(), "el-pointer"), caption(pointer.text()));
    }

    @Override
    void light(String key) {
        getChildren().stream()
                .filter(child -> child.getUserData() instanceof Strip.Cell)
                .forEach(child -> light(child, key, isOf((Strip.Cell) child.getUserData(), key)));
    }

    private static boolean isOf(Strip.Cell cell, String key) {
        return cell.identity().filter(id -> id.key().equals(key)).isPresent();
    }

    private static String words(Strip strip) {
        return strip.name().full()
                + strip.cells().stream()
                        .map(cell -> cell.text().full())
                        .collect(Collectors.joining(", ", " ", ""));
    }
}
