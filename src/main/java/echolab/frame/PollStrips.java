package echolab.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Arrays of `pollfd`, `poll(2)`: for each element its descriptor, what is asked of it, and what the
/// kernel has answered.
final class PollStrips {
    private static final int CELL = 60;
    private static final int MOST = 16;
    private static final Map<Integer, String> EVENTS =
            new TreeMap<>(Map.of(1, "IN", 2, "PRI", 4, "OUT", 8, "ERR", 16, "HUP", 32, "NVAL"));

    private final PanelSpace space;

    PollStrips(PanelSpace space) {
        this.space = space;
    }

    List<Strip> strips(int top) {
        List<Strip> strips = new ArrayList<>();
        int y = top;
        for (String name : space.values().polled()) {
            for (String member : List.of("", "_events", "_revents")) {
                strips.add(strip(name, member, y));
                y = strips.getLast().box().bottom() + Geometry.GRID;
            }
        }
        return strips;
    }

    private int columns() {
        return Math.min(MOST, space.room() / CELL);
    }

    private Strip strip(String name, String member, int top) {
        boolean first = member.isEmpty();
        boolean last = member.equals("_revents");
        int y = top + (first ? PanelSpace.INDEX : 0);
        int size = space.values().list(name).size();
        List<Caption> indices = new ArrayList<>();
        List<Strip.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns(); i++) {
            Box box = new Box(space.cellsX() + i * CELL, y, CELL, PanelSpace.CELL);
            boolean folds = i == columns() - 1 && size > columns();
            if (first) {
                indices.add(space.index(box, folds ? "" : String.valueOf(i)));
            }
            cells.add(
                    folds
                            ? space.fold(space.id(name + member + "/more"), box, size - i)
                            : element(name, member, i, box));
        }
        int bottom = y + PanelSpace.CELL + (last ? PanelSpace.POINTER : 0);
        return new Strip(
                space.id(name + member),
                new Box(space.x(), top, space.width(), bottom - top),
                space.name(first ? name + ".fd" : "." + member.substring(1), y),
                indices,
                cells,
                last ? maxi(name, cells, y + PanelSpace.CELL) : List.of());
    }

    private Strip.Cell element(String name, String member, int i, Box box) {
        int fd = value(space.values(), name, "", i);
        int value = value(space.values(), name, member, i);
        boolean isFd = member.isEmpty();
        boolean used = fd >= 0 && (isFd || value != 0);
        Optional<Integer> was = space.before().map(b -> value(b, name, member, i));
        return space.cell(
                space.id(name + member) + "/" + i,
                box,
                isFd ? String.valueOf(value) : isKnown(name + member, i, fd) ? events(value) : "",
                used ? space.owner(fd) : Optional.empty(),
                used ? Strip.Cell.Kind.USED : Strip.Cell.Kind.FREE,
                fd < 0 && !isFd ? Mark.NONE : space.mark(was, value));
    }

    private boolean isKnown(String list, int i, int fd) {
        return fd >= 0 && (list.endsWith("_revents") || i < space.values().list(list).size());
    }

    private static int value(Values values, String name, String member, int i) {
        List<Integer> elements = values.list(name + member);
        int otherwise = member.isEmpty() ? -1 : 0;
        return i < elements.size() ? elements.get(i) : otherwise;
    }

    /// `POLLIN`; `IN|HUP` where there are several.
    private static String events(int mask) {
        List<String> names =
                EVENTS.entrySet().stream()
                        .filter(e -> (mask & e.getKey()) != 0)
                        .map(Map.Entry::getValue)
                        .toList();
        return names.size() == 1
                ? "POLL" + names.getFirst()
                : names.isEmpty() ? "0" : String.join("|", names);
    }

    private List<Strip.Pointer> maxi(String name, List<Strip.Cell> cells, int y) {
        return space.values().number("maxi").stream()
                .filter(i -> i >= 0 && i < cells.size())
                .mapToObj(i -> {
                    Box cell = cells.get(i).box();
                    Box span = new Box(cell.x(), y, cell.width(), 4);
                    return space.pointer(space.id(name + "/maxi"), span, "maxi", y);
                })
                .collect(Collectors.toList());
    }
}
