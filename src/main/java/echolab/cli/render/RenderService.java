package echolab.cli.render;

import echolab.cli.render.RenderOrder.Steps;
import echolab.cli.status.ExitCode;
import echolab.frame.Film;
import echolab.fx.export.Drawing;
import echolab.fx.export.OutputFile;
import echolab.fx.picture.Painter;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import echolab.trace.TraceException;
import echolab.trace.TraceFile;
import echolab.trace.TraceProblem;
import echolab.trace.TraceReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What `./echolab render` does: finds the run, finds the steps, draws them, writes the file.
public final class RenderService {
    private final ScriptTraces scripts;
    private final Locale locale;
    private final BiFunction<String, Object[], String> words;

    /// @param words the texts of the bundle `render`, by key and what fills its gaps
    public RenderService(
            ScriptTraces scripts, Locale locale, BiFunction<String, Object[], String> words) {
        this.scripts = scripts;
        this.locale = locale;
        this.words = words;
    }

    /// A run, and how the script that made it ended.
    private record Source(TraceFile trace, ExitCode code) {
        Timeline timeline() {
            return trace.timeline();
        }
    }

    /// Renders and says on `out` what was written, on `err` what was wrong.
    public ExitCode render(RenderOrder order, PrintWriter out, PrintWriter err) {
        try (OutputFile file = OutputFile.at(order.output())) {
            Source source = source(order.input(), err);
            Film film = new Film(source.timeline());
            String stage = stage(order, source.timeline());
            List<Integer> moments = moments(order, source.timeline(), film, stage);
            Drawing drawing = new Drawing(film, stage, locale, source.trace().header().bookmarks());
            file.write(drawing.bytes(painter(), order.format(), order.style(), moments, _ -> {}));
            out.println(text("written", order.output(), moments.size()));
            return source.code();
        } catch (Refusal e) {
            err.println(e.getMessage());
            return e.code();
        } catch (IOException e) {
            err.println(text("cannot.write", order.output(), reason(e)));
            return ExitCode.BAD_INPUT;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private Source source(Path input, PrintWriter err) throws Refusal, IOException {
        try {
            return new Source(warned(TraceReader.read(input), err), ExitCode.HELD);
        } catch (TraceException e) {
            if (e.problem().kind() == TraceProblem.Kind.NOT_A_TRACE) {
                return script(input, err);
            }
            throw new Refusal(ExitCode.BAD_INPUT, e.problem().message(locale));
        }
    }

    private TraceFile warned(TraceFile trace, PrintWriter err) {
        trace.warning().ifPresent(warning -> err.println(warning.message(locale)));
        return trace;
    }

    private Source script(Path script, PrintWriter err) throws Refusal, IOException {
        Path folder = Files.createTempDirectory("echolab-render");
        Path trace = folder.resolve("run.jsonl");
        try {
            ExitCode code = scripts.record(script, trace, err);
            if (code == ExitCode.BAD_INPUT || code == ExitCode.CANNOT) {
                throw new Refusal(code, text("not.run", script));
            }
            return new Source(warned(TraceReader.read(trace), err), code);
        } catch (TraceException e) {
            throw new Refusal(ExitCode.BAD_INPUT, e.problem().message(locale));
        } finally {
            Files.deleteIfExists(trace);
            Files.deleteIfExists(folder);
        }
    }

    private String stage(RenderOrder order, Timeline timeline) throws Refusal {
        List<String> stages = List.copyOf(timeline.at(timeline.size()).keySet());
        if (stages.isEmpty()) {
            throw bad("no.stage", order.input());
        }
        String stage = order.stage().orElse(stages.getFirst());
        if (!stages.contains(stage)) {
            throw bad("unknown.stage", order.input(), stage, String.join(", ", stages));
        }
        return stage;
    }

    private List<Integer> moments(RenderOrder order, Timeline timeline, Film film, String stage)
            throws Refusal {
        int last = film.moments().count();
        List<Integer> known = where(timeline, film, stage, _ -> true);
        return switch (order.steps()) {
            case Steps.All _ -> known;
            case Steps.Last _ -> {
                List<Integer> up = where(timeline, film, stage, state -> !state.stopped());
                yield List.of(up.isEmpty() ? last : up.getLast());
            }
            case Steps.At at -> {
                int asked = asked(order, at.step(), last);
                if (!known.contains(asked)) {
                    throw bad("not.started", order.input(), stage, asked);
                }
                yield List.of(asked);
            }
            case Steps.Range range -> {
                int first = asked(order, range.first(), last);
                int end = asked(order, range.last(), last);
                List<Integer> asked = known.stream().filter(m -> m >= first && m <= end).toList();
                if (asked.isEmpty()) {
                    throw bad("not.started", order.input(), stage, range.first());
                }
                yield asked;
            }
        };
    }

    /// The moments at which the stage is there and like that.
    private static List<Integer> where(
            Timeline timeline, Film film, String stage, Predicate<StageState> like) {
        return IntStream.rangeClosed(1, film.moments().count())
                .filter(moment ->
                        Optional.ofNullable(timeline.at(film.moments().seqOf(moment)).get(stage))
                                .filter(like)
                                .isPresent())
                .boxed()
                .toList();
    }

    private int asked(RenderOrder order, String step, int last) throws Refusal {
        int number = step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : 0;
        if (number < 1 || number > last) {
            throw bad("at.range", order.input(), step, last);
        }
        return number;
    }

    private Painter painter() throws Refusal {
        try {
            return Painter.start();
        } catch (IllegalStateException e) {
            String why = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
            throw new Refusal(ExitCode.CANNOT, text("cannot.draw", why));
        }
    }

    private Refusal bad(String key, Object... arguments) {
        return new Refusal(ExitCode.BAD_INPUT, text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        return words.apply(key, arguments);
    }

    private String reason(IOException e) {
        return switch (OutputFile.Obstacle.of(e)) {
            case NO_FOLDER -> text("reason.no.folder");
            case DENIED -> text("reason.denied");
            case FOLDER -> text("reason.folder");
            case FULL -> text("reason.full");
            case OTHER -> Objects.toString(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
