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
import java.util.stream.Collectors;

/// The sets of descriptors (`fd_set`), 16 bits a row, one under the other, so that what one has and
/// the other has not is seen at once; a line along the bits that `select(2)` looks at.
final class BitStrips {
    static final int BITS = BitRange.ROW;
    private static final int WIDEST = 28;
    private static final int MOST_RANGES = 2;

    /// Narrower than this, two numbers of two digits do not stand side by side.
    private static final int WIDE = 16;

    private final PanelSpace space;
    private final List<String> names;
    private final int cell;

    /// The height under the bits: a core has nothing there.
    private final int pointers;

    BitStrips(PanelSpace space) {
        this.space = space;
        this.names = space.values().sets();
        this.cell = Geometry.grid(Math.min(WIDEST, space.room() / BITS));
        this.pointers = space.subject().geometry().extent().hasLabels() ? PanelSpace.POINTER : 0;
    }

    /// The first x to the right of the bits.
    int right() {
        return space.cellsX() + BITS * cell;
    }

    List<Strip> strips(int top) {
        List<Strip> strips = new ArrayList<>();
        int y = top;
        List<Integer> ranges = names.isEmpty() ? List.of() : ranges();
        for (int range : ranges) {
            for (String name : names) {
                boolean first = name.equals(names.getFirst());
                boolean last = name.equals(names.getLast());
                Strip strip = strip(name, range, y, first, last);
                strips.add(range == ranges.getFirst() ? hinting(strip, name, ranges) : strip);
                y = strip.box().bottom() + (last || pointers == 0 ? 0 : Geometry.GRID);
            }
        }
        if (!strips.isEmpty() && pointers > 0) {
            strips.add(strips.removeLast().with(pager(ranges, y - PanelSpace.POINTER)));
        }
        return strips;
    }

    /// With a word of the bits that are set and not shown.
    private Strip hinting(Strip strip, String name, List<Integer> ranges) {
        List<Integer> hidden =
                space.values().set(name).stream()
                        .filter(bit -> !ranges.contains(bit / BITS))
                        .toList();
        if (hidden.isEmpty()) {
            return strip;
        }
        String count = "+" + hidden.size();
        String which = hidden.stream().map(String::valueOf).collect(Collectors.joining(" "));
        int width = TextWidths.of(count, TextStyle.NUMBER);
        Box line = strip.name().box();
        Box place = new Box(line.right() - width, line.y(), width, line.height());
        Caption text =
                Caption.right(place, count, TextStyle.NUMBER).standingFor(count + ": " + which);
        Strip.Cell cell =
                new Strip.Cell(
                        space.id(name + "/hidden"),
                        place,
                        text,
                        Optional.empty(),
                        Strip.Cell.Kind.FOLD,
                        Mark.NONE);
        Box rest = new Box(line.x(), line.y(), line.width() - width - Geometry.GRID, line.height());
        return strip.named(Caption.left(rest, name, TextStyle.DETAIL)).and(cell);
    }

    /// Under the names, where nothing else stands.
    private Pager pager(List<Integer> ranges, int y) {
        Optional<BitRange> chosen = space.subject().options().bits();
        int end = 0;
        while (ranges.contains(end + 1) && end < BitRange.HIGHEST / BITS) {
            end++;
        }
        BitRange shown = chosen.orElse(BitRange.around(0, end * BITS));
        SortedSet<Integer> used = new TreeSet<>();
        names.stream()
                .flatMap(name -> space.values().set(name).stream())
                .filter(bit -> bit >= 0 && bit <= BitRange.HIGHEST)
                .forEach(bit -> used.add(bit / BITS));
        boolean gap = chosen.isEmpty() && ranges.size() > end + 1;
        Phrases phrases = space.subject().phrases();
        Box box = new Box(space.x(), y, PanelSpace.LABEL - Geometry.GRID, PanelSpace.POINTER);
        return new Pager(
                space.id("bits"),
                box,
                Caption.centred(box, shown + (gap ? " …" : ""), TextStyle.DETAIL),
                chosen,
                shown.before(),
                (chosen.isPresent() ? shown : BitRange.of(end * BITS)).after(),
                used.stream().map(row -> BitRange.of(row * BITS)).toList(),
                phrases.get("bits.words", "range", shown, "sets", phrases.list(names)));
    }

    /// The rows of 16 bits that are asked for, or else say something: the first always, then those with
    /// a bit that changed, then those with bits.
    private List<Integer> ranges() {
        return space.subject()
                .options()
                .bits()
                .map(range -> range.rows().boxed().toList())
                .orElseGet(this::fitting);
    }

    private List<Integer> fitting() {
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
                number(space, bit, box).ifPresent(indices::add);
            }
        }
        int bottom = y + PanelSpace.CELL + (last ? pointers : 0);
        return new Strip(
                space.id(name + "/" + range),
                new Box(space.x(), top, right() - space.x(), bottom - top),
                space.name(name, y),
                indices,
                cells,
                last && pointers > 0 ? looked(range, y + PanelSpace.CELL) : List.of());
    }

    /// The number over a bit, where there is room for it.
    static Optional<Caption> number(PanelSpace space, int bit, Box box) {
        boolean wide = box.width() >= WIDE;
        int more = wide ? 0 : box.width();
        Box room = new Box(box.x() - more, box.y(), box.width() + 2 * more, box.height());
        return wide || bit < 10 || bit % (bit < 100 ? 2 : 4) == 0
                ? Optional.of(space.index(room, String.valueOf(bit)))
                : Optional.empty();
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
        Optional<String> given = select.map(s -> Things.argument(s, 0)).filter(Values::isNumber);
        if (given.isPresent()) {
            return OptionalInt.of(Integer.parseInt(given.get()));
        }
        OptionalInt maxfd = space.values().number("maxfd");
        return maxfd.isPresent() ? OptionalInt.of(maxfd.getAsInt() + 1) : OptionalInt.empty();
    }
}
