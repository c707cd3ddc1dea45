package echolab.frame;

import echolab.kernel.ProcessState;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The strip of processes under the diagram, in the order of the tables.
final class Chips {
    private static final int INSET = 28;
    private static final int RIGHT = 12;
    private static final int GAP = 8;

    private final Subject subject;
    private final int y;

    private Chips(Subject subject, int y) {
        this.subject = subject;
        this.y = y;
    }

    /// The chips, beginning at x; those without room are counted in the last.
    static List<Chip> of(Subject subject, int x, int y) {
        return new Chips(subject, y).line(x);
    }

    private List<Chip> line(int start) {
        List<LaneState> lanes =
                subject.now().lanes().values().stream().filter(this::isShown).toList();
        int end = subject.geometry().width() - Geometry.EDGE;
        List<Chip> chips = new ArrayList<>();
        int x = start;
        for (int i = 0; i < lanes.size(); i++) {
            String text = text(lanes.get(i));
            boolean last = i == lanes.size() - 1;
            int rest = last ? 0 : GAP + width(more(lanes.size() - i - 1));
            if (x + width(text) + rest > end && !chips.isEmpty()) {
                chips.add(rest(lanes.subList(i, lanes.size()), x));
                return chips;
            }
            chips.add(chip(lanes.get(i), text, x, Math.min(width(text), end - x)));
            x = chips.getLast().box().right() + GAP;
        }
        return chips;
    }

    /// Those that are gone show once more in the frame in which they were reaped.
    private boolean isShown(LaneState lane) {
        return lane.activity() != LaneState.Activity.GONE || isReapedNow(lane);
    }

    private boolean isReapedNow(LaneState lane) {
        return lane.activity() == LaneState.Activity.GONE
                && before(lane).filter(b -> b.activity() != LaneState.Activity.GONE).isPresent();
    }

    private Optional<LaneState> before(LaneState lane) {
        return subject.before().map(b -> b.lanes().get(lane.lane()));
    }

    private Chip chip(LaneState lane, String text, int x, int width) {
        Box box = new Box(x, y, width, Geometry.CHIP);
        return new Chip(
                "chip:" + lane.lane(),
                box,
                List.of(lane.lane()),
                caption(box, text),
                Activity.of(lane),
                mark(lane));
    }

    private Chip rest(List<LaneState> lanes, int x) {
        String text = more(lanes.size());
        Box box = new Box(x, y, width(text), Geometry.CHIP);
        List<Lane> names = lanes.stream().map(LaneState::lane).toList();
        return new Chip("chip:more", box, names, caption(box, text), Activity.RUNNING, Mark.NONE);
    }

    private static Caption caption(Box box, String text) {
        Box inner =
                new Box(
                        box.x() + INSET,
                        box.y() + 2,
                        box.width() - INSET - RIGHT,
                        TextHeights.LINE);
        return Caption.left(inner, text, TextStyle.CHIP);
    }

    private Mark mark(LaneState lane) {
        if (isReapedNow(lane)) {
            return Mark.CLOSED;
        }
        return subject.mark(before(lane).map(LaneState::activity), lane.activity());
    }

    private String text(LaneState lane) {
        String who = subject.wording().title(subject.now(), lane);
        boolean zombie = subject.process(lane.pid()).filter(ProcessState::isZombie).isPresent();
        if (zombie && lane.exit().isPresent()) {
            String exit = subject.wording().exit(lane.exit().get());
            return subject.phrases().get("chip.zombie", "who", who, "exit", exit);
        }
        return subject.phrases().get("chip", "who", who, "state", subject.wording().state(lane));
    }

    private String more(int n) {
        return subject.phrases().get("chip.more", "n", n);
    }

    private static int width(String text) {
        return INSET + RIGHT + TextWidths.of(text, TextStyle.CHIP);
    }
}
