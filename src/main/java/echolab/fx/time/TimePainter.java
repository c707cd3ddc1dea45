package echolab.fx.time;

import echolab.frame.Identity;
import echolab.frame.TextStyle;
import echolab.frame.TextWidths;
import echolab.frame.time.TimePicture;
import echolab.frame.time.TimePicture.Bar;
import echolab.frame.time.TimePicture.Line;
import echolab.frame.time.TimePicture.Mark;
import echolab.frame.time.TimePicture.Row;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Draws the rows of a timeline picture on a canvas, in logical pixels, the first row at the top.
final class TimePainter {
    static final int ROW = 16;

    private static final int BASELINE = 12;
    static final int BAR = 14;
    private static final double LINE_OPACITY = 0.3;
    private static final int RADIUS = 4;
    private static final int LETTER_ROOM = 7;
    private static final Font TEXT = Font.font("Pretendard", TextStyle.LABEL.size());
    private static final Font BOLD =
            Font.font("Pretendard", FontWeight.BOLD, TextStyle.LABEL.size());

    private final GraphicsContext g;
    private final TimePalette colours;
    private final String lit;

    /// @param lit the key of the identity that is lit up; empty for none
    TimePainter(GraphicsContext g, TimePalette colours, String lit) {
        this.g = g;
        this.colours = colours;
        this.lit = lit;
    }

    // ---- names

    /// The name of a row, at the left.
    void name(Row row, double y, int width) {
        boolean isStage = row.kind() == Row.Kind.STAGE;
        double x = 8;
        if (row.identity().isPresent()) {
            Identity identity = row.identity().get();
            x += letter(identity, x, y) + 5;
            if (identity.letter().equals(row.label())) {
                return;
            }
        }
        g.setFont(isStage ? BOLD : TEXT);
        g.setFill(colours.of(isStage ? "text" : "muted"));
        TextStyle style = isStage ? TextStyle.HEADING : TextStyle.LABEL;
        g.fillText(TextWidths.fit(row.label(), style, (int) (width - x - 4)), x, y + BASELINE);
    }

    private double letter(Identity identity, double x, double y) {
        double width = 8 + TextWidths.of(identity.letter(), TextStyle.LETTER);
        g.setFill(colours.own(Optional.of(identity)));
        g.fillRoundRect(x, y + 1, width, BAR, RADIUS, RADIUS);
        g.setFont(BOLD);
        g.setFill(colours.of("on-colour"));
        g.fillText(identity.letter(), x + 4, y + BASELINE);
        return width;
    }

    // ---- rows

    private void line(Row row, Line line, double y) {
        double middle = y + ROW / 2.0;
        switch (line.kind()) {
            case ALIVE -> {
                g.setStroke(
                        row.identity().isPresent()
                                ? colours.own(row.identity())
                                : colours.of("edge"));
                g.setLineWidth(1);
                g.strokeLine(line.x(), middle, line.right(), middle);
            }
            case ZOMBIE -> {
                g.setStroke(colours.of("muted"));
                g.setLineWidth(1);
                g.setLineDashes(4, 3);
                g.strokeLine(line.x(), middle, line.right(), middle);
                g.setLineDashes();
            }
            case HANDLER -> {
                g.setFill(colours.of("accent-tint"));
                g.fillRect(line.x(), y, line.right() - line.x(), ROW);
                g.setFill(colours.of("accent"));
                g.fillRect(line.x(), y + ROW - 1.5, line.right() - line.x(), 1.5);
            }
        }
    }

    private void bar(Bar bar, double y) {
        double top = y + (ROW - BAR) / 2.0;
        double width = Math.max(1, bar.right() - bar.x() - 1);
        if (bar.kind() == Bar.Shape.CROWD) {
            crowd(bar, y, width);
            return;
        }
        Color own = bar.failed() ? colours.of("bad") : own(bar);
        fill(bar, top, width);
        g.setStroke(bar.waits() ? colours.of("waiting") : own);
        g.setLineWidth(1);
        if (bar.kind() == Bar.Shape.END) {
            g.setLineDashes(3, 2);
        }
        g.strokeRoundRect(
                bar.x() + 0.5, top + 0.5, Math.max(0, width - 1), BAR - 1, RADIUS, RADIUS);
        g.setLineDashes();
    }

    private void fill(Bar bar, double top, double width) {
        g.setFill(colours.of("surface"));
        g.fillRoundRect(bar.x(), top, width, BAR, RADIUS, RADIUS);
        g.setFill(bar.failed() ? colours.of("surface") : tint(bar));
        g.fillRoundRect(bar.x(), top, width, BAR, RADIUS, RADIUS);
        if (bar.waits()) {
            g.setFill(stripes());
            g.fillRoundRect(
                    bar.x(), top, Math.min(width, bar.returnX() - bar.x()), BAR, RADIUS, RADIUS);
        }
        if (isLit(bar)) {
            g.setFill(own(bar));
            g.fillRect(bar.x(), top + BAR - 3, width, 3);
        }
    }

    private Color own(Bar bar) {
        return bar.kind() == Bar.Shape.SIGNAL ? colours.of("accent") : colours.own(bar.identity());
    }

    private Color tint(Bar bar) {
        return bar.kind() == Bar.Shape.SIGNAL
                ? colours.of("accent-tint")
                : colours.tint(bar.identity());
    }

    private boolean isLit(Bar bar) {
        return bar.identity().filter(i -> i.key().equals(lit)).isPresent();
    }

    /// Waiting is striped: colour is never the only sign. A line at the edge of each stripe can be seen
    /// where the tint of the others is lost, on paper or on a pale screen.
    private Paint stripes() {
        Color tint = colours.of("waiting-tint");
        Color surface = colours.of("surface");
        Color line = colours.of("waiting").deriveColor(0, 1, 1, LINE_OPACITY);
        return new LinearGradient(
                0,
                0,
                5,
                5,
                false,
                CycleMethod.REPEAT,
                new Stop(0, tint),
                new Stop(0.45, tint),
                new Stop(0.45, line),
                new Stop(0.58, line),
                new Stop(0.58, surface),
                new Stop(1, surface));
    }

    private void label(Bar bar, double y) {
        boolean lettered = bar.kind() == Bar.Shape.CALL && bar.identity().isPresent();
        if (lettered) {
            letter(bar, y, bar.identity().get().letter());
        }
        if (bar.label().isEmpty()) {
            return;
        }
        plate(bar, bar.labelX(), TextWidths.of(bar.label(), TextStyle.LABEL), y);
        g.setFont(TEXT);
        g.setFill(colours.of(bar.failed() ? "bad" : "text"));
        g.fillText(bar.label(), bar.labelX(), y + BASELINE);
    }

    /// What is behind a word, so that no arrow goes through it.
    private void plate(Bar bar, double x, double width, double y) {
        g.setFill(colours.of("surface"));
        g.fillRect(x - 2, y + 2, width + 4, ROW - 4);
        if (x < bar.right() && !bar.failed()) {
            g.setFill(bar.waits() ? colours.of("waiting-tint") : tint(bar));
            g.fillRect(x - 2, y + 2, width + 4, ROW - 4);
        }
    }

    /// Where there is room for all of it.
    private void letter(Bar bar, double y, String letter) {
        int width = TextWidths.of(letter, TextStyle.LETTER);
        if (bar.right() - bar.x() > width + LETTER_ROOM) {
            plate(bar, bar.x() + 4, width, y);
            g.setFont(BOLD);
            g.setFill(own(bar));
            g.fillText(letter, bar.x() + 4, y + BASELINE);
        }
    }

    /// The fuller the taller.
    private void crowd(Bar bar, double y, double width) {
        double height = Math.max(4, BAR * bar.share());
        g.setFill(own(bar));
        g.fillRect(bar.x(), y + (ROW - height) / 2, Math.max(1, width), height);
    }

    private void mark(Mark mark, double y) {
        double middle = y + ROW / 2.0;
        g.setLineWidth(1.5);
        switch (mark.kind()) {
            case BORN -> {
                g.setFill(colours.of("muted"));
                g.fillOval(mark.x() - 2.5, middle - 2.5, 5, 5);
            }
            case ENDED -> {
                g.setStroke(colours.of("muted"));
                g.strokeLine(mark.x() - 3, middle - 3, mark.x() + 3, middle + 3);
                g.strokeLine(mark.x() - 3, middle + 3, mark.x() + 3, middle - 3);
            }
            case REAPED -> {
                g.setStroke(colours.of("muted"));
                g.strokeLine(mark.x(), y + 2, mark.x(), y + ROW - 2);
            }
        }
    }

    /// All rows, the causes behind what they pass, and the words over both.
    ///
    /// @param top where the first row is
    void rows(TimePicture picture, double top, double height) {
        int first = firstRow(top);
        int end = endRow(picture, top, height);
        for (int i = first; i < end; i++) {
            Row row = picture.rows().get(i);
            double y = top + i * ROW;
            row.lines().forEach(line -> line(row, line, y));
        }
        ArrowPainter arrows = new ArrowPainter(g, colours, top);
        picture.arrows().forEach(arrows::shaft);
        for (int i = first; i < end; i++) {
            double y = top + i * ROW;
            picture.rows().get(i).bars().forEach(bar -> bar(bar, y));
            picture.rows().get(i).marks().forEach(mark -> mark(mark, y));
        }
        picture.arrows().forEach(arrows::ends);
        for (int i = first; i < end; i++) {
            double y = top + i * ROW;
            picture.rows().get(i).bars().forEach(bar -> label(bar, y));
        }
    }

    /// The first row of which something is in sight: the others are not drawn.
    static int firstRow(double top) {
        return Math.max(0, (int) Math.floor(-top / ROW));
    }

    /// The row after the last of which something is in sight.
    static int endRow(TimePicture picture, double top, double height) {
        return Math.clamp((long) Math.ceil((height - top) / ROW), 0, picture.rows().size());
    }
}
