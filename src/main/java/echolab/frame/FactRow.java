package echolab.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A row of values, each with its name, that begins with a heading and goes on in the next line where
/// it is too long: in fewer words, and with the less urgent ones counted, where there is no room for
/// so many lines.
final class FactRow {
    private static final int INSET = 8;

    /// From line to line.
    static final int LINE = PanelSpace.CELL + Geometry.GRID;

    private final Subject subject;
    private final int left;
    private final int right;

    FactRow(Subject subject) {
        this.subject = subject;
        left = subject.geometry().panelX() + PanelSpace.LABEL;
        right = subject.geometry().panelX() + subject.geometry().panelWidth();
    }

    /// One value.
    ///
    /// @param key its name among those of its row
    /// @param brief the same in fewer words
    record Fact(String key, String text, String brief, Strip.Cell.Kind kind, Mark mark) {
        static Fact plain(String key, String text, String brief) {
            return new Fact(key, text, brief, Strip.Cell.Kind.VALUE, Mark.NONE);
        }

        static Fact plain(String key, String text) {
            return plain(key, text, text);
        }

        Fact of(Strip.Cell.Kind other) {
            return new Fact(key, text, brief, other, mark);
        }

        Fact shortened() {
            return new Fact(key, brief, brief, kind, mark);
        }

        private boolean isUrgent() {
            return kind == Strip.Cell.Kind.EMPTY || mark != Mark.NONE;
        }
    }

    /// @param lines that there is room for, at least one
    Strip strip(String id, String name, List<Fact> all, int top, int lines) {
        List<Fact> facts = fitting(all, lines);
        List<Box> places = places(facts, top);
        int panel = subject.geometry().panelX();
        String path = "limits:" + subject.now().stage() + "/" + id;
        List<Strip.Cell> cells = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            cells.add(
                    new Strip.Cell(
                            path + "/" + fact.key(),
                            places.get(i),
                            Caption.centred(places.get(i), fact.text(), TextStyle.STATE),
                            Optional.empty(),
                            fact.kind(),
                            fact.mark()));
        }
        int bottom = places.isEmpty() ? top + PanelSpace.CELL : places.getLast().bottom();
        Box label = new Box(panel, top, PanelSpace.LABEL - PanelSpace.GAP, PanelSpace.CELL);
        return new Strip(
                path,
                new Box(panel, top, right - panel, bottom - top),
                Caption.left(label, name, TextStyle.DETAIL),
                List.of(),
                cells,
                List.of());
    }

    /// Where they stand, from left to right and from the top.
    private List<Box> places(List<Fact> facts, int top) {
        List<Box> places = new ArrayList<>();
        int x = left;
        int y = top;
        for (Fact fact : facts) {
            int width = Math.min(right - left, width(fact));
            if (x > left && x + width > right) {
                x = left;
                y += LINE;
            }
            places.add(new Box(x, y, width, PanelSpace.CELL));
            x += width + PanelSpace.GAP;
        }
        return places;
    }

    private static int width(Fact fact) {
        int wanted = TextWidths.of(fact.text(), TextStyle.STATE) + 2 * INSET;
        return Geometry.grid(wanted + Geometry.GRID - 1);
    }

    private List<Fact> fitting(List<Fact> facts, int lines) {
        List<Fact> all =
                facts.stream().map(f -> width(f) <= right - left ? f : f.shortened()).toList();
        if (fit(all, lines)) {
            return all;
        }
        List<Fact> brief =
                all.stream()
                        .map(Fact::shortened)
                        .sorted(Comparator.comparing(fact -> !fact.isUrgent()))
                        .toList();
        return IntStream.range(0, brief.size())
                .mapToObj(hidden -> counting(brief, hidden))
                .filter(shown -> fit(shown, lines))
                .findFirst()
                .orElse(brief.subList(0, 1));
    }

    /// All but the last of them, which are counted.
    private List<Fact> counting(List<Fact> facts, int hidden) {
        List<Fact> shown = new ArrayList<>(facts.subList(0, facts.size() - hidden));
        if (hidden > 0) {
            shown.add(more(hidden));
        }
        return shown;
    }

    private boolean fit(List<Fact> facts, int lines) {
        return facts.isEmpty() || places(facts, 0).getLast().y() < lines * LINE;
    }

    /// Stands for so many that are not shown.
    Fact more(int n) {
        String text = subject.phrases().get("limits.more", "n", n);
        return Fact.plain("more", text).of(Strip.Cell.Kind.FOLD);
    }
}
