package echolab.frame;

import echolab.kernel.Fd;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.List;
import java.util.Optional;

/// Where the variables of one process are drawn, and what they were and are.
///
/// @param values what they are
/// @param before what they were in the picture before; empty where there is none
/// @param x where their names begin
/// @param width of names and cells together
/// @param isForeseen whether it is about the room for all that there will be
record PanelSpace(
        Subject subject,
        LaneState lane,
        Values values,
        Optional<Values> before,
        int x,
        int width,
        boolean isForeseen) {
    /// Of a name: the longest with a count of what is not shown beside it.
    static final int LABEL = 92;

    static final int INDEX = 16;
    static final int CELL = 20;
    static final int POINTER = 20;
    static final int GAP = 8;

    static PanelSpace of(Subject subject, LaneState lane) {
        String source = subject.now().sourceText();
        return new PanelSpace(
                subject,
                lane,
                new Values(subject.now().variablesOf(lane.lane()), source),
                subject.before()
                        .map((StageState b) -> new Values(b.variablesOf(lane.lane()), source)),
                subject.geometry().panelX(),
                subject.geometry().panelWidth(),
                false);
    }

    /// With all that there will be.
    PanelSpace foreseen() {
        return new PanelSpace(
                subject, lane, values.and(subject.declared()), before, x, width, true);
    }

    int cellsX() {
        return x + LABEL;
    }

    /// The room for cells.
    int room() {
        return width - LABEL;
    }

    String id(String name) {
        return "strip:" + lane.lane() + "/" + name;
    }

    Caption name(String text, int y) {
        return Caption.left(new Box(x, y, LABEL - GAP, CELL), text, TextStyle.DETAIL);
    }

    Caption index(Box cell, String text) {
        Box place = new Box(cell.x(), cell.y() - INDEX, cell.width(), INDEX);
        return Caption.centred(place, text, TextStyle.DETAIL);
    }

    /// A cell with its text in the middle.
    Strip.Cell cell(
            String id,
            Box box,
            String text,
            Optional<Identity> identity,
            Strip.Cell.Kind kind,
            Mark mark) {
        Caption caption = Caption.centred(box, text, TextStyle.NUMBER);
        return new Strip.Cell(id, box, caption, identity, kind, mark);
    }

    /// Stands for so many elements that are not shown.
    Strip.Cell fold(String id, Box box, int more) {
        return cell(id, box, "+" + more, Optional.empty(), Strip.Cell.Kind.FOLD, Mark.NONE);
    }

    /// The room that such a cell needs.
    static int foldWidth(int more) {
        return Geometry.grid(TextWidths.of("+" + more, TextStyle.NUMBER) + 3 * Geometry.GRID);
    }

    /// What becomes of a name under cells: its box is moved where it would leave the panel.
    Strip.Pointer pointer(String id, Box span, String text, int y) {
        int needed = TextWidths.of(text, TextStyle.DETAIL);
        int at = Math.max(cellsX(), span.x() + (span.width() - needed) / 2);
        int left = Math.max(cellsX(), Math.min(at, x + width - needed));
        Box place = new Box(left, y + POINTER - INDEX, Math.min(needed, x + width - left), INDEX);
        return new Strip.Pointer(id, span, Caption.left(place, text, TextStyle.DETAIL));
    }

    /// To whom the descriptor of that number belongs now, or did until now.
    Optional<Identity> owner(int fd) {
        if (fd < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(subject.descriptors(lane.pid()).get(new Fd(fd)))
                .map(subject.identities()::openFile)
                .or(() -> ownerBefore(fd));
    }

    private Optional<Identity> ownerBefore(int fd) {
        return subject.before()
                .flatMap(b ->
                        Optional.ofNullable(b.kernel().processes().get(lane.pid()))
                                .map(p -> p.descriptors().get(new Fd(fd)))
                                .map(file -> Identities.of(b).openFile(file)));
    }

    /// What became of something since the picture before.
    <T> Mark mark(Optional<T> was, T is) {
        return before.isEmpty() || was.filter(is::equals).isPresent()
                ? Mark.NONE
                : was.isEmpty() ? Mark.NEW : Mark.CHANGED;
    }

    static int bottom(List<Strip> strips, int otherwise) {
        return strips.stream().mapToInt(s -> s.box().bottom()).max().orElse(otherwise);
    }
}
