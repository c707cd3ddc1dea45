package echolab.frame;

import echolab.trace.Call;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Single values, each with its name: counters and semaphores.
final class FactStrips {
    private static final int INSET = 8;

    private final PanelSpace space;

    FactStrips(PanelSpace space) {
        this.space = space;
    }

    static boolean isFacts(PanelSpace space, Strip strip) {
        return strip.id().equals(space.id("values"));
    }

    /// The values from left to right and from the top, in this place.
    ///
    /// @param right where they have to end
    List<Strip> strips(int left, int right, int top) {
        List<Strip.Cell> cells = new ArrayList<>();
        int x = left;
        int y = top;
        for (Map.Entry<String, String> single : space.values().singles().entrySet()) {
            String text = text(single.getKey(), single.getValue());
            int wanted = TextWidths.of(text, TextStyle.NUMBER) + 2 * INSET;
            int width = Math.min(right - left, Geometry.grid(wanted + Geometry.GRID - 1));
            if (x > left && x + width > right) {
                x = left;
                y += PanelSpace.CELL + Geometry.GRID;
            }
            cells.add(
                    fact(
                            single.getKey(),
                            single.getValue(),
                            text,
                            new Box(x, y, width, PanelSpace.CELL)));
            x += width + PanelSpace.GAP;
        }
        if (cells.isEmpty()) {
            return List.of();
        }
        Box box = new Box(left, top, right - left, y + PanelSpace.CELL - top);
        Caption none = Caption.left(new Box(left, top, 0, PanelSpace.CELL), "", TextStyle.DETAIL);
        return List.of(new Strip(space.id("values"), box, none, List.of(), cells, List.of()));
    }

    private Strip.Cell fact(String name, String value, String text, Box box) {
        boolean empty = space.values().isSemaphore(name) && value.equals("0");
        return space.cell(
                space.id("values/" + name),
                box,
                text,
                Optional.empty(),
                empty ? Strip.Cell.Kind.EMPTY : Strip.Cell.Kind.VALUE,
                space.mark(before(name), value));
    }

    private Optional<String> before(String name) {
        return space.before().map(b -> b.texts().get(name));
    }

    private String text(String name, String value) {
        String was = before(name).filter(b -> !b.equals(value)).map(b -> b + "→").orElse("");
        long waiting = space.values().isSemaphore(name) ? waiting(name) : 0;
        String text = name + " = " + was + value;
        return waiting == 0
                ? text
                : text + " · " + space.subject().phrases().get("panel.wait", "n", waiting);
    }

    /// How many lanes of the process wait for that semaphore.
    private long waiting(String name) {
        return space.subject().now().lanes().values().stream()
                .filter(l -> l.pid().equals(space.lane().pid()))
                .filter(l -> l.activity() == LaneState.Activity.BLOCKED)
                .flatMap(l -> l.site().stream())
                .filter(s -> s.call() == Call.SEM_WAIT && s.args().contains("&" + name))
                .count();
    }
}
