package echolab.cli.bench;

import echolab.bench.Benchmark;
import echolab.bench.Figure;
import echolab.bench.Outcome;
import echolab.bench.Spread;
import echolab.cli.doctor.Columns;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Figures as lines of a table: name, median, lowest and highest, aim, whether it is met. The texts
/// stand in the bundle as `ID` for a benchmark, `figure.ID` for a figure, `unit.UNIT`.
public final class BenchText {
    private static final String FIGURE = "figure.";
    private static final String MEMORY = "memory.";
    private static final String MODELS = "models.";
    private static final int VALUE_COLUMNS = 16;
    private static final int SPREAD_COLUMNS = 20;
    private static final int AIM_COLUMNS = 16;

    private final Locale locale;
    private final ResourceBundle texts;
    private final int nameColumns;

    public BenchText(Locale locale) {
        this.locale = locale;
        this.texts =
                ResourceBundle.getBundle(
                        "echolab.cli.bench.bench",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        this.nameColumns =
                texts.keySet().stream()
                        .filter(key -> key.startsWith(FIGURE))
                        .mapToInt(key -> Columns.width(texts.getString(key)))
                        .max()
                        .orElse(0);
    }

    /// What is about to be measured.
    public String heading(Benchmark benchmark) {
        return benchmark.id() + ": " + texts.getString(benchmark.id()) + "\n";
    }

    public String of(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        outcome.figures().forEach(figure -> text.append(line(figure)));
        outcome.lacking().forEach(program -> text.append("  ").append(text("lacking", program)));
        return text.append('\n').toString();
    }

    /// How many aims there are, and how many were met.
    public String summary(List<Figure> figures) {
        List<Boolean> aims = figures.stream().map(Figure::met).flatMap(Optional::stream).toList();
        long met = aims.stream().filter(isMet -> isMet).count();
        return text("summary", Long.toString(met), Integer.toString(aims.size()));
    }

    /// Why nothing, or no more, is measured.
    public String failed(String reason) {
        return text("failed", reason);
    }

    public String linuxOnly() {
        return text("linuxOnly");
    }

    private String line(Figure figure) {
        String met = figure.met().map(is -> texts.getString("met." + is)).orElse("");
        String line =
                "  "
                        + Columns.pad(name(figure.id()), nameColumns)
                        + "  "
                        + Columns.pad(value(figure.value().median(), figure), VALUE_COLUMNS)
                        + Columns.pad(spread(figure.value()), SPREAD_COLUMNS)
                        + Columns.pad(figure.aim().map(a -> aim(a, figure)).orElse(""), AIM_COLUMNS)
                        + met;
        return line.stripTrailing() + "\n";
    }

    /// `models.pool.16.ratio` is put together: `pool, 16 clients: as a part of C`; `memory.pool.c`
    /// becomes `pool, server in C`.
    private String name(String id) {
        if (id.startsWith(MEMORY)) {
            String[] parts = id.substring(MEMORY.length()).split("\\.", 2);
            String pattern = texts.getString(FIGURE + MEMORY + parts[1]);
            return new MessageFormat(pattern, locale).format(new Object[] {parts[0]});
        }
        if (!id.startsWith(MODELS)) {
            return texts.getString(FIGURE + id);
        }
        String[] parts = id.substring(MODELS.length()).split("\\.", 3);
        String what = texts.getString(FIGURE + MODELS + parts[2]);
        return new MessageFormat(texts.getString("models.clients"), locale)
                .format(new Object[] {parts[0], parts[1], what});
    }

    private String value(double value, Figure figure) {
        String unit = texts.getString("unit." + figure.unit());
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    private static String spread(Spread spread) {
        return spread.samples() == 1 ? "" : number(spread.low()) + " – " + number(spread.high());
    }

    private String aim(Figure.Aim aim, Figure figure) {
        return (aim.atLeast() ? "≥ " : "≤ ") + value(aim.bound(), figure);
    }

    /// Three digits that count; whole numbers as they are.
    private static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : 2;
        return ("%." + decimals + "f").formatted(value);
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments) + "\n";
    }
}
