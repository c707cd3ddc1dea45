package echolab.frame;

import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The strip of processes under the diagram, in the order of birth: in full words where all fit, else
/// with their signals alone, and without their names.
final class Chips {
    private static final int SIGN = 8;
    private static final int SIGN_X = 10;
    private static final int TEXT_X = SIGN_X + SIGN + 6;
    private static final int RIGHT = 10;
    private static final int GAP = 8;

    private final Subject subject;
    private final int y;

    private Chips(Subject subject, int y) {
        this.subject = subject;
        this.y = y;
    }

    /// The chips between these x; those without room are counted in the last.
    static List<Chip> of(Subject subject, int x, int end, int y) {
        return new Chips(subject, y).line(x, end);
    }

    private List<Chip> line(int start, int end) {
        List<LaneState> lanes =
                subject.now().lanes().values().stream().filter(this::isShown).toList();
        List<Function<LaneState, String>> wordings =
                List.of(this::full, this::signalled, this::numbered, Chips::number);
        for (Function<LaneState, String> wording : wordings) {
            List<Chip> chips = row(lanes, wording, start);
            if (chips.isEmpty() || chips.getLast().box().right() <= end) {
                return chips;
            }
        }
        return cut(lanes, start, end);
    }

    private List<Chip> row(List<LaneState> lanes, Function<LaneState, String> wording, int start) {
        List<Chip> chips = new ArrayList<>();
        int x = start;
        for (LaneState lane : lanes) {
            chips.add(chip(lane, wording.apply(lane), x));
            x = chips.getLast().box().right() + GAP;
        }
        return chips;
    }

    private List<Chip> cut(List<LaneState> lanes, int start, int end) {
        List<Chip> all = row(lanes, Chips::number, start);
        int shown = all.size() - 1;
        while (shown > 0
                && all.get(shown - 1).box().right() + GAP + width(more(all.size() - shown)) > end) {
            shown--;
        }
        List<Chip> chips = new ArrayList<>(all.subList(0, shown));
        int x = chips.isEmpty() ? start : chips.getLast().box().right() + GAP;
        chips.add(rest(lanes.subList(shown, lanes.size()), x));
        return chips;
    }

    /// Those that are gone show once more in the frame in which they went.
    private boolean isShown(LaneState lane) {
        return lane.activity() != LaneState.Activity.GONE || goesNow(lane);
    }

    private boolean goesNow(LaneState lane) {
        return lane.activity() == LaneState.Activity.GONE
                && before(lane).filter(b -> b.activity() != LaneState.Activity.GONE).isPresent();
    }

    /// Whether it was a zombie until now. A child of a parent that has gone, or that ignores SIGCHLD,
    /// never is one.
    private boolean isReapedNow(LaneState lane) {
        return goesNow(lane)
                && before(lane).filter(b -> b.activity() == LaneState.Activity.ZOMBIE).isPresent();
    }

    private Optional<LaneState> before(LaneState lane) {
        return subject.before().map(b -> b.lanes().get(lane.lane()));
    }

    private Chip chip(LaneState lane, String text, int x) {
        Box box = new Box(x, y, width(text), Geometry.CHIP);
        return new Chip(
                "chip:" + lane.lane(),
                box,
                List.of(lane.lane()),
                new Box(x + SIGN_X, box.middle() - SIGN / 2, SIGN, SIGN),
                caption(box, text),
                Activity.of(lane),
                mark(lane));
    }

    private Chip rest(List<LaneState> lanes, int x) {
        String text = more(lanes.size());
        Box box = new Box(x, y, width(text), Geometry.CHIP);
        List<Lane> names = lanes.stream().map(LaneState::lane).toList();
        return new Chip(
                "chip:more",
                box,
                names,
                new Box(x + TEXT_X - SIGN, box.middle() - SIGN / 2, 0, 0),
                caption(box, text),
                Activity.GONE,
                Mark.NONE);
    }

    private static Caption caption(Box box, String text) {
        Box inner =
                new Box(
                        box.x() + TEXT_X,
                        box.y() + 2,
                        box.width() - TEXT_X - RIGHT,
                        TextHeights.LINE);
        return Caption.left(inner, text, TextStyle.CHIP);
    }

    private Mark mark(LaneState lane) {
        if (goesNow(lane)) {
            return Mark.CLOSED;
        }
        return subject.mark(before(lane).map(LaneState::activity), lane.activity());
    }

    private String name(LaneState lane) {
        return subject.wording().title(subject.now(), lane);
    }

    private String signalled(LaneState lane) {
        return signalled(lane, name(lane));
    }

    private String numbered(LaneState lane) {
        return signalled(lane, number(lane));
    }

    /// What holds of the signals of a process has no room in its card where all are small.
    private String signalled(LaneState lane, String who) {
        return subject.wording()
                .signals(lane, subject.process(lane.pid()))
                .map(signals -> subject.phrases().get("chip", "who", who, "state", signals))
                .orElse(who);
    }

    private static String number(LaneState lane) {
        return Integer.toString(Wording.id(lane));
    }

    private String full(LaneState lane) {
        String state =
                isReapedNow(lane)
                        ? subject.phrases().get("state.reaped")
                        : subject.wording().states(lane, subject.process(lane.pid())).getFirst();
        return subject.phrases().get("chip", "who", name(lane), "state", state);
    }

    private String more(int n) {
        return subject.phrases().get("chip.more", "n", n);
    }

    private static int width(String text) {
        int width = TEXT_X + RIGHT + TextWidths.of(text, TextStyle.CHIP);
        return Geometry.grid(width + Geometry.GRID - 1);
    }
}
