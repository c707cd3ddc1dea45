package echolab.frame;

import java.util.List;

/// The left column of a text picture.
record TextTables(Frame frame, int width) {

    List<TextLine> lines(TableCard card) {
        String title = TextPicture.sign(card.activity()) + " " + card.title().full();
        Ink border = card.mark() == Mark.NONE ? Ink.PLAIN : Ink.STRONG;
        Ink doing = Ink.of(card.activity());
        TextCard box = new TextCard(width, border, title, Ink.STRONG, card.state().full(), doing);
        card.rows().forEach(row -> box.line(row(row, box.room())));
        for (ThreadLine line : card.threads()) {
            Ink ink = Ink.of(line.activity());
            String name = TextPicture.sign(line.activity()) + " " + line.title().full();
            box.line(name, Ink.PLAIN, fitting(line, name, box.room()), ink);
        }
        if (!card.detail().full().isEmpty()) {
            box.line(card.detail().full(), Ink.FAINT, "", Ink.PLAIN);
        }
        return box.close();
    }

    private TextLine row(TableCard.Row row, int room) {
        Ink ink = row.identity().map(Ink::of).orElse(Ink.FAINT);
        String letters = TextPicture.letters(frame, row.id());
        String pointer = letters.isEmpty() ? "" : " ─→ " + Columns.fit(letters, room / 3);
        String text = TextPicture.mark(row.mark()) + number(row) + " " + row.name().full();
        TextLine line = new TextLine().add(Columns.fit(text, room - Columns.width(pointer)), ink);
        return line.pad(room - Columns.width(pointer)).add(pointer, ink);
    }

    private static String fitting(ThreadLine line, String name, int room) {
        String state = line.state().full();
        return Columns.width(state) + Columns.width(name) + 1 <= room
                ? state
                : Columns.fit(line.state().text(), room / 2);
    }

    private static String number(TableCard.Row row) {
        return "%-3s".formatted(row.number().full());
    }
}
