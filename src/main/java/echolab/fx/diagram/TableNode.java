package echolab.fx.diagram;

import echolab.frame.TableCard;
import echolab.frame.ThreadLine;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The descriptor table of a process.
final class TableNode extends CardNode {
    private final Hovering hovering;
    private TableCard card;

    /// @param toggle is given the id of what to expand or fold when the card is chosen
    TableNode(TableCard card, Hovering hovering, Consumer<String> toggle) {
        super("el-card");
        this.hovering = hovering;
        this.card = card;
        setFocusTraversable(true);
        Choosing.of(this, () -> this.card.toggle().ifPresent(toggle));
        show(card);
    }

    void show(TableCard newCard) {
        card = newCard;
        place(card.box());
        boolean alone = card.header().height() == card.box().height();
        Styles.set(
                this,
                "el-card",
                activity(card.activity()),
                card.toggle().isPresent() ? "el-toggle" : "");
        String mark = mark(card.mark());
        beginOn("el-table", activity(card.activity()), mark);
        part(card.header(), "el-table-header", mark, alone ? "el-alone" : "");
        sign(card.sign(), card.activity());
        caption(card.title(), "el-strong");
        caption(card.state(), "el-activity-text");
        caption(card.detail());
        card.rows().forEach(this::addRow);
        card.threads().forEach(this::addThread);
        end();
        setAccessibleText(words());
    }

    TableCard card() {
        return card;
    }

    private void addRow(TableCard.Row row) {
        String kind = row.kind().name().toLowerCase(Locale.ROOT);
        String shape = card.isCell(row) ? "el-cell" : "el-row";
        String colour = colour(row.identity());
        part(row.box(), shape, "el-" + kind, mark(row.mark()), colour).of(row.identity(), hovering);
        caption(row.number(), "el-" + kind, colour);
        caption(row.name(), "el-" + kind, colour);
    }

    private void addThread(ThreadLine line) {
        String activity = activity(line.activity());
        boolean first = line.equals(card.threads().getFirst());
        part(
                        line.box(),
                        "el-thread",
                        activity,
                        mark(line.mark()),
                        colour(line.identity()),
                        first ? "el-first" : "")
                .of(line.identity(), hovering);
        caption(line.title(), "el-strong");
        caption(line.state(), "el-activity-text", activity);
        if (line.sign().width() > 0) {
            sign(line.sign(), line.activity(), activity);
        }
    }

    @Override
    void light(String key) {
        lightParts(key);
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
