package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.Vnode;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The inside of one descriptor table: header, rows (cells in a compact picture), and where
/// their arrows begin.
final class RowCards {
    private static final int NUMBER_X = 10;
    private static final int NUMBER_WIDTH = 30;
    private static final int CELL = 24;
    private static final int WIDE_CELL = 36;
    private static final int CELL_GAP = 4;
    private static final List<String> STANDARD = List.of("stdin", "stdout", "stderr");

    private final Subject subject;
    private final LaneState lane;
    private final String cardId;
    private final Box box;
    private final boolean copied;
    private final boolean compact;
    private final List<Port> ports = new ArrayList<>();

    RowCards(Subject subject, LaneState lane, String cardId, Box box, boolean copied) {
        this.subject = subject;
        this.lane = lane;
        this.cardId = cardId;
        this.box = box;
        this.copied = copied;
        this.compact = subject.geometry().tables() == Density.COMPACT;
    }

    List<Port> ports() {
        return ports;
    }

    List<TableCard.Row> rows(List<RowSpans.Span> spans) {
        List<TableCard.Row> rows = new ArrayList<>();
        int x = box.right() - Geometry.PADDING - cellsWidth(spans);
        int y = box.y() + Geometry.TABLE_HEADER;
        for (RowSpans.Span span : spans) {
            Box place =
                    compact
                            ? new Box(x, box.y() + 6, cellWidth(span), CELL)
                            : new Box(box.x(), y, box.width(), Geometry.ROW);
            rows.add(row(span, place));
            x += cellWidth(span) + CELL_GAP;
            y += Geometry.ROW;
        }
        return rows;
    }

    Caption title(List<TableCard.Row> rows) {
        int width = inner(rows);
        String title = subject.wording().title(subject.now(), lane);
        int wanted = Math.min(width, TextWidths.of(title, TextStyle.TITLE) + 2);
        return Caption.left(
                new Box(box.x() + NUMBER_X, box.y() + 4, wanted, TextHeights.LINE),
                title,
                TextStyle.TITLE);
    }

    /// What the process is doing, in what the title leaves of the header.
    Caption state(List<TableCard.Row> rows) {
        int from = title(rows).box().right() + Geometry.PADDING;
        int to = box.x() + NUMBER_X + inner(rows);
        String text = subject.wording().state(lane);
        Box place = new Box(from, box.y() + 4, Math.max(0, to - from), TextHeights.LINE);
        return Caption.right(place, text, TextStyle.STATE);
    }

    private int inner(List<TableCard.Row> rows) {
        int end = compact && !rows.isEmpty() ? rows.getFirst().box().x() : box.right();
        return end - Geometry.PADDING - box.x() - NUMBER_X;
    }

    private TableCard.Row row(RowSpans.Span span, Box place) {
        Map<OpenFileId, Integer> files = files(span);
        boolean free = files.isEmpty() && !span.fold();
        Optional<Identity> identity =
                span.fold() || free
                        ? Optional.empty()
                        : files.keySet().stream().findFirst().map(subject.identities()::openFile);
        Mark mark = mark(span);
        String id = cardId + "/" + span.first();
        files.forEach((file, count) -> ports.add(new Port(id, leave(place), file, count, mark)));
        return new TableCard.Row(
                id,
                place,
                number(span, place),
                name(span, place, free, files),
                identity,
                span.first(),
                span.last(),
                mark,
                kind(span, free));
    }

    private static TableCard.Row.Kind kind(RowSpans.Span span, boolean free) {
        if (span.fold()) {
            return TableCard.Row.Kind.FOLD;
        }
        return free ? TableCard.Row.Kind.FREE : TableCard.Row.Kind.USED;
    }

    private Point leave(Box place) {
        return new Point(box.right(), place.middle());
    }

    private Mark mark(RowSpans.Span span) {
        SortedMap<Fd, OpenFileId> table = subject.descriptors(lane.pid());
        if (copied) {
            return table.containsKey(new Fd(span.first())) ? Mark.NEW : Mark.NONE;
        }
        return span.fold() ? Mark.NONE : subject.mark(lane.pid(), new Fd(span.first()));
    }

    private Caption number(RowSpans.Span span, Box place) {
        String text = span.fold() ? "" : String.valueOf(span.first());
        if (span.size() > 1 && !span.fold()) {
            text = span.first() + "-" + span.last();
        }
        if (!compact) {
            Box at = new Box(place.x() + NUMBER_X, place.y(), NUMBER_WIDTH, place.height());
            return Caption.left(at, text, TextStyle.NUMBER);
        }
        String cell = span.fold() ? "+" + span.size() : text;
        int slack = Math.max(0, place.width() - TextWidths.of(cell, TextStyle.NUMBER)) / 2;
        Box at = new Box(place.x() + slack, place.y(), place.width() - slack, place.height());
        return Caption.left(at, cell, TextStyle.NUMBER);
    }

    private Caption name(
            RowSpans.Span span, Box place, boolean free, Map<OpenFileId, Integer> files) {
        int x = place.x() + NUMBER_X + (span.fold() ? 0 : NUMBER_WIDTH);
        Box at = new Box(x, place.y(), place.right() - Geometry.PADDING - x, place.height());
        if (compact) {
            return Caption.left(at, "", TextStyle.LABEL);
        }
        if (span.fold()) {
            String more = subject.phrases().get("row.more", "n", span.size());
            return Caption.left(at, more, TextStyle.LABEL);
        }
        if (free) {
            return Caption.left(at, subject.phrases().get("row.free"), TextStyle.LABEL);
        }
        OpenFileId file = files.keySet().iterator().next();
        String variable = variable(span, file);
        return variable.isEmpty()
                ? Caption.left(at, kindOf(file), TextStyle.LABEL)
                : Caption.left(at, variable, TextStyle.NAME);
    }

    /// The name by which the program knows the descriptor; empty where it has none.
    private String variable(RowSpans.Span span, OpenFileId file) {
        if (span.size() > 1) {
            return "";
        }
        boolean terminal = subject.kernel().vnodeOf(file) instanceof Vnode.Terminal;
        String standard =
                terminal && span.first() < STANDARD.size() ? STANDARD.get(span.first()) : "";
        return subject.now().nameOf(lane.pid(), new Fd(span.first())).orElse(standard);
    }

    private String kindOf(OpenFileId file) {
        return subject.wording()
                .file(subject.kernel().vnodeOf(file), subject.identities().openFile(file));
    }

    private Map<OpenFileId, Integer> files(RowSpans.Span span) {
        Map<OpenFileId, Integer> result = new LinkedHashMap<>();
        subject.descriptors(lane.pid())
                .subMap(new Fd(span.first()), new Fd(span.last() + 1))
                .values()
                .forEach(file -> result.merge(file, 1, Integer::sum));
        return result;
    }

    private static int cellWidth(RowSpans.Span span) {
        return span.size() > 1 || span.last() > 99 ? WIDE_CELL : CELL;
    }

    private static int cellsWidth(List<RowSpans.Span> spans) {
        return spans.stream().mapToInt(s -> cellWidth(s) + CELL_GAP).sum() - CELL_GAP;
    }
}
