package echolab.fx.diagram;

import echolab.frame.Box;
import echolab.frame.TableCard;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/// The descriptor table of a process.
final class TableNode extends CardNode {
    private static final int HEADER = 28;

    private final Hovering hovering;
    private TableCard card;

    TableNode(TableCard card, Hovering hovering) {
        super("el-table");
        this.hovering = hovering;
        this.card = card;
        setFocusTraversable(true);
        show(card);
    }

    void show(TableCard newCard) {
        card = newCard;
        place(card.box());
        String activity = card.activity().name().toLowerCase(Locale.ROOT);
        getStyleClass().setAll("el-table", "el-activity-" + activity, mark(card.mark()));
        getChildren().clear();
        Box box = card.box();
        boolean wholeHeader = card.rows().isEmpty() || isCompact();
        Region header =
                part(
                        new Box(box.x(), box.y(), box.width(), wholeHeader ? box.height() : HEADER),
                        "el-table-header");
        if (wholeHeader) {
            header.getStyleClass().add("el-alone");
        }
        getChildren().add(header);
        card.rows().forEach(this::addRow);
        getChildren().add(caption(card.title()).styled("el-strong"));
        getChildren().add(caption(card.state()).styled("el-activity-text"));
        setAccessibleText(words());
    }

    TableCard card() {
        return card;
    }

    private boolean isCompact() {
        return card.rows().stream().allMatch(r -> r.box().y() < card.box().y() + HEADER);
    }

    private void addRow(TableCard.Row row) {
        String kind = row.kind().name().toLowerCase(Locale.ROOT);
        Region cell =
                part(row.box(), isCompact() ? "el-cell" : "el-row", "el-" + kind, mark(row.mark()));
        row.identity().ifPresent(id -> cell.getStyleClass().add(colour(id)));
        row.identity().ifPresent(id -> hovering.on(cell, id.key()));
        cell.setUserData(row);
        getChildren().add(cell);
        CaptionNode number = caption(row.number()).styled("el-" + kind);
        CaptionNode name = caption(row.name()).styled("el-" + kind);
        row.identity().map(CardNode::colour).ifPresent(number.getStyleClass()::add);
        row.identity().map(CardNode::colour).ifPresent(name.getStyleClass()::add);
        getChildren().addAll(number, name);
    }

    @Override
    void light(String key) {
        getChildren().stream()
                .filter(child -> child.getUserData() instanceof TableCard.Row)
                .forEach(
                        child -> light(child, key, owns((TableCard.Row) child.getUserData(), key)));
    }

    private static boolean owns(TableCard.Row row, String key) {
        return row.identity().filter(id -> id.key().equals(key)).isPresent();
    }

    private String words() {
        String rows =
                card.rows().stream()
                        .map(r -> (r.number().full() + " " + r.name().full()).strip())
                        .collect(Collectors.joining(", "));
        return card.title().full() + ", " + card.state().full() + ". " + rows;
    }
}
