package echolab.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables of a text picture: a line a row, indices over it, pointers under it. Cells of one
/// column stand under each other, as they do in the picture.
final class TextStrips {
    private static final int NAME = 14;

    private final List<Strip> strips;
    private final int columns;
    private final List<TextLine> lines = new ArrayList<>();

    private TextStrips(List<Strip> strips, int columns) {
        this.strips = strips;
        this.columns = columns;
    }

    static List<TextLine> lines(List<Strip> strips, int columns) {
        TextStrips text = new TextStrips(strips, columns);
        strips.forEach(text::add);
        return text.lines;
    }

    private void add(Strip strip) {
        if (strip.cells().stream().anyMatch(c -> c.kind() == Strip.Cell.Kind.VALUE)) {
            addValues(strip);
            return;
        }
        int width = width(strip);
        if (!strip.indices().isEmpty()) {
            TextLine line = new TextLine().pad(NAME);
            strip.indices().forEach(index -> cell(line, " " + index.full(), width, Ink.FAINT));
            lines.add(line);
        }
        TextLine line = new TextLine().add(Columns.fit(strip.name().full(), NAME - 1)).pad(NAME);
        Map<Integer, Integer> places = new HashMap<>();
        for (Strip.Cell cell : strip.cells()) {
            places.put(cell.box().x(), line.width());
            Ink ink = cell.identity().map(Ink::of).orElse(ink(cell.kind()));
            if (isHint(cell)) {
                int room = columns - line.width() - 1;
                line.add(" " + Columns.fit(cell.text().full(), Math.max(0, room)), ink);
                continue;
            }
            cell(line, TextPicture.mark(cell.mark()) + cell.text().full(), width, ink);
        }
        lines.add(line);
        strip.pointers().forEach(pointer -> pointer(pointer, places, width));
    }

    /// Single values are of any length: they go on in the next line.
    private void addValues(Strip strip) {
        TextLine line = new TextLine().add(Columns.fit(strip.name().full(), NAME - 1)).pad(NAME);
        for (Strip.Cell cell : strip.cells()) {
            String text = TextPicture.mark(cell.mark()) + cell.text().full();
            if (line.width() > NAME && line.width() + Columns.width(text) > columns) {
                lines.add(line);
                line = new TextLine().pad(NAME);
            }
            line.add(Columns.fit(text, columns - NAME), ink(cell.kind())).add("  ");
        }
        lines.add(line);
    }

    /// The line along the cells, or the name under the one cell.
    private void pointer(Strip.Pointer pointer, Map<Integer, Integer> places, int width) {
        int place = places.getOrDefault(pointer.span().x(), NAME) + 1;
        if (place >= columns) {
            return; // its cell is not shown either
        }
        TextLine line = new TextLine().pad(place);
        long cells =
                places.keySet().stream()
                        .filter(x -> x >= pointer.span().x() && x < pointer.span().right())
                        .count();
        if (cells > 1) {
            long room = columns - line.width() - 2L;
            long length = Math.max(0, Math.min((cells - 1) * width - 1, room));
            line.add("└" + "─".repeat((int) length) + "┘", Ink.FAINT);
        } else {
            line.add("↑", Ink.FAINT);
        }
        int room = columns - line.width() - 1;
        lines.add(
                room > 0
                        ? line.add(" " + Columns.fit(pointer.text().full(), room), Ink.FAINT)
                        : line);
    }

    /// As wide as the widest of all rows of this shape, so that they stand under each other.
    private int width(Strip strip) {
        int widest = 0;
        for (Strip other : strips) {
            boolean alike =
                    !other.cells().isEmpty()
                            && !strip.cells().isEmpty()
                            && other.cells().getFirst().box().width()
                                    == strip.cells().getFirst().box().width();
            if (alike) {
                widest = Math.max(widest, widest(other));
            }
        }
        return Math.max(widest, widest(strip));
    }

    /// What is not shown, in words that are no cell.
    private static boolean isHint(Strip.Cell cell) {
        return cell.kind() == Strip.Cell.Kind.FOLD && cell.text().shortened();
    }

    private static int widest(Strip strip) {
        int cells =
                strip.cells().stream()
                        .filter(cell -> !isHint(cell))
                        .mapToInt(c -> Columns.width(c.text().full()))
                        .max()
                        .orElse(0);
        int indices =
                strip.indices().stream().mapToInt(c -> Columns.width(c.full())).max().orElse(0);
        return Math.max(cells, indices) + 2;
    }

    private void cell(TextLine line, String text, int width, Ink ink) {
        int room = columns - line.width();
        if (room >= Math.min(width, Columns.width(text) + 1)) {
            int end = line.width() + Math.min(width, room);
            line.add(Columns.fit(text, Math.min(width, room)), ink).pad(end);
        }
    }

    private static Ink ink(Strip.Cell.Kind kind) {
        return switch (kind) {
            case BIT_CLEAR, FREE, FOLD -> Ink.FAINT;
            case EMPTY -> Ink.WAITING;
            case BIT_SET, USED, VALUE -> Ink.PLAIN;
        };
    }
}
