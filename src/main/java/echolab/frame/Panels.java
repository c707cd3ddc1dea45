package echolab.frame;

import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What stands between the diagram and the strip of processes: the variables of the first process,
/// as far as they are watched. Sets come first, then arrays and lists, then read buffers; numbers
/// stand beside the sets where there is room. What bounds the server comes last, where it is asked for.
final class Panels {
    private static final int LEAST_BESIDE = 120;
    private static final int BESIDE = 20;

    /// Numbers beside the sets may be one row higher than these.
    private static final int MORE = PanelSpace.CELL + PanelSpace.GAP;

    /// Over the variables.
    private static final int GAP = 12;

    private Panels() {}

    /// The rows, each where it stands when all that the source declares has a value; none where nothing is
    /// watched.
    static List<Strip> of(Subject subject, int top) {
        Map<String, Strip> places =
                of(subject, whole(subject), top).stream()
                        .collect(Collectors.toMap(Strip::id, strip -> strip, (a, _) -> a));
        Optional<PanelSpace> space = space(subject);
        return of(subject, space, top).stream()
                .flatMap(strip ->
                        Optional.ofNullable(places.get(strip.id())).stream()
                                .flatMap(place -> inPlace(strip, place, space).stream()))
                .toList();
    }

    /// Single values fill the lines that are kept for them; everything else has the width that it has.
    private static List<Strip> inPlace(Strip strip, Strip place, Optional<PanelSpace> space) {
        Box box = place.box();
        return space.filter(s -> FactStrips.isFacts(s, strip))
                .map(s -> new FactStrips(s).strips(box.x(), box.right(), box.y()))
                .orElseGet(() -> List.of(strip.inPlaceOf(place)));
    }

    private static List<Strip> of(Subject subject, Optional<PanelSpace> space, int top) {
        List<Strip> strips = new ArrayList<>(space.map(s -> strips(s, top)).orElse(List.of()));
        if (!subject.geometry().extent().hasLabels()) {
            return strips;
        }
        if (subject.options().limits()) {
            strips.addAll(bits(space, next(strips, top)));
            int bottom = subject.geometry().beside() > 0 ? top + room(subject) : Integer.MAX_VALUE;
            strips.addAll(LimitStrips.strips(subject, next(strips, heading(top, strips)), bottom));
        }
        return strips;
    }

    /// The descriptors as bits, for a server that has no such sets itself.
    private static List<Strip> bits(Optional<PanelSpace> space, int top) {
        return space.filter(s -> s.values().sets().isEmpty())
                .map(s -> new DescriptorStrips(s).strips(top))
                .orElse(List.of());
    }

    /// That of the first process.
    private static Optional<PanelSpace> space(Subject subject) {
        return first(subject)
                .filter(lane -> !lane.hasEnded())
                .map(lane -> PanelSpace.of(subject, lane));
    }

    private static Optional<LaneState> first(Subject subject) {
        return subject.now().lanes().values().stream()
                .filter(lane -> lane.lane().isFirst())
                .findFirst();
    }

    private static Optional<PanelSpace> whole(Subject subject) {
        return first(subject).map(lane -> PanelSpace.of(subject, lane).foreseen());
    }

    /// The variables of the first process, with all that there will be.
    static Optional<Values> foreseen(Subject subject) {
        return whole(subject).map(PanelSpace::values);
    }

    /// How high they will be when all that the source declares has a value, with a gap over them. So much
    /// room is theirs in the whole run, so that nothing moves when the first client comes.
    static int height(Subject subject) {
        List<Strip> strips = of(subject, whole(subject), 0);
        return strips.isEmpty() ? 0 : PanelSpace.bottom(strips, 0) + gap(subject);
    }

    /// How high they may be beside the diagram.
    private static int room(Subject subject) {
        return subject.geometry().height() - Geometry.PADDING - GAP;
    }

    private static int gap(Subject subject) {
        return subject.geometry().extent().hasLabels() ? GAP : 0;
    }

    private static List<Strip> strips(PanelSpace space, int top) {
        List<Strip> strips = new ArrayList<>();
        BitStrips bits = new BitStrips(space);
        add(strips, bits.strips(top));
        if (!space.subject().geometry().extent().hasLabels()) {
            add(strips, strips.isEmpty() ? new EpollStrips(space).strips(top) : List.of());
            return strips;
        }
        int right = space.x() + space.width();
        int beside = bits.right() + BESIDE;
        FactStrips facts = new FactStrips(space);
        List<Strip> besideBits =
                strips.isEmpty() || right - beside < LEAST_BESIDE
                        ? List.of()
                        : facts.strips(beside, right, top + PanelSpace.INDEX);
        int lowest = PanelSpace.bottom(strips, top) + MORE;
        boolean fits = !besideBits.isEmpty() && PanelSpace.bottom(besideBits, top) <= lowest;
        if (fits) {
            add(strips, besideBits);
        }
        add(strips, new PollStrips(space).strips(next(strips, top)));
        add(strips, new EpollStrips(space).strips(next(strips, heading(top, strips))));
        add(strips, new PortStrips(space).strips(next(strips, top)));
        add(strips, new ArrayStrips(space).strips(next(strips, top)));
        add(strips, new BufferStrips(space).strips(next(strips, heading(top, strips))));
        if (!fits) {
            int x = strips.isEmpty() ? space.x() : space.cellsX();
            add(strips, facts.strips(x, right, next(strips, heading(top, strips))));
        }
        return strips;
    }

    /// Where nothing stands over the first row, the heading needs a line of its own.
    private static int heading(int top, List<Strip> strips) {
        return strips.isEmpty() ? top + PanelSpace.CELL : top;
    }

    private static int next(List<Strip> strips, int top) {
        return strips.isEmpty() ? top : PanelSpace.bottom(strips, top) + PanelSpace.GAP;
    }

    private static void add(List<Strip> strips, List<Strip> more) {
        strips.addAll(more);
    }
}
