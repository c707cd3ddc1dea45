package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The card of several like processes: their common descriptor numbers, with one arrow for all
/// references of one number to one file.
final class CrowdCard {
    private final Subject subject;
    private final List<Lane> members;
    private final LaneState first;
    private final Box box;
    private final List<Port> ports;

    CrowdCard(Subject subject, List<Lane> members, Box box, List<Port> ports) {
        this.subject = subject;
        this.members = members;
        this.first = subject.lane(members.getFirst());
        this.box = box;
        this.ports = ports;
    }

    TableCard card() {
        String id = Crowds.id(members.getFirst());
        List<RowSpans.Span> spans = spans();
        RowCards drawn = new RowCards(subject, first, id, box, false);
        TableHeader header = TableHeader.of(subject, box, drawn.headerEnd(spans));
        List<TableCard.Row> rows = drawn.rows(spans).stream().map(this::common).toList();
        spans.forEach(span -> addPorts(id, span));
        String title = subject.phrases().get("crowd.title", "n", members.size());
        return new TableCard(
                id,
                box,
                members,
                TableHeader.area(subject, box, true),
                header.sign(),
                header.title(title, String.valueOf(members.size())),
                detail(),
                Activity.of(first),
                Mark.NONE,
                rows,
                List.of(),
                Caption.left(box.at(box.x(), box.y()), "", TextStyle.DETAIL),
                Optional.of(id),
                Optional.empty());
    }

    private List<RowSpans.Span> spans() {
        var table = subject.descriptors(first.pid());
        int rows = table.isEmpty() ? 0 : table.lastKey().value() + 1;
        return RowCards.fitting(
                most -> RowSpans.of(table, _ -> Mark.NONE, rows, true, most),
                subject.geometry(),
                subject.geometry().maxRows());
    }

    /// `4712 … 4719 · blocked in read()`
    private Caption detail() {
        Pid last = subject.lane(members.getLast()).pid();
        Box line =
                new Box(
                        box.x() + Geometry.INSET,
                        box.bottom() - TextHeights.LINE - 6,
                        box.width() - 2 * Geometry.INSET,
                        TextHeights.LINE);
        String pids = first.pid() + " … " + last;
        List<String> texts =
                subject.wording().states(first, subject.process(first.pid())).stream()
                        .map(s -> subject.phrases().get("crowd.detail", "pids", pids, "state", s))
                        .toList();
        String shown =
                texts.stream()
                        .filter(text -> TextWidths.of(text, TextStyle.STATE) <= line.width())
                        .findFirst()
                        .orElse(pids);
        return Caption.left(line, shown, TextStyle.STATE).standingFor(texts.getFirst());
    }

    /// A cell has a colour only where all members refer to the same file.
    private TableCard.Row common(TableCard.Row row) {
        boolean same = files(row.first(), row.last()).size() == 1;
        return same
                ? row
                : new TableCard.Row(
                        row.id(),
                        row.box(),
                        row.number(),
                        row.name(),
                        Optional.empty(),
                        row.first(),
                        row.last(),
                        row.mark(),
                        row.kind());
    }

    private void addPorts(String id, RowSpans.Span span) {
        int y = box.y() + subject.geometry().tableHeight(Layout.ROWS) / 2;
        Point from = new Point(box.right(), y);
        String rowId = id + "/" + span.first();
        files(span.first(), span.last())
                .forEach((file, count) -> ports.add(new Port(rowId, from, file, count, Mark.NONE)));
    }

    private Map<OpenFileId, Integer> files(int from, int to) {
        List<OpenFileId> all = new ArrayList<>();
        for (Lane lane : members) {
            all.addAll(
                    subject.descriptors(subject.lane(lane).pid())
                            .subMap(new Fd(from), new Fd(to + 1))
                            .values());
        }
        Map<OpenFileId, Integer> result = new LinkedHashMap<>();
        all.forEach(file -> result.merge(file, 1, Integer::sum));
        return result;
    }
}
