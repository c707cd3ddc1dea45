package echolab.frame;

import echolab.kernel.Fd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The read buffers (`rio_t`) of connections that are open, with the bytes that were read from the
/// kernel and not taken by the server yet: a line that has come in part.
final class BufferStrips {
    private static final int CELL = 128;
    private static final int INSET = 6;

    private final PanelSpace space;

    BufferStrips(PanelSpace space) {
        this.space = space;
    }

    /// One buffer and its place in its array.
    private record Buffer(String name, int index, String text) {
        boolean isEmpty() {
            return text.equals("\"\"");
        }
    }

    List<Strip> strips(int top) {
        List<Strip> strips = new ArrayList<>();
        int y = top;
        for (Map.Entry<String, SortedMap<Integer, String>> array :
                space.values().buffers().entrySet()) {
            strips.add(strip(array.getKey(), array.getValue(), y));
            y = strips.getLast().box().bottom() + PanelSpace.GAP;
        }
        return strips;
    }

    private Strip strip(String name, SortedMap<Integer, String> all, int y) {
        List<Buffer> live =
                all.entrySet().stream()
                        .map(e -> new Buffer(name, e.getKey(), e.getValue()))
                        .filter(this::isOpen)
                        .toList();
        int columns = Math.max(2, space.room() / CELL);
        List<Buffer> shown = shown(live, columns);
        int width = Geometry.grid(space.room() / columns);
        List<Strip.Cell> cells = new ArrayList<>();
        for (Buffer buffer : shown) {
            int x = space.cellsX() + cells.size() * width;
            cells.add(cell(buffer, new Box(x, y, width - Geometry.GRID, PanelSpace.CELL)));
        }
        if (live.size() > shown.size()) {
            int x = space.cellsX() + cells.size() * width;
            Box box = new Box(x, y, width - Geometry.GRID, PanelSpace.CELL);
            cells.add(space.fold(space.id(name + "/more"), box, live.size() - shown.size()));
        }
        return new Strip(
                space.id(name),
                new Box(space.x(), y, space.width(), PanelSpace.CELL),
                space.name(name, y),
                List.of(),
                cells,
                List.of());
    }

    /// All where they fit; else those with bytes before those without.
    private List<Buffer> shown(List<Buffer> live, int columns) {
        if (live.size() <= columns) {
            return live;
        }
        return live.stream()
                .sorted(Comparator.comparing(Buffer::isEmpty))
                .limit(columns - 1L)
                .sorted(Comparator.comparingInt(Buffer::index))
                .toList();
    }

    private boolean isOpen(Buffer buffer) {
        Fd owner = space.values().owner(buffer.index());
        return space.subject().descriptors(space.lane().pid()).containsKey(owner);
    }

    private Strip.Cell cell(Buffer buffer, Box box) {
        String key = buffer.name() + "[" + buffer.index() + "]";
        Optional<String> was = space.before().map(b -> b.texts().getOrDefault(key, "\"\""));
        Box inner = new Box(box.x() + INSET, box.y(), box.width() - 2 * INSET, box.height());
        String text =
                "["
                        + buffer.index()
                        + "] "
                        + (buffer.isEmpty()
                                ? space.subject().phrases().get("panel.empty")
                                : buffer.text());
        return new Strip.Cell(
                space.id(key),
                box,
                Caption.left(inner, text, TextStyle.NUMBER),
                space.owner(space.values().owner(buffer.index()).value()),
                buffer.isEmpty() ? Strip.Cell.Kind.FREE : Strip.Cell.Kind.USED,
                space.mark(was, buffer.text()));
    }
}
