package echolab.frame;

import java.util.ArrayList;
import java.util.List;

/// A box of characters with a title at its upper left and a word at its upper right.
final class TextCard {
    /// Corners, spaces and one dash.
    private static final int AROUND = 7;

    private final int width;
    private final Ink ink;
    private final List<TextLine> lines = new ArrayList<>();

    /// @param width in columns, its borders included
    /// @param ink of its borders
    /// @param right left out where the title needs its room
    TextCard(int width, Ink ink, String title, Ink titleInk, String right, Ink rightInk) {
        this.width = width;
        this.ink = ink;
        int needed = Columns.width(title) + Columns.width(right) + AROUND;
        String word = needed <= width ? right : "";
        int end = word.isEmpty() ? width - 1 : width - Columns.width(word) - 3;
        TextLine top = new TextLine().add("┌ ", ink);
        top.add(Columns.fit(title, end - 3), titleInk).add(" ").fill("─", end, ink);
        if (!word.isEmpty()) {
            top.add(" ").add(word, rightInk).add(" ");
        }
        lines.add(top.add("┐", ink));
    }

    /// How many columns there are between the borders and their spaces.
    int room() {
        return width - 4;
    }

    /// A line of text; what is too long is cut.
    TextCard line(String left, Ink leftInk, String right, Ink rightInk) {
        int room = room() - (right.isEmpty() ? 0 : Columns.width(right) + 1);
        TextLine line = new TextLine().add("│ ", ink).add(Columns.fit(left, room), leftInk);
        line.pad(width - 2 - Columns.width(right)).add(right, rightInk);
        lines.add(line.add(" ").add("│", ink));
        return this;
    }

    /// A line made elsewhere, not wider than there is room.
    TextCard line(TextLine content) {
        lines.add(new TextLine().add("│ ", ink).add(content).pad(width - 2).add(" ").add("│", ink));
        return this;
    }

    /// The lines of the card, closed at the bottom.
    List<TextLine> close() {
        lines.add(new TextLine().add("└", ink).fill("─", width - 1, ink).add("┘", ink));
        return lines;
    }
}
