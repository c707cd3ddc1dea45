package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The card of several like processes: their common descriptor numbers, with one arrow for all
/// references of one number to one file.
final class CrowdCard {
    /// Of the lower line, in which the cells stand.
    private static final int LINE = 36;

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
        Box line = new Box(box.x(), box.bottom() - LINE, box.width(), LINE);
        RowCards drawn = new RowCards(subject, first, id, line, false);
        TableHeader header =
                spans.isEmpty()
                        ? TableHeader.of(subject, box, drawn.headerEnd(spans))
                        : TableHeader.above(subject, box);
        List<TableCard.Row> rows = drawn.rows(spans).stream().map(this::common).toList();
        spans.forEach(span -> addPorts(id, span));
        String words = subject.phrases().get("crowd.title", "n", members.size());
        Caption title = header.title(words, String.valueOf(members.size()));
        return new TableCard(
                id,
                box,
                members,
                TableHeader.area(subject, box, true),
                header.sign(),
                title,
                state(header, title),
                activity(),
                Mark.NONE,
                rows,
                List.of(),
                numbers(line, drawn.headerEnd(spans), spans.isEmpty()),
                Optional.of(id),
                Optional.empty());
    }

    private List<RowSpans.Span> spans() {
        TreeMap<Fd, OpenFileId> table = new TreeMap<>();
        members.forEach(lane -> table.putAll(subject.descriptors(subject.lane(lane).pid())));
        if (table.isEmpty()) {
            return List.of();
        }
        int rows = table.lastKey().value() + 1;
        return RowCards.fitting(
                most -> RowSpans.of(table, _ -> Mark.NONE, rows, true, most),
                subject,
                subject.geometry().maxRows());
    }

    /// That of all of them; where some wait, it is told of those that do not.
    private Activity activity() {
        return goingOn().findFirst().map(Activity::of).orElseGet(() -> Activity.of(first));
    }

    private Stream<LaneState> goingOn() {
        return members.stream()
                .map(subject::lane)
                .filter(lane ->
                        lane.activity() == LaneState.Activity.PARKED
                                || lane.activity() == LaneState.Activity.RUNNING);
    }

    /// What all of them do; where they do different things, how many of them wait, if not all do.
    private Caption state(TableHeader header, Caption title) {
        long calls =
                members.stream()
                        .map(lane -> subject.lane(lane).site().map(CallSite::call))
                        .distinct()
                        .count();
        int ready = (int) goingOn().count();
        if (ready > 0 && ready < members.size()) {
            Phrases phrases = subject.phrases();
            int waiting = members.size() - ready;
            List<String> words =
                    List.of(
                            phrases.get("crowd.state", "ready", ready, "waiting", waiting),
                            phrases.get("crowd.waiting", "n", waiting));
            return header.state(title, words);
        }
        Box none = new Box(title.box().right(), title.box().y(), 0, TextHeights.LINE);
        return calls == 1 ? header.state(title, first) : Caption.left(none, "", TextStyle.STATE);
    }

    /// `4712 … 4719`, as far as there is room beside the cells; nothing where there are none.
    private Caption numbers(Box line, int end, boolean alone) {
        int x = line.x() + Geometry.INSET;
        Box place = new Box(x, line.y() + 8, Math.max(0, end - x), TextHeights.LINE);
        Pid last = subject.lane(members.getLast()).pid();
        String all = first.pid() + " … " + last;
        boolean fits = TextWidths.of(all, TextStyle.DETAIL) <= place.width();
        String shown = alone ? "" : fits ? all : first.pid() + " …";
        return Caption.left(place, shown, TextStyle.DETAIL).standingFor(all);
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
        Point from = new Point(box.right(), box.bottom() - LINE / 2);
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
