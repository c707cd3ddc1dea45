package echolab.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Arrays of numbers, element by element under a common index; under them the variables that point
/// at an element.
final class ArrayStrips {
    private static final int NARROWEST = 24;
    private static final int WIDEST = 36;
    private static final int MOST = 16;

    private final PanelSpace space;
    private final List<String> names;

    ArrayStrips(PanelSpace space) {
        this.space = space;
        this.names = space.values().lists();
    }

    List<Strip> strips(int top) {
        List<Strip> strips = new ArrayList<>();
        int y = top;
        int columns = columns();
        int cell =
                Geometry.grid(Math.clamp(space.room() / Math.max(1, columns), NARROWEST, WIDEST));
        for (String name : names) {
            boolean first = name.equals(names.getFirst());
            strips.add(strip(name, y, first, columns, cell));
            y = strips.getLast().box().bottom() + Geometry.GRID;
        }
        return strips;
    }

    /// As many as there is room for: an array has the length that the source gives it.
    private int columns() {
        int longest = names.stream().mapToInt(this::length).max().orElse(0);
        return Math.min(longest, Math.min(MOST, space.room() / NARROWEST));
    }

    private int length(String name) {
        return Math.max(space.values().list(name).size(), space.values().length(name).orElse(MOST));
    }

    private Strip strip(String name, int top, boolean first, int columns, int width) {
        int y = top + (first ? PanelSpace.INDEX : 0);
        List<Integer> elements = space.values().list(name);
        List<Caption> indices = new ArrayList<>();
        List<Strip.Cell> cells = new ArrayList<>();
        boolean folds = elements.size() > columns;
        int shown =
                folds
                        ? beforeFold(elements.size(), columns, width)
                        : Math.min(columns, length(name));
        for (int i = 0; i < shown; i++) {
            Box box = new Box(space.cellsX() + i * width, y, width, PanelSpace.CELL);
            cells.add(element(name, i, box));
            if (first) {
                indices.add(space.index(box, String.valueOf(i)));
            }
        }
        if (folds) {
            int more = elements.size() - shown;
            int x = space.cellsX() + shown * width;
            Box box = new Box(x, y, Math.max(width, PanelSpace.foldWidth(more)), PanelSpace.CELL);
            cells.add(space.fold(space.id(name + "/more"), box, more));
        }
        List<Strip.Pointer> pointers = pointers(name, cells, y + PanelSpace.CELL);
        int rows = pointerNames(name).size();
        int bottom = y + PanelSpace.CELL + rows * PanelSpace.POINTER;
        return new Strip(
                space.id(name),
                new Box(space.x(), top, space.width(), bottom - top),
                space.name(name, y),
                indices,
                cells,
                pointers);
    }

    /// How many elements leave room for the count of the others.
    private int beforeFold(int size, int columns, int width) {
        int shown = columns - 1;
        while (shown > 0 && shown * width + PanelSpace.foldWidth(size - shown) > space.room()) {
            shown--;
        }
        return shown;
    }

    private Strip.Cell element(String name, int i, Box box) {
        int value = value(space.values(), name, i);
        boolean descriptors = Values.holdsDescriptors(name);
        boolean used = descriptors ? value > 0 && !isTaken(name, i) : value != 0;
        Optional<Integer> was = space.before().map(b -> value(b, name, i));
        return space.cell(
                space.id(name) + "/" + i,
                box,
                isReturned(name) && !used ? "" : String.valueOf(value),
                used && descriptors ? space.owner(value) : Optional.empty(),
                used ? Strip.Cell.Kind.USED : Strip.Cell.Kind.FREE,
                space.mark(was, value));
    }

    /// Whether the list is as long as the kernel made it: there is nothing behind its end.
    private static boolean isReturned(String name) {
        return name.equals("events");
    }

    private static int value(Values values, String name, int i) {
        List<Integer> elements = values.list(name);
        return i < elements.size() ? elements.get(i) : values.filler(name);
    }

    /// Whether the element of a bounded buffer was taken out already: it is not between `front`
    /// and `rear` (CS:APP 12.5.4, `sbuf`).
    private boolean isTaken(String name, int i) {
        OptionalInt front = space.values().number("front");
        OptionalInt rear = space.values().number("rear");
        if (!name.equals("buf") || rear.isEmpty()) {
            return false;
        }
        int n = length(name);
        for (int at = front.orElse(0) + 1; at <= rear.getAsInt(); at++) {
            if (Math.floorMod(at, n) == i) {
                return false;
            }
        }
        return true;
    }

    /// The variables that are places in that array.
    private List<String> pointerNames(String name) {
        return switch (name) {
            case "buf" -> List.of("front", "rear");
            case "clientfd" -> List.of("maxi");
            default -> List.of();
        };
    }

    private List<Strip.Pointer> pointers(String name, List<Strip.Cell> cells, int y) {
        List<Strip.Pointer> pointers = new ArrayList<>();
        int row = 0;
        for (String pointer : pointerNames(name)) {
            OptionalInt at = space.values().number(pointer);
            int place = Math.floorMod(at.orElse(-1), Math.max(1, length(name)));
            if (at.isPresent() && at.getAsInt() >= 0 && place < cells.size()) {
                Box cell = cells.get(place).box();
                int top = y + row * PanelSpace.POINTER;
                Box span = new Box(cell.x(), top, cell.width(), 4);
                pointers.add(space.pointer(space.id(name + "/" + pointer), span, pointer, top));
            }
            row++;
        }
        return pointers;
    }
}
