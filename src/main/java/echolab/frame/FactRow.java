package echolab.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of values, each with its name, that begins with a heading and goes on in the next line where
/// it is too long.
final class FactRow {
    private static final int INSET = 8;

    private final Subject subject;

    FactRow(Subject subject) {
        this.subject = subject;
    }

    /// One value.
    ///
    /// @param key its name among those of its row
    record Fact(String key, String text, Strip.Cell.Kind kind, Mark mark) {
        static Fact plain(String key, String text) {
            return new Fact(key, text, Strip.Cell.Kind.VALUE, Mark.NONE);
        }

        Fact of(Strip.Cell.Kind other) {
            return new Fact(key, text, other, mark);
        }
    }

    Strip strip(String id, String name, List<Fact> facts, int top) {
        Geometry g = subject.geometry();
        int left = g.panelX() + PanelSpace.LABEL;
        int right = g.panelX() + g.panelWidth();
        String path = "limits:" + subject.now().stage() + "/" + id;
        List<Strip.Cell> cells = new ArrayList<>();
        int x = left;
        int y = top;
        for (Fact fact : facts) {
            int wanted = TextWidths.of(fact.text(), TextStyle.STATE) + 2 * INSET;
            int width = Math.min(right - left, Geometry.grid(wanted + Geometry.GRID - 1));
            if (x > left && x + width > right) {
                x = left;
                y += PanelSpace.CELL + Geometry.GRID;
            }
            Box box = new Box(x, y, width, PanelSpace.CELL);
            cells.add(
                    new Strip.Cell(
                            path + "/" + fact.key(),
                            box,
                            Caption.centred(box, fact.text(), TextStyle.STATE),
                            Optional.empty(),
                            fact.kind(),
                            fact.mark()));
            x += width + PanelSpace.GAP;
        }
        Box label = new Box(g.panelX(), top, PanelSpace.LABEL - PanelSpace.GAP, PanelSpace.CELL);
        return new Strip(
                path,
                new Box(g.panelX(), top, right - g.panelX(), y + PanelSpace.CELL - top),
                Caption.left(label, name, TextStyle.DETAIL),
                List.of(),
                cells,
                List.of());
    }
}
