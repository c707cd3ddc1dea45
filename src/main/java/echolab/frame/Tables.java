package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The left column: the descriptor table of each process, in its place.
final class Tables {
    private final Subject subject;
    private final Geometry geometry;
    private final List<TableCard> cards = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();

    private Tables(Subject subject) {
        this.subject = subject;
        this.geometry = subject.geometry();
    }

    /// The cards and the places where their arrows begin.
    record Drawn(List<TableCard> cards, List<Port> ports) {}

    static Drawn of(Subject subject) {
        Tables tables = new Tables(subject);
        Crowds crowds = Crowds.of(subject);
        int y = Geometry.TOP;
        for (Layout.TablePlace place : subject.layout().tables()) {
            int height = geometryHeight(subject, crowds, place);
            if (height > 0) {
                tables.add(
                        crowds,
                        place,
                        new Box(Geometry.EDGE, y, subject.geometry().tableWidth(), height));
                y += height + subject.geometry().tableGap();
            }
        }
        return new Drawn(tables.cards, tables.ports);
    }

    /// A free place keeps its height; in a crowd only what is shown has one.
    private static int geometryHeight(Subject subject, Crowds crowds, Layout.TablePlace place) {
        if (crowds.isEmpty()) {
            return subject.geometry().tableHeight(place.rows());
        }
        if (place.free() || crowds.isHidden(place.lane())) {
            return 0;
        }
        return subject.geometry().tableHeight(place.rows());
    }

    private void add(Crowds crowds, Layout.TablePlace place, Box box) {
        if (place.free()) {
            return;
        }
        List<Lane> members = crowds.ledBy(place.lane());
        LaneState lane = subject.lane(place.lane());
        if (members.size() > 1) {
            cards.add(new CrowdCard(subject, members, box, ports).card());
        } else if (lane.activity() == LaneState.Activity.ZOMBIE) {
            cards.add(zombie(lane, box));
        } else {
            cards.add(table(lane, place.rows(), box));
        }
    }

    private TableCard table(LaneState lane, int rows, Box box) {
        SortedMap<Fd, OpenFileId> table = subject.descriptors(lane.pid());
        boolean fork = isNew(lane.pid());
        List<RowSpans.Span> spans =
                RowSpans.of(
                        table,
                        fd -> fork ? Mark.NEW : subject.mark(lane.pid(), fd),
                        rows,
                        geometry.tables() != Density.ROOMY,
                        geometry.maxRows());
        String id = "table:" + lane.lane();
        RowCards drawn = new RowCards(subject, lane, id, box, fork);
        List<TableCard.Row> cells = drawn.rows(spans);
        ports.addAll(drawn.ports());
        return new TableCard(
                id,
                box,
                List.of(lane.lane()),
                drawn.title(cells),
                drawn.state(cells),
                Activity.of(lane),
                mark(lane),
                cells,
                fork ? parentCard(lane.lane()) : Optional.empty());
    }

    private TableCard zombie(LaneState lane, Box place) {
        Box box = new Box(place.x(), place.y(), place.width(), zombieHeight(place));
        String id = "table:" + lane.lane();
        RowCards drawn = new RowCards(subject, lane, id, box, false);
        return new TableCard(
                id,
                box,
                List.of(lane.lane()),
                drawn.title(List.of()),
                drawn.state(List.of()),
                Activity.of(lane),
                mark(lane),
                List.of(),
                Optional.empty());
    }

    private static int zombieHeight(Box place) {
        return Math.min(place.height(), Geometry.TABLE_HEADER + Geometry.PADDING);
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

    private Optional<String> parentCard(Lane lane) {
        Map<Pid, ProcessState> processes = subject.kernel().processes();
        return Optional.ofNullable(processes.get(subject.lane(lane).pid()))
                .flatMap(p -> subject.now().laneOf(p.parent()))
                .map(parent -> "table:" + parent.lane());
    }
}
