package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The left column: the descriptor table of each process, in its place.
final class Tables {
    private final Subject subject;
    private final Geometry geometry;
    private final Crowds crowds;
    private final List<TableCard> cards = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();

    private Tables(Subject subject) {
        this.subject = subject;
        this.geometry = subject.geometry();
        this.crowds = Crowds.of(subject);
    }

    /// The cards and the places where their arrows begin.
    record Drawn(List<TableCard> cards, List<Port> ports) {}

    static Drawn of(Subject subject) {
        Tables tables = new Tables(subject);
        int y = tables.geometry.top();
        for (Layout.TablePlace place : subject.layout().tables()) {
            int height = tables.crowds.height(place, subject);
            if (height > 0) {
                Box box = new Box(Geometry.EDGE, y, tables.geometry.tableWidth(), height);
                if (!place.free()) {
                    tables.add(place, box);
                }
                y += height + tables.geometry.tableGap();
            }
        }
        return new Drawn(tables.cards, tables.ports);
    }

    private void add(Layout.TablePlace place, Box box) {
        List<Lane> members = crowds.ledBy(place.lane());
        LaneState lane = subject.lane(place.lane());
        if (members.size() > 1) {
            cards.add(new CrowdCard(subject, members, box, ports).card());
        } else if (lane.activity() == LaneState.Activity.ZOMBIE) {
            int height = Math.min(box.height(), Geometry.TABLE_HEADER + Geometry.PADDING);
            cards.add(table(lane, List.of(), 0, new Box(box.x(), box.y(), box.width(), height)));
        } else {
            cards.add(table(lane, spans(lane, place.rows()), place.threads(), box));
        }
    }

    private List<RowSpans.Span> spans(LaneState lane, int rows) {
        boolean fork = isNew(lane.pid());
        boolean expanded = subject.options().expanded().contains(id(lane));
        int most = expanded ? Integer.MAX_VALUE : geometry.maxRows();
        return RowCards.fitting(n -> spans(lane, rows, fork, n), subject, most);
    }

    private List<RowSpans.Span> spans(LaneState lane, int rows, boolean fork, int most) {
        List<RowSpans.Span> spans =
                RowSpans.of(
                        subject.descriptors(lane.pid()),
                        fd -> fork ? Mark.NEW : subject.mark(lane.pid(), fd),
                        rows,
                        geometry.tables() != Density.ROOMY,
                        most);
        return geometry.tables() == Density.COMPACT
                ? spans.stream().filter(span -> isUsed(lane, span)).toList()
                : spans;
    }

    /// Whether a descriptor of it is open, or was until now: in a compact picture the name of the
    /// process needs the room of the others.
    private boolean isUsed(LaneState lane, RowSpans.Span span) {
        Fd first = new Fd(span.first());
        return !subject.descriptors(lane.pid()).subMap(first, new Fd(span.last() + 1)).isEmpty()
                || subject.mark(lane.pid(), first) != Mark.NONE;
    }

    private TableCard table(LaneState lane, List<RowSpans.Span> spans, int threads, Box box) {
        boolean fork = isNew(lane.pid());
        RowCards rows = new RowCards(subject, lane, id(lane), box, fork);
        TableHeader header = TableHeader.of(subject, box, rows.headerEnd(spans));
        boolean beside = geometry.tables() == Density.COMPACT && !spans.isEmpty();
        Caption title = beside ? header.brief(lane) : header.title(lane);
        List<TableCard.Row> drawn = rows.rows(spans);
        ports.addAll(rows.ports());
        return new TableCard(
                id(lane),
                box,
                List.of(lane.lane()),
                TableHeader.area(subject, box, !spans.isEmpty()),
                header.sign(),
                title,
                header.state(title, lane),
                Activity.of(lane),
                mark(lane),
                drawn,
                threads == 0 ? List.of() : new ThreadLines(subject, lane).lines(box, threads),
                variables(lane, box, !spans.isEmpty()),
                toggle(lane, spans),
                fork ? parentCard(lane) : Optional.empty());
    }

    private static String id(LaneState lane) {
        return "table:" + lane.lane();
    }

    private Caption variables(LaneState lane, Box box, boolean rows) {
        String text =
                subject.now().variablesOf(lane.lane()).entrySet().stream()
                        .map(e -> e.getKey() + " = " + e.getValue())
                        .collect(Collectors.joining("  "));
        boolean room = geometry.variables() > 0 && !geometry.tables().hasCells();
        boolean shown = rows && room && !lane.lane().isFirst();
        Box place =
                new Box(
                        box.x() + Geometry.INSET,
                        box.bottom() - Geometry.ROW - 4,
                        box.width() - 2 * Geometry.INSET,
                        Geometry.ROW);
        return Caption.left(place, shown ? text : "", TextStyle.DETAIL);
    }

    /// A table that folds rows unfolds them, a member of a crowd shown alone goes back to it.
    private Optional<String> toggle(LaneState lane, List<RowSpans.Span> spans) {
        boolean folds = spans.stream().anyMatch(RowSpans.Span::fold);
        boolean unfolded = subject.options().expanded().contains(id(lane));
        return folds || unfolded ? Optional.of(id(lane)) : crowds.expandedAround(lane.lane());
    }

    private boolean isNew(Pid pid) {
        return subject.before().isPresent() && subject.processBefore(pid).isEmpty();
    }

    private Mark mark(LaneState lane) {
        if (isNew(lane.pid())) {
            return Mark.NEW;
        }
        boolean ended =
                lane.exit().isPresent()
                        && subject.processBefore(lane.pid()).filter(p -> !p.isZombie()).isPresent();
        return ended ? Mark.CHANGED : Mark.NONE;
    }

    private Optional<String> parentCard(LaneState lane) {
        Map<Pid, ProcessState> processes = subject.kernel().processes();
        return Optional.ofNullable(processes.get(lane.pid()))
                .flatMap(p -> subject.now().laneOf(p.parent()))
                .map(Tables::id);
    }
}
