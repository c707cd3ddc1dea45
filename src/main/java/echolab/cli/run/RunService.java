package echolab.cli.run;

import echolab.cli.run.ScriptPlayer.Wishes;
import echolab.cli.run.ScriptSource.Unreadable;
import echolab.cli.status.ExitCode;
import echolab.script.check.Checker;
import echolab.script.check.ServerFiles;
import echolab.script.check.Surroundings;
import echolab.script.syntax.Script;
import echolab.script.text.Phrase;
import echolab.script.text.ScriptException;
import echolab.script.text.SourceFile;
import echolab.script.text.Texts;
import echolab.stage.StageException;
import echolab.trace.SystemWords;
import echolab.trace.TraceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What `./echolab run` does: reads all scripts, and only when all of them can be run runs them one
/// after the other.
public final class RunService {
    private final Terminal terminal;
    private final List<String> models;
    private final OpenRuns openRuns;
    private final ScriptPlayer player;
    private final Texts texts;

    /// Where the command was started.
    ///
    /// @param standardInput what `-` reads
    /// @param charset of its output
    /// @param colours whether its output may be coloured
    public record Terminal(InputStream standardInput, Charset charset, boolean colours) {}

    /// What was asked for.
    ///
    /// @param files as named; `-` is standard input
    /// @param json whether a program reads the outcome
    /// @param trace the file, with several scripts the folder, that the runs are recorded in
    /// @param frames the folder that the pictures go to, with several scripts one below it for each
    /// @param timeout how long each script may take
    public record Order(
            List<String> files,
            boolean json,
            Optional<Path> trace,
            Optional<Path> frames,
            Optional<Duration> timeout) {
        public Order {
            files = List.copyOf(files);
        }
    }

    private record Loaded(ScriptSource source, Script script, ServerFiles files) {}

    public RunService(
            Terminal terminal,
            List<String> models,
            RunOpener opener,
            OpenRuns openRuns,
            List<FramePainter> painters,
            InstantSource clock,
            Locale locale) {
        this.terminal = terminal;
        this.models = List.copyOf(models);
        this.openRuns = openRuns;
        this.player = new ScriptPlayer(opener, openRuns, painters, clock, locale);
        this.texts = Texts.in(locale);
    }

    /// Runs the scripts and reports.
    public ExitCode run(Order order, PrintWriter out, PrintWriter err) {
        Marks marks = new Marks(terminal.charset(), terminal.colours());
        Reporter reporter =
                order.json()
                        ? new JsonReporter(out, texts)
                        : new TextReporter(out, err, texts, marks);
        List<Loaded> scripts = load(order, reporter);
        ExitCode code =
                scripts.size() == order.files().size()
                        ? playAll(scripts, order, reporter)
                        : ExitCode.BAD_INPUT;
        reporter.end(code);
        return code;
    }

    private List<Loaded> load(Order order, Reporter reporter) {
        List<Loaded> scripts = new ArrayList<>();
        for (String name : order.files()) {
            load(new ScriptSource(name), reporter).ifPresent(scripts::add);
        }
        return scripts;
    }

    private Optional<Loaded> load(ScriptSource source, Reporter reporter) {
        try {
            SourceFile text = source.read(terminal.standardInput());
            try {
                ServerFiles files = source.serverFiles();
                Script script = new Checker(new Surroundings(models, files)).read(text);
                return Optional.of(new Loaded(source, script, files));
            } catch (ScriptException e) {
                reporter.refused(text, e.errors());
            }
        } catch (ScriptException e) {
            reporter.refused(SourceFile.of(source.name(), ""), e.errors());
        } catch (Unreadable e) {
            reporter.unreadable(source.name(), e.reason());
        }
        return Optional.empty();
    }

    /// The worst of what the scripts give.
    private ExitCode playAll(List<Loaded> scripts, Order order, Reporter reporter) {
        boolean several = scripts.size() > 1;
        Set<String> stems = new HashSet<>();
        ExitCode worst = ExitCode.HELD;
        for (Loaded script : scripts) {
            String stem = unlike(stems, script.source().stem());
            ExitCode code = play(script, wishes(order, stem, several), reporter);
            worst = code.compareTo(worst) > 0 ? code : worst;
        }
        return worst;
    }

    /// `a`, and for the second script of that name `a-2`.
    private static String unlike(Set<String> taken, String stem) {
        String unlike = stem;
        for (int i = 2; !taken.add(unlike); i++) {
            unlike = stem + "-" + i;
        }
        return unlike;
    }

    private static Wishes wishes(Order order, String stem, boolean several) {
        return new Wishes(
                order.trace().map(out -> several ? out.resolve(stem + ".jsonl") : out),
                order.frames().map(folder -> several ? folder.resolve(stem) : folder),
                order.timeout());
    }

    private ExitCode play(Loaded script, Wishes wishes, Reporter reporter) {
        Optional<String> obstacle = makeFolders(wishes);
        if (obstacle.isPresent()) {
            return impossible(script, obstacle.get(), reporter);
        }
        try {
            ScriptReport report =
                    player.play(
                            script.script(),
                            script.files(),
                            wishes,
                            result -> {
                                if (!openRuns.isEnding()) {
                                    reporter.result(script.script(), result);
                                }
                            });
            if (!openRuns.isEnding()) {
                reporter.finished(report);
            }
            return report.exitCode();
        } catch (TraceException e) {
            return impossible(script, e.problem().message(texts.locale()), reporter);
        } catch (StageException e) {
            reporter.impossible(script.script(), texts.said(e.getMessage()), ExitCode.CANNOT);
            return ExitCode.CANNOT;
        }
    }

    private static ExitCode impossible(Loaded script, String reason, Reporter reporter) {
        reporter.impossible(script.script(), reason, ExitCode.BAD_INPUT);
        return ExitCode.BAD_INPUT;
    }

    /// Before anything runs: a place that cannot be written to is bad input.
    private Optional<String> makeFolders(Wishes wishes) {
        return Stream.of(wishes.frames(), wishes.trace().map(Path::getParent))
                .flatMap(Optional::stream)
                .flatMap(folder -> makeFolder(folder).stream())
                .findFirst();
    }

    /// What is in the way of that.
    private Optional<String> makeFolder(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            Files.createDirectories(folder);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(texts.text(Phrase.CANNOT_WRITE, folder, SystemWords.of(e)));
        }
    }
}
