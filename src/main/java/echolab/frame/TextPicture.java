package echolab.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A frame in box characters, for a terminal: the same cards in the same order. An arrow is the
/// letter of what it points at. What changed is marked: `+` new, `*` changed, `-` gone.
public final class TextPicture {
    /// The fewest columns in which it can be read.
    public static final int NARROWEST = 80;

    private static final int WIDEST = 120;
    private static final int POINTER = 2;
    private static final int GAP = 3;

    /// The place of the heading over the variables.
    private static final int VARIABLES = 3;

    private final Frame frame;
    private final Stamp stamp;
    private final int columns;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    private TextPicture(Frame frame, Stamp stamp, int columns, boolean colours) {
        this.frame = frame;
        this.stamp = stamp;
        this.columns = Math.clamp(columns, NARROWEST, WIDEST);
        this.colours = colours;
    }

    /// The options for a frame that is to be printed: nothing folded that a page can hold.
    public static FrameOptions options(Locale locale) {
        return FrameOptions.standard().in(locale).sized(1000, 2000);
    }

    /// The picture with its words, each line ended by a newline.
    ///
    /// @param stamp when it is from
    /// @param columns how wide it may be; 80 to 120 are used
    /// @param colours whether the terminal knows ANSI colours
    public static String of(Frame frame, Stamp stamp, int columns, boolean colours) {
        TextPicture picture = new TextPicture(frame, stamp, columns, colours);
        picture.when();
        picture.header();
        picture.diagram();
        picture.variables();
        picture.processes();
        picture.clients();
        picture.words();
        return picture.out.toString();
    }

    private void when() {
        Ink ink = stamp.live() ? Ink.BAD : Ink.FAINT;
        print(new TextLine().add(stamp.mark(), ink).add(", " + stamp.placeAndNote(), Ink.FAINT));
    }

    private void header() {
        Verification verified = frame.header().verification();
        Ink ink =
                switch (verified.status()) {
                    case MATCHES, MATCHES_IN_PART -> Ink.GOOD;
                    case DISAGREES -> Ink.BAD;
                    case NOT_COMPARED -> Ink.FAINT;
                };
        String text = verified.text();
        TextLine line =
                new TextLine()
                        .add(frame.header().title(), Ink.STRONG)
                        .add("  " + frame.header().address(), Ink.FAINT);
        print(line.pad(columns - Columns.width(text)).add(text, ink));
        verified.details().forEach(detail -> paragraph("  ", detail, ink));
    }

    private void diagram() {
        int tables = (columns - POINTER - GAP) * 38 / 100;
        int files = (columns - POINTER - GAP) * 31 / 100;
        int vnodes = columns - POINTER - GAP - tables - files;
        print(
                new TextLine()
                        .add(heading(0, tables), Ink.FAINT)
                        .pad(tables + POINTER)
                        .add(heading(1, files), Ink.FAINT)
                        .pad(tables + POINTER + files + GAP)
                        .add(heading(2, vnodes), Ink.FAINT));
        List<TextLine> left = new ArrayList<>();
        frame.tables().forEach(card -> left.addAll(new TextTables(frame, tables).lines(card)));
        List<TextLine> right = new TextFiles(frame, files, GAP, vnodes).lines();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            TextLine line = new TextLine();
            if (i < left.size()) {
                line.add(left.get(i));
            }
            line.pad(tables + POINTER);
            print(i < right.size() ? line.add(right.get(i)) : line);
        }
    }

    private String heading(int index, int width) {
        return Columns.fit(frame.headings().get(index).full(), width);
    }

    private void variables() {
        List<TextLine> lines = TextStrips.lines(frame.strips(), columns);
        if (!lines.isEmpty()) {
            print(new TextLine().add(frame.headings().get(VARIABLES).full(), Ink.FAINT));
            lines.forEach(this::print);
        }
    }

    private void processes() {
        String heading = frame.headings().getLast().full() + "  ";
        int indent = Columns.width(heading);
        TextLine line = new TextLine().add(heading, Ink.FAINT);
        for (Chip chip : frame.chips()) {
            String text = sign(chip.activity()) + " " + chip.text().full();
            if (line.width() > indent && line.width() + Columns.width(text) > columns) {
                print(line);
                line = new TextLine().pad(indent);
            }
            line.add(Columns.fit(text, columns - indent), Ink.of(chip.activity())).add("   ");
        }
        print(line);
    }

    private void clients() {
        for (ClientLine client : frame.clients()) {
            String name = client.identity().letter() + " ";
            String known =
                    client.name().equalsIgnoreCase(client.identity().letter())
                            ? ""
                            : client.name() + " ";
            String rest = known + ":" + client.port() + "  " + client.status();
            print(
                    new TextLine()
                            .add(name, Ink.of(client.identity()))
                            .add(Columns.fit(rest, columns - Columns.width(name))));
        }
    }

    private void words() {
        if (!frame.narration().happened().isEmpty()) {
            out.append('\n');
            paragraph("", frame.narration().happened().plain(), Ink.PLAIN);
        }
        int indent =
                frame.narration().lanes().stream()
                        .mapToInt(lane -> Columns.width(lane.title()) + 2)
                        .max()
                        .orElse(0);
        for (LaneLine lane : frame.narration().lanes()) {
            lane(lane, Math.min(indent, columns / 3));
        }
    }

    private void lane(LaneLine lane, int indent) {
        TextLine line = new TextLine().add(Columns.fit(lane.title(), indent - 1), Ink.STRONG);
        for (String text : Columns.wrap(lane.next().plain(), columns - indent)) {
            print(line.pad(indent).add(text, lane.waits() ? Ink.WAITING : Ink.PLAIN));
            line = new TextLine();
        }
    }

    private void paragraph(String indent, String text, Ink ink) {
        Columns.wrap(text, columns - indent.length())
                .forEach(line -> print(new TextLine().add(indent).add(line, ink)));
    }

    private void print(TextLine line) {
        out.append(line.text(colours)).append('\n');
    }

    static String mark(Mark mark) {
        return switch (mark) {
            case NONE -> " ";
            case NEW -> "+";
            case CHANGED -> "*";
            case CLOSED -> "-";
        };
    }

    static String sign(Activity activity) {
        return switch (activity) {
            case PARKED -> "▸";
            case RUNNING -> "●";
            case BLOCKED -> "▒";
            case ZOMBIE -> "○";
            case GONE -> "·";
        };
    }

    /// The letters of the cards that these arrows reach, `A`, `A, B`.
    static String letters(Frame frame, String rowId) {
        return frame.arrows().stream()
                .filter(arrow -> arrow.fromId().equals(rowId))
                .map(arrow -> arrow.identity().letter())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
