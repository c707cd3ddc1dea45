package echolab.frame.time;

import echolab.frame.Columns;
import echolab.frame.Phrases;
import echolab.frame.time.TimePicture.Arrow;
import echolab.frame.time.TimePicture.Bar;
import echolab.frame.time.TimePicture.Line;
import echolab.frame.time.TimePicture.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Swim lanes in characters, one a step, with the causes under them.
public final class TimeText {
    private static final int GUTTER = 18;
    private static final int CELL = 10;
    private static final int TICK = 10;

    private final Chart chart;
    private final Locale locale;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder();

    private TimeText(Chart chart, Locale locale) {
        this.chart = chart;
        this.locale = locale;
        phrases = Phrases.of(locale);
    }

    /// The whole run, in as many blocks of lines as it needs.
    ///
    /// @param columns of the terminal
    public static String of(Chart chart, int columns, Locale locale) {
        return new TimeText(chart, locale).text(columns);
    }

    /// What caused what happens in that step, a line each.
    public static List<String> causesOf(Chart chart, int step, Locale locale) {
        TimeText text = new TimeText(chart, locale);
        Viewport view = new Viewport(step, step, TICK * CELL, Integer.MAX_VALUE, locale);
        TimePicture picture = chart.picture(view, step);
        return picture.arrows().stream()
                .filter(arrow -> arrow.near() && view.stepAt(arrow.toX()) == step)
                .map(arrow -> text.cause(picture, arrow))
                .toList();
    }

    private String text(int columns) {
        int steps = chart.steps();
        int each = Math.max(TICK, (columns - GUTTER) / TICK * TICK);
        for (int first = 1; first <= steps; first += each) {
            int last = Math.min(steps, first + each - 1);
            int width = (last - first + 1) * CELL;
            block(chart.picture(new Viewport(first, last, width, 8, locale), 0));
        }
        out.append(phrases.get("time.legend")).append('\n');
        return out.toString();
    }

    private void block(TimePicture picture) {
        out.append(ticks(picture.view())).append('\n');
        for (Row row : picture.rows()) {
            String label = Columns.fit(label(row), GUTTER - 2);
            String cells = row.kind() == Row.Kind.STAGE ? "" : cells(picture.view(), row);
            String line = label + " ".repeat(GUTTER - Columns.width(label)) + cells;
            out.append(line.stripTrailing()).append('\n');
        }
        if (picture.folded() > 0) {
            out.append(phrases.get("time.folded", "n", picture.folded())).append('\n');
        }
        picture.arrows()
                .forEach(arrow -> out.append("  ").append(cause(picture, arrow)).append('\n'));
        out.append('\n');
    }

    private String label(Row row) {
        return switch (row.kind()) {
            case STAGE -> row.label() + ":";
            case CLIENT -> phrases.get("time.client", "client", row.label());
            case PROCESS, THREAD -> row.label();
        };
    }

    private static String ticks(Viewport view) {
        StringBuilder line = new StringBuilder(" ".repeat(GUTTER));
        for (int step = view.first(); step <= view.last(); step += TICK) {
            line.append(("%-" + TICK + "d").formatted(step));
        }
        return line.toString().stripTrailing();
    }

    private static String cells(Viewport view, Row row) {
        char[] cells = new char[view.last() - view.first() + 1];
        Arrays.fill(cells, ' ');
        for (Line line : row.lines()) {
            char shape = line.kind() == Line.Phase.ZOMBIE ? '┄' : '─';
            if (line.kind() != Line.Phase.HANDLER) {
                fill(cells, line.x(), line.right(), shape);
            }
        }
        for (Bar bar : row.bars()) {
            fill(cells, bar.x(), bar.right(), shape(bar.kind()));
            fill(cells, bar.x(), bar.returnX(), '░');
        }
        return new String(cells);
    }

    private static void fill(char[] cells, double x, double right, char shape) {
        int from = (int) Math.round(x / CELL);
        int to = Math.min(cells.length, (int) Math.round(right / CELL));
        Arrays.fill(cells, Math.min(from, to), to, shape);
    }

    private static char shape(Bar.Shape kind) {
        return switch (kind) {
            case CALL, CROWD -> '█';
            case CLIENT -> '▄';
            case SIGNAL -> '!';
            case END -> '×';
        };
    }

    private String cause(TimePicture picture, Arrow arrow) {
        List<Row> rows = picture.rows();
        return phrases.get(
                "time.cause." + arrow.cause().name().toLowerCase(Locale.ROOT),
                "from",
                label(rows.get(arrow.fromRow())),
                "a",
                picture.view().stepAt(arrow.fromX()),
                "to",
                label(rows.get(arrow.toRow())),
                "b",
                picture.view().stepAt(arrow.toX()));
    }
}
