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
import java.util.function.IntFunction;

/// The rows of one descriptor table, cells in a compact picture, and where their arrows begin.
final class RowCards {
    private static final int NUMBER_WIDTH = 30;
    private static final int WIDE_CELL = 32;
    private static final int CELL_GAP = 4;

    /// Where there is little room, between a cell's letters and its edges.
    private static final int NARROW_EDGE = 3;

    private static final int LETTER = TextWidths.of("0", TextStyle.NUMBER);
    private static final List<String> STANDARD = List.of("stdin", "stdout", "stderr");

    private final Subject subject;
    private final LaneState lane;
    private final String cardId;
    private final Box box;
    private final boolean copied;
    private final Density density;
    private final boolean cells;
    private final List<Port> ports = new ArrayList<>();

    /// @param copied whether the whole table is new, made by `fork(2)`
    RowCards(Subject subject, LaneState lane, String cardId, Box box, boolean copied) {
        this.subject = subject;
        this.lane = lane;
        this.cardId = cardId;
        this.box = box;
        this.copied = copied;
        this.density = subject.geometry().tables();
        this.cells = density.hasCells();
    }

    /// Whether these cells have room on one line of a table.
    private static boolean fit(List<RowSpans.Span> spans, boolean narrow, Subject subject) {
        return width(spans, narrow) <= room(subject);
    }

    /// The most cells that have room, folded down to as few as there can be.
    ///
    /// @param folded the cells when so many of them are shown
    /// @param most of them
    static List<RowSpans.Span> fitting(
            IntFunction<List<RowSpans.Span>> folded, Subject subject, int most) {
        List<RowSpans.Span> spans = folded.apply(most);
        boolean cells = subject.geometry().tables().hasCells();
        int fewer = most;
        while (cells && !fit(spans, true, subject) && fewer > RowSpans.FEWEST) {
            fewer = Math.min(fewer, spans.size() + 1) - 1;
            spans = folded.apply(fewer);
        }
        return spans;
    }

    /// In a compact picture the name of the process needs some of the line.
    private static int room(Subject subject) {
        int line = subject.geometry().tableWidth() - 2 * Geometry.INSET;
        int wide = line + Geometry.INSET - Geometry.PADDING;
        return subject.geometry().tables() == Density.COMPACT
                ? Math.min(line * 2 / 3, wide - TableHeader.least(subject))
                : line;
    }

    /// Where the arrows of the rows made so far begin.
    List<Port> ports() {
        return ports;
    }

    /// The first x that the header may not cover.
    int headerEnd(List<RowSpans.Span> spans) {
        boolean beside = density == Density.COMPACT && !spans.isEmpty();
        return beside
                ? box.right() - Geometry.PADDING - cellsWidth(spans) - Geometry.GRID
                : box.right() - Geometry.INSET;
    }

    List<TableCard.Row> rows(List<RowSpans.Span> spans) {
        List<TableCard.Row> rows = new ArrayList<>();
        boolean beside = density == Density.COMPACT;
        int x =
                beside
                        ? box.right() - Geometry.PADDING - cellsWidth(spans)
                        : box.x() + Geometry.INSET;
        boolean narrow = cells && !fit(spans, false, subject);
        int cellY = box.y() + (beside ? 6 : Geometry.TABLE_HEADER + 4);
        int y = box.y() + Geometry.TABLE_HEADER;
        for (RowSpans.Span span : spans) {
            Box place =
                    cells
                            ? new Box(x, cellY, cellWidth(span, narrow), Geometry.CELL)
                            : new Box(box.x(), y, box.width(), Geometry.ROW);
            rows.add(row(span, place));
            x += cellWidth(span, narrow) + gap(narrow);
            y += Geometry.ROW;
        }
        return rows;
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
        Point leave = new Point(box.right(), place.middle());
        files.forEach((file, count) -> ports.add(new Port(id, leave, file, count, mark)));
        return new TableCard.Row(
                id,
                place,
                cells ? cellNumber(span, place) : number(span, place),
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

    private Mark mark(RowSpans.Span span) {
        if (copied) {
            boolean used = subject.descriptors(lane.pid()).containsKey(new Fd(span.first()));
            return used ? Mark.NEW : Mark.NONE;
        }
        return span.fold() ? Mark.NONE : subject.mark(lane.pid(), new Fd(span.first()));
    }

    private static String numbers(RowSpans.Span span) {
        return span.size() > 1 ? span.first() + "-" + span.last() : "" + span.first();
    }

    private static Caption number(RowSpans.Span span, Box place) {
        Box at = new Box(place.x() + Geometry.INSET, place.y(), NUMBER_WIDTH, place.height());
        return Caption.left(at, span.fold() ? "" : numbers(span), TextStyle.NUMBER);
    }

    private static Caption cellNumber(RowSpans.Span span, Box place) {
        return Caption.centred(place, text(span), TextStyle.NUMBER);
    }

    /// What stands in a cell.
    private static String text(RowSpans.Span span) {
        return span.fold() ? "+" + span.size() : numbers(span);
    }

    private Caption name(
            RowSpans.Span span, Box place, boolean free, Map<OpenFileId, Integer> files) {
        int x = place.x() + Geometry.INSET + (span.fold() ? 0 : NUMBER_WIDTH);
        int end = place.right() - Geometry.INSET;
        Box at = new Box(x, place.y(), Math.max(0, end - x), place.height());
        if (cells) {
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
        return variable(span, file)
                .map(name -> Caption.left(at, name, TextStyle.NAME))
                .orElseGet(() -> Caption.left(at, kindOf(file), TextStyle.LABEL));
    }

    /// The name by which the program knows the descriptor.
    private Optional<String> variable(RowSpans.Span span, OpenFileId file) {
        if (span.size() > 1) {
            return Optional.empty();
        }
        boolean standard =
                span.first() < STANDARD.size()
                        && subject.kernel().vnodeOf(file) instanceof Vnode.Terminal;
        return subject.now()
                .nameOf(lane.pid(), new Fd(span.first()))
                .or(() -> standard ? Optional.of(STANDARD.get(span.first())) : Optional.empty());
    }

    private String kindOf(OpenFileId file) {
        return subject.fileWording()
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

    private static int cellWidth(RowSpans.Span span, boolean narrow) {
        if (narrow) {
            return Math.max(2, text(span).length()) * LETTER + NARROW_EDGE;
        }
        return span.size() > 1 || span.last() > 99 ? WIDE_CELL : Geometry.CELL;
    }

    private static int gap(boolean narrow) {
        return narrow ? CELL_GAP / 2 : CELL_GAP;
    }

    private int cellsWidth(List<RowSpans.Span> spans) {
        return width(spans, !fit(spans, false, subject));
    }

    private static int width(List<RowSpans.Span> spans, boolean narrow) {
        int all = spans.stream().mapToInt(s -> cellWidth(s, narrow) + gap(narrow)).sum();
        return all - gap(narrow);
    }
}
