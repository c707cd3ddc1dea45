package echolab.frame;

import echolab.trace.Call;
import echolab.trace.CallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/// The sets of descriptors (`fd_set`), 16 bits a row, one under the other, so that what one has and
/// the other has not is seen at once; a line along the bits that `select(2)` looks at.
final class BitStrips {
    static final int BITS = 16;
    private static final int WIDEST = 28;
    private static final int MOST_RANGES = 2;

    private final PanelSpace space;
    private final List<String> names;
    private final int cell;

    BitStrips(PanelSpace space) {
        this.space = space;
        this.names = space.values().sets();
        this.cell = Geometry.grid(Math.min(WIDEST, space.room() / BITS));
    }

    /// The first x to the right of the bits.
    int right() {
        return space.cellsX() + BITS * cell;
    }

    List<Strip> strips(int top) {
        List<Strip> strips = new ArrayList<>();
        int y = top;
        for (int range : names.isEmpty() ? List.<Integer>of() : ranges()) {
            for (String name : names) {
                boolean first = name.equals(names.getFirst());
                boolean last = name.equals(names.getLast());
                strips.add(strip(name, range, y, first, last));
                y = strips.getLast().box().bottom() + (last ? 0 : Geometry.GRID);
            }
        }
        return strips;
    }

    /// The rows of 16 bits that say something: the first always, then those with a bit that
    /// changed, then those with bits.
    private List<Integer> ranges() {
        NavigableSet<Integer> used = new TreeSet<>();
        NavigableSet<Integer> changed = new TreeSet<>();
        for (String name : names) {
            SortedSet<Integer> is = space.values().set(name);
            is.forEach(bit -> used.add(bit / BITS));
            space.before()
                    .ifPresent(b -> {
                        b.set(name).stream().filter(bit -> !is.contains(bit)).forEach(changed::add);
                        is.stream().filter(bit -> !b.set(name).contains(bit)).forEach(changed::add);
                    });
        }
        NavigableSet<Integer> shown = new TreeSet<>(List.of(0));
        int most =
                space.subject().options().expanded().contains(space.id("sets"))
                        ? Integer.MAX_VALUE
                        : MOST_RANGES;
        changed.stream().map(bit -> bit / BITS).limit(1).forEach(shown::add);
        for (int range : used.reversed()) {
            if (shown.size() < most) {
                shown.add(range);
            }
        }
        return List.copyOf(shown);
    }

    private Strip strip(String name, int range, int top, boolean first, boolean last) {
        int y = top + (first ? PanelSpace.INDEX : 0);
        List<Caption> indices = new ArrayList<>();
        List<Strip.Cell> cells = new ArrayList<>();
        for (int i = 0; i < BITS; i++) {
            int bit = range * BITS + i;
            Box box = new Box(space.cellsX() + i * cell, y, cell, PanelSpace.CELL);
            cells.add(bit(name, bit, box));
            if (first) {
                indices.add(space.index(box, String.valueOf(bit)));
            }
        }
        int bottom = y + PanelSpace.CELL + (last ? PanelSpace.POINTER : 0);
        return new Strip(
                space.id(name + "/" + range),
                new Box(space.x(), top, right() - space.x(), bottom - top),
                space.name(name, y),
                indices,
                cells,
                last ? looked(range, y + PanelSpace.CELL) : List.of());
    }

    private Strip.Cell bit(String name, int bit, Box box) {
        boolean is = space.values().set(name).contains(bit);
        boolean was = space.before().map(b -> b.set(name).contains(bit)).orElse(is);
        Mark mark = is == was ? Mark.NONE : is ? Mark.NEW : Mark.CLOSED;
        return space.cell(
                space.id(name) + "/bit" + bit,
                box,
                is ? "1" : "0",
                is || was ? space.owner(bit) : Optional.empty(),
                is ? Strip.Cell.Kind.BIT_SET : Strip.Cell.Kind.BIT_CLEAR,
                mark);
    }

    /// The bits of this row that are below `nfds`.
    private List<Strip.Pointer> looked(int range, int y) {
        OptionalInt nfds = nfds();
        int count = Math.min(BITS, nfds.orElse(0) - range * BITS);
        if (count <= 0) {
            return List.of();
        }
        Box span = new Box(space.cellsX(), y, count * cell, 4);
        boolean end = nfds.getAsInt() <= (range + 1) * BITS;
        return List.of(
                space.pointer(
                        space.id("nfds/" + range), span, end ? "nfds " + nfds.getAsInt() : "", y));
    }

    /// What `select` was given, or would be.
    private OptionalInt nfds() {
        Optional<CallSite> select = space.lane().site().filter(s -> s.call() == Call.SELECT);
        Optional<String> given =
                select.map(s -> Things.argument(s, 0)).filter(n -> n.matches("\\d{1,6}"));
        if (given.isPresent()) {
            return OptionalInt.of(Integer.parseInt(given.get()));
        }
        OptionalInt maxfd = space.values().number("maxfd");
        return maxfd.isPresent() ? OptionalInt.of(maxfd.getAsInt() + 1) : OptionalInt.empty();
    }
}
