package echolab.frame;

/// One line of a text picture while it is being written: its text, and the same with colours.
final class TextLine {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder coloured = new StringBuilder();

    TextLine add(String text, Ink ink) {
        plain.append(text);
        coloured.append(ink.on(text));
        return this;
    }

    TextLine add(String text) {
        return add(text, Ink.PLAIN);
    }

    TextLine add(TextLine other) {
        plain.append(other.plain);
        coloured.append(other.coloured);
        return this;
    }

    /// Fills with this character up to that column.
    TextLine fill(String with, int columns, Ink ink) {
        return add(with.repeat(Math.max(0, columns - width())), ink);
    }

    TextLine pad(int columns) {
        return fill(" ", columns, Ink.PLAIN);
    }

    int width() {
        return Columns.width(plain.toString());
    }

    /// The line as it is printed, without spaces at its end.
    String text(boolean colours) {
        return (colours ? coloured : plain).toString().stripTrailing();
    }
}
