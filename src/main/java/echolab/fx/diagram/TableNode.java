package echolab.fx.diagram;

import echolab.frame.Identity;
import echolab.frame.TableCard;
import echolab.frame.ThreadLine;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The descriptor table of a process.
final class TableNode extends CardNode {
    private final Hovering hovering;
    private TableCard card;

    /// @param toggle is given the id of what to expand or fold when the card is chosen
    TableNode(TableCard card, Hovering hovering, Consumer<String> toggle) {
        super("el-table");
        this.hovering = hovering;
        this.card = card;
        setFocusTraversable(true);
        Choosing.of(this, () -> this.card.toggle().ifPresent(toggle));
        show(card);
    }

    void show(TableCard newCard) {
        card = newCard;
        place(card.box());
        String activity = card.activity().name().toLowerCase(Locale.ROOT);
        Styles.set(this, "el-table", "el-activity-" + activity, mark(card.mark()));
        if (card.toggle().isPresent()) {
            getStyleClass().add("el-toggle");
        }
        getChildren().clear();
        Region header = part(card.header(), "el-table-header");
        if (card.header().height() == card.box().height()) {
            header.getStyleClass().add("el-alone");
        }
        getChildren().add(header);
        card.rows().forEach(this::addRow);
        card.threads().forEach(this::addThread);
        getChildren()
                .addAll(
                        sign(card.sign(), card.activity()),
                        caption(card.title()).styled("el-strong"),
                        caption(card.state()).styled("el-activity-text"),
                        caption(card.variables()));
        setAccessibleText(words());
    }

    TableCard card() {
        return card;
    }

    private void addRow(TableCard.Row row) {
        String kind = row.kind().name().toLowerCase(Locale.ROOT);
        String shape = card.isCell(row) ? "el-cell" : "el-row";
        Region cell = part(row.box(), shape, "el-" + kind, mark(row.mark()));
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

    private void addThread(ThreadLine line) {
        String activity = "el-activity-" + line.activity().name().toLowerCase(Locale.ROOT);
        Region row = part(line.box(), "el-thread", activity, mark(line.mark()));
        line.identity().ifPresent(id -> row.getStyleClass().add(colour(id)));
        line.identity().ifPresent(id -> hovering.on(row, id.key()));
        if (line.equals(card.threads().getFirst())) {
            row.getStyleClass().add("el-first");
        }
        row.setUserData(line);
        CaptionNode state = caption(line.state()).styled("el-activity-text");
        state.getStyleClass().add(activity);
        getChildren().addAll(row, caption(line.title()).styled("el-strong"), state);
        if (line.sign().width() > 0) {
            SignNode sign = sign(line.sign(), line.activity());
            sign.getStyleClass().add(activity);
            getChildren().add(sign);
        }
    }

    @Override
    void light(String key) {
        for (Node child : getChildren()) {
            if (child.getUserData() instanceof TableCard.Row row) {
                light(child, key, owns(row.identity(), key));
            } else if (child.getUserData() instanceof ThreadLine line) {
                light(child, key, owns(line.identity(), key));
            }
        }
    }

    private static boolean owns(Optional<Identity> identity, String key) {
        return identity.filter(id -> id.key().equals(key)).isPresent();
    }

    private String words() {
        String rows =
                card.rows().stream()
                        .map(r -> (r.number().full() + " " + r.name().full()).strip())
                        .collect(Collectors.joining(", "));
        String threads =
                card.threads().stream()
                        .map(t -> t.title().full() + " " + t.state().full())
                        .collect(Collectors.joining(", "));
        return card.title().full() + ", " + card.state().full() + ". " + rows + " " + threads;
    }
}
