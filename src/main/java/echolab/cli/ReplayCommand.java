package echolab.cli;

import echolab.cli.status.ExitCode;
import echolab.frame.BitRange;
import echolab.trace.TraceException;
import echolab.trace.TraceFile;
import echolab.trace.TraceReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./echolab replay TRACE [--at N]`: a step of an earlier run, in the window where there is one,
/// else printed; or all its steps as swim lanes, or those that a search finds. What is wrong with the file is said on standard error.
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private final Locale locale;
    private final Messages words;
    private final StepText text;
    private final Optional<ReplayWindow> window;
    private final RunContinuer continuer;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TRACE", descriptionKey = "trace")
    private Path file = Path.of("");

    @Option(
            names = {"--at", "--step"},
            paramLabel = "N",
            descriptionKey = "at")
    private @Nullable String at;

    @Option(names = "--continue", paramLabel = "N", descriptionKey = "continue")
    private @Nullable String continueAt;

    @Option(names = "--limits", descriptionKey = "limits")
    private boolean limits;

    @Option(names = "--bits", paramLabel = "N|N-M", descriptionKey = "bits")
    private @Nullable String bits;

    @Option(names = "--timeline", descriptionKey = "timeline")
    private boolean timeline;

    @Option(names = "--find", paramLabel = "TEXT", descriptionKey = "find")
    private @Nullable String wanted;

    @Option(names = "--bookmarks", descriptionKey = "bookmarks")
    private boolean bookmarks;

    @Option(names = "--bookmark", paramLabel = "N", descriptionKey = "bookmark")
    private @Nullable String marked;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "note")
    private @Nullable String note;

    @Option(names = "--no-bookmark", paramLabel = "N", descriptionKey = "no.bookmark")
    private @Nullable String unmarked;

    /// @param window where the run is shown; empty on a machine without one
    /// @param continuer takes the run up again at a step
    ReplayCommand(
            Locale locale, StepText text, Optional<ReplayWindow> window, RunContinuer continuer) {
        this.locale = locale;
        this.words = Messages.of("echolab.cli.replay", locale);
        this.text = text;
        this.window = window;
        this.continuer = continuer;
    }

    @Override
    public Integer call() throws IOException {
        if (note != null && marked == null) {
            return refuse(words.text("note.alone", note)).status();
        }
        try {
            return show(TraceReader.read(file)).status();
        } catch (TraceException e) {
            return refuse(e.problem().message(locale)).status();
        }
    }

    private ExitCode show(TraceFile trace) throws IOException, TraceException {
        int last = text.steps(trace.timeline());
        String asked = asked();
        OptionalInt step = step(asked, last);
        if (step.isEmpty()) {
            return refuse(outOfRange(asked, last));
        }
        trace.warning().ifPresent(w -> err().println(w.message(locale)));
        err().flush();
        if (continueAt != null) {
            return continuer.continueFrom(trace.timeline(), step.getAsInt(), spec.commandLine());
        }
        StepMarks marks = new StepMarks(trace);
        if (marked != null || unmarked != null) {
            return mark(marks, step.getAsInt());
        }
        if (bookmarks) {
            return print(marks.text());
        }
        if (timeline) {
            return print(text.timeline(trace.timeline()));
        }
        if (wanted != null) {
            return found(trace, wanted);
        }
        Optional<BitRange> range = Optional.ofNullable(bits).flatMap(BitRange::parse);
        if (bits != null && range.isEmpty()) {
            return refuse(words.text("bits.range", bits, BitRange.HIGHEST));
        }
        return window.flatMap(w -> w.show(file, step.getAsInt()))
                .orElseGet(() -> print(picture(trace, step.getAsInt(), marks, range)));
    }

    private String picture(TraceFile trace, int step, StepMarks marks, Optional<BitRange> range) {
        return text.of(trace.timeline(), step, marks.noteAt(step), limits, range);
    }

    /// The step that the options name, whatever is to be done there.
    private @Nullable String asked() {
        return Stream.of(continueAt, marked, unmarked, at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private ExitCode mark(StepMarks marks, int step) throws TraceException {
        if (marked != null) {
            marks.put(step, Objects.requireNonNullElse(note, ""));
        } else {
            marks.remove(step);
        }
        return ExitCode.HELD;
    }

    private ExitCode found(TraceFile trace, String query) {
        String steps = text.found(trace.timeline(), query);
        return steps.isEmpty() ? refuse(words.text("find.none", file, query)) : print(steps);
    }

    private ExitCode print(String lines) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(lines);
        out.flush();
        return ExitCode.HELD;
    }

    /// The step that was asked for, the last one unless said; empty when there is no such step.
    private static OptionalInt step(@Nullable String at, int last) {
        if (at == null) {
            return OptionalInt.of(last);
        }
        if (!at.matches("[0-9]{1,9}")) {
            return OptionalInt.empty();
        }
        int asked = Integer.parseInt(at);
        return asked >= 1 && asked <= last ? OptionalInt.of(asked) : OptionalInt.empty();
    }

    private String outOfRange(@Nullable String at, int last) {
        return last == 0
                ? words.text("at.none", file, String.valueOf(at))
                : words.text("at.range", file, String.valueOf(at), last);
    }

    private ExitCode refuse(String why) {
        err().println(why);
        err().flush();
        return ExitCode.BAD_INPUT;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
