package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
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
    private final Box box;
    private final List<Port> ports;

    CrowdCard(Subject subject, List<Lane> members, Box box, List<Port> ports) {
        this.subject = subject;
        this.members = members;
        this.box = box;
        this.ports = ports;
    }

    TableCard card() {
        Lane leader = members.getFirst();
        LaneState first = subject.lane(leader);
        String id = Crowds.id(leader);
        RowCards drawn = new RowCards(subject, first, id, box, false);
        List<RowSpans.Span> spans =
                RowSpans.of(
                        subject.descriptors(first.pid()),
                        _ -> Mark.NONE,
                        rows(first),
                        true,
                        subject.geometry().maxRows());
        List<TableCard.Row> rows = drawn.rows(spans);
        spans.forEach(span -> addPorts(id, span));
        Box header = drawn.title(rows).box();
        Box whole = new Box(header.x(), header.y(), titleWidth(rows, header), header.height());
        String title = subject.phrases().get("crowd.title", "n", members.size());
        return new TableCard(
                id,
                box,
                members,
                Caption.left(whole, title, TextStyle.TITLE),
                Caption.right(
                        new Box(whole.right(), whole.y(), 0, whole.height()), "", TextStyle.STATE),
                Activity.of(first),
                Mark.NONE,
                common(rows),
                Optional.empty());
    }

    private int titleWidth(List<TableCard.Row> rows, Box header) {
        int end = rows.isEmpty() ? box.right() : rows.getFirst().box().x();
        return end - Geometry.PADDING - header.x();
    }

    private int rows(LaneState first) {
        var table = subject.descriptors(first.pid());
        return table.isEmpty() ? 0 : table.lastKey().value() + 1;
    }

    /// A cell has a colour only where all members refer to the same file.
    private List<TableCard.Row> common(List<TableCard.Row> rows) {
        return rows.stream().map(this::common).toList();
    }

    private TableCard.Row common(TableCard.Row row) {
        boolean same = files(new RowSpans.Span(row.first(), row.last(), false)).size() == 1;
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
        Point from = new Point(box.right(), box.middle());
        files(span)
                .forEach((file, count) ->
                        ports.add(new Port(id + "/" + span.first(), from, file, count, Mark.NONE)));
    }

    private Map<OpenFileId, Integer> files(RowSpans.Span span) {
        Map<OpenFileId, Integer> result = new LinkedHashMap<>();
        List<OpenFileId> all = new ArrayList<>();
        for (Lane lane : members) {
            all.addAll(
                    subject.descriptors(subject.lane(lane).pid())
                            .subMap(new Fd(span.first()), new Fd(span.last() + 1))
                            .values());
        }
        all.forEach(file -> result.merge(file, 1, Integer::sum));
        return result;
    }
}
