package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first descriptors of a server that has no sets of its own, as the bits that `select(2)` would
/// work on: which are open, and which it would leave set because they are ready to read. Of a terminal,
/// a pipe or a stranger's connection nobody knows without asking the kernel.
final class DescriptorStrips {
    private static final int WIDEST = 28;
    private static final String SET = "1";
    private static final String CLEAR = "0";
    private static final String UNKNOWN = "?";

    private final PanelSpace space;
    private final int cell;

    DescriptorStrips(PanelSpace space) {
        this.space = space;
        this.cell = Geometry.grid(Math.min(WIDEST, space.room() / BitRange.ROW));
    }

    List<Strip> strips(int top) {
        Strip open = strip("open", top, true);
        return List.of(open, strip("readable", open.box().bottom() + Geometry.GRID, false));
    }

    private Strip strip(String name, int top, boolean first) {
        int y = top + (first ? PanelSpace.INDEX : 0);
        List<Caption> indices = new ArrayList<>();
        List<Strip.Cell> cells = new ArrayList<>();
        for (int i = 0; i < BitRange.ROW; i++) {
            Box box = new Box(space.cellsX() + i * cell, y, cell, PanelSpace.CELL);
            cells.add(bit(name, new Fd(i), box));
            if (first) {
                BitStrips.number(space, i, box).ifPresent(indices::add);
            }
        }
        int right = space.cellsX() + BitRange.ROW * cell;
        return new Strip(
                "limits:bits/" + name,
                new Box(space.x(), top, right - space.x(), y + PanelSpace.CELL - top),
                space.name(space.subject().phrases().get("panel." + name), y),
                indices,
                cells,
                List.of());
    }

    private Strip.Cell bit(String name, Fd fd, Box box) {
        Subject subject = space.subject();
        String is = value(name, fd, subject.now());
        String was = subject.before().map(b -> value(name, fd, b)).orElse(is);
        Mark mark =
                is.equals(was)
                        ? Mark.NONE
                        : is.equals(SET) ? Mark.NEW : was.equals(SET) ? Mark.CLOSED : Mark.NONE;
        boolean owned = is.equals(SET) || mark == Mark.CLOSED;
        return space.cell(
                "limits:bits/" + name + "/" + fd.value(),
                box,
                is,
                owned ? space.owner(fd.value()) : Optional.empty(),
                is.equals(SET) ? Strip.Cell.Kind.BIT_SET : Strip.Cell.Kind.BIT_CLEAR,
                mark);
    }

    private String value(String name, Fd fd, StageState state) {
        Pid pid = space.lane().pid();
        ProcessState process = state.kernel().processes().get(pid);
        boolean open = process != null && process.descriptors().containsKey(fd);
        if (!open || name.equals("open")) {
            return open ? SET : CLEAR;
        }
        Things things = new Things(state, space.subject().wording());
        return new Readiness(things)
                .isReadable(pid, fd)
                .map(readable -> readable ? SET : CLEAR)
                .orElse(UNKNOWN);
    }
}
