package echolab.frame;

import echolab.kernel.Pid;
import echolab.kernel.Vnode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The port map: what a process manager and its services have in shared memory, a column for each
/// service and a last one for the message passer. The names of the clients are the kernel's: who is
/// connected with that process.
final class PortStrips {
    private static final int NARROWEST = 44;
    private static final int WIDEST = 92;
    private static final int INSET = 8;
    private static final int NOT_UP = -1;

    private final PanelSpace space;
    private final List<String> arrays;
    private final List<Integer> pids;

    PortStrips(PanelSpace space) {
        this.space = space;
        this.arrays = space.values().portMap();
        this.pids = arrays.isEmpty() ? List.of() : space.values().list("pid");
    }

    List<Strip> strips(int top) {
        List<Strip> strips = new ArrayList<>();
        int y = top + PanelSpace.INDEX;
        for (String name : columns() == 0 ? List.<String>of() : arrays) {
            strips.add(strip(name, y, strips.isEmpty()));
            y += PanelSpace.CELL + Geometry.GRID;
        }
        return strips;
    }

    private int columns() {
        return Math.min(pids.size(), space.room() / NARROWEST);
    }

    private Strip strip(String name, int y, boolean first) {
        int width = Geometry.grid(Math.clamp(space.room() / columns(), NARROWEST, WIDEST));
        List<Caption> indices = new ArrayList<>();
        List<Strip.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns(); i++) {
            Box box = new Box(space.cellsX() + i * width, y, width, PanelSpace.CELL);
            boolean folds = i == columns() - 1 && pids.size() > columns();
            cells.add(
                    folds
                            ? space.fold(space.id(name + "/more"), box, pids.size() - i)
                            : cell(name, i, box));
            if (first) {
                indices.add(space.index(box, folds ? "" : title(i)));
            }
        }
        int top = first ? y - PanelSpace.INDEX : y;
        return new Strip(
                space.id(name),
                new Box(space.x(), top, space.width(), y + PanelSpace.CELL - top),
                space.name(name, y),
                indices,
                cells,
                List.of());
    }

    private boolean isPasser(int index) {
        return index == pids.size() - 1;
    }

    private String title(int index) {
        return isPasser(index)
                ? space.subject().phrases().get("panel.messages")
                : String.valueOf(index);
    }

    private Strip.Cell cell(String name, int i, Box box) {
        int value = value(space.values(), name, i);
        boolean up = pids.get(i) > 0 && value(space.values(), "load", i) != NOT_UP;
        boolean used = value > 0 && (up || name.equals("pid"));
        return space.cell(
                space.id(name) + "/" + i,
                box,
                text(name, i, value, up, box.width() - INSET),
                Optional.empty(),
                used ? Strip.Cell.Kind.USED : Strip.Cell.Kind.FREE,
                space.mark(space.before().map(b -> value(b, name, i)), value));
    }

    private String text(String name, int i, int value, boolean up, int width) {
        if (name.equals("pid") ? value == 0 : !up) {
            return "–";
        }
        if (isPasser(i) && !name.equals("pid")) {
            return "";
        }
        String text = String.valueOf(value);
        String named = name.equals("load") ? text + clients(pids.get(i)) : text;
        return TextWidths.of(named, TextStyle.NUMBER) <= width ? named : text;
    }

    /// ` · A C`
    private String clients(int pid) {
        Things things = new Things(space.subject().now(), space.subject().wording());
        List<String> names =
                space.subject().descriptors(new Pid(pid)).values().stream()
                        .map(space.subject().kernel()::vnodeOf)
                        .filter(Vnode.Connection.class::isInstance)
                        .map(v -> things.client(((Vnode.Connection) v).peer()))
                        .toList();
        return names.isEmpty() ? "" : " · " + String.join(" ", names);
    }

    private static int value(Values values, String name, int i) {
        List<Integer> elements = values.list(name);
        return i < elements.size() ? elements.get(i) : 0;
    }
}
