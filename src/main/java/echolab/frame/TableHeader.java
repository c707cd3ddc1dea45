package echolab.frame;

import echolab.trace.LaneState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The line at the top of a descriptor table: a sign, whose it is, what the process is doing.
///
/// @param line where the texts stand
/// @param end where they have to end
record TableHeader(Subject subject, Box line, int end) {
    private static final int SIGN = 8;
    private static final int GAP = 8;
    private static final int TOP = 4;

    /// The room that the sign and the number of a process need, whichever of them it is.
    static int least(Subject subject) {
        String highest = subject.kernel().processes().lastKey().toString();
        int widest = highest.length() * TextWidths.of("0", TextStyle.TITLE);
        return SIGN + GAP + widest + Geometry.GRID;
    }

    /// The header of a card that is all header, or has its rows below it.
    ///
    /// @param end the first x that its texts may not cover
    static TableHeader of(Subject subject, Box card, int end) {
        boolean alone = subject.geometry().tables() == Density.COMPACT;
        return of(subject, card, alone ? 2 * TOP : TOP, end);
    }

    /// The header of a card that has its cells in a line below.
    static TableHeader above(Subject subject, Box card) {
        return of(subject, card, TOP, card.right() - Geometry.INSET);
    }

    private static TableHeader of(Subject subject, Box card, int top, int end) {
        int x = card.x() + Geometry.INSET;
        Box line = new Box(x, card.y() + top, end - x, TextHeights.LINE);
        return new TableHeader(subject, line, end);
    }

    /// The upper part of the card, all of it in a compact picture or without rows.
    static Box area(Subject subject, Box card, boolean rows) {
        boolean all = !rows || subject.geometry().tables() == Density.COMPACT;
        int height = all ? card.height() : Geometry.TABLE_HEADER;
        return new Box(card.x(), card.y(), card.width(), height);
    }

    Box sign() {
        return new Box(line.x(), line.middle() - SIGN / 2, SIGN, SIGN);
    }

    /// @param shorter what is said where the title does not fit, the first of them that does
    Caption title(String title, String... shorter) {
        int x = line.x() + SIGN + GAP;
        String text =
                Stream.concat(Stream.of(title), Arrays.stream(shorter))
                        .filter(t -> TextWidths.of(t, TextStyle.TITLE) <= end - x)
                        .findFirst()
                        .orElse(shorter[shorter.length - 1]);
        int width = Math.max(0, Math.min(end - x, TextWidths.of(text, TextStyle.TITLE)));
        Caption shown =
                Caption.left(new Box(x, line.y(), width, line.height()), text, TextStyle.TITLE);
        return shown.standingFor(title);
    }

    /// The name and the number of a process, or its name, or its number, which stands in the strip of
    /// processes, too.
    Caption brief(LaneState lane) {
        return title(
                subject.wording().process(subject.now(), lane),
                subject.wording().whose(subject.now(), lane.lane()),
                lane.pid().toString());
    }

    /// The name and the number of a process; where what it is doing, or its signals, have no room beside
    /// them, its name alone: the number stands in the strip of processes, too.
    Caption title(LaneState lane) {
        Caption whole = brief(lane);
        String name = subject.wording().whose(subject.now(), lane.lane());
        Caption shorter = title(name, name).standingFor(whole.full());
        boolean yields = !whole.shortened() && told(shorter, lane) > told(whole, lane);
        return yields ? shorter : whole;
    }

    /// How much is told beside that title: 0 nothing, 1 something, 2 also what holds of its signals.
    private int told(Caption title, LaneState lane) {
        String said = state(title, lane).text();
        boolean all =
                subject.wording().signals(lane, subject.process(lane.pid())).stream()
                        .allMatch(said::contains);
        return said.isEmpty() ? 0 : all ? 2 : 1;
    }

    /// Of a process with threads it is told how many; what each does stands in its own line.
    private List<String> words(LaneState lane) {
        int threads = ThreadLines.of(subject, lane).size();
        return threads == 0
                ? subject.wording().states(lane, subject.process(lane.pid()))
                : List.of(subject.phrases().get("threads", "n", threads));
    }

    /// What the process is doing, in what the title leaves; nothing where only a part would fit.
    Caption state(Caption title, LaneState lane) {
        return state(title, words(lane));
    }

    /// The longest of these words for which the title leaves room.
    Caption state(Caption title, List<String> words) {
        int from = title.box().right() + GAP;
        Box room = new Box(from, line.y(), Math.max(0, end - from), line.height());
        return Caption.rightWhole(room, words, TextStyle.STATE);
    }
}
