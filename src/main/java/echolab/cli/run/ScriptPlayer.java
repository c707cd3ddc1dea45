package echolab.cli.run;

import echolab.script.check.ServerFiles;
import echolab.script.run.Asker;
import echolab.script.run.Interpreter;
import echolab.script.run.Result;
import echolab.script.run.ScriptRunner;
import echolab.script.syntax.Script;
import echolab.script.text.Phrase;
import echolab.script.text.Texts;
import echolab.stage.Run;
import echolab.trace.SystemWords;
import echolab.trace.TraceException;
import echolab.trace.TraceHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Carries out scripts, each in a run of its own.
final class ScriptPlayer {
    private final RunOpener opener;
    private final OpenRuns openRuns;
    private final List<FramePainter> painters;
    private final InstantSource clock;
    private final Locale locale;

    ScriptPlayer(
            RunOpener opener,
            OpenRuns openRuns,
            List<FramePainter> painters,
            InstantSource clock,
            Locale locale) {
        this.opener = opener;
        this.openRuns = openRuns;
        this.painters = List.copyOf(painters);
        this.clock = clock;
        this.locale = locale;
    }

    /// What is wanted of a script besides its outcome.
    ///
    /// @param trace the file that the run is recorded in
    /// @param frames the folder that its pictures go to
    /// @param timeout how long it may take
    record Wishes(Optional<Path> trace, Optional<Path> frames, Optional<Duration> timeout) {}

    /// Carries the script out.
    ///
    /// @param listener is told each result as it comes
    /// @throws TraceException when the trace cannot be made; nothing ran
    /// @throws echolab.stage.StageException when this machine cannot; nothing ran
    ScriptReport play(Script script, ServerFiles files, Wishes wishes, Consumer<Result> listener)
            throws TraceException {
        TraceHeader header = TraceHeader.here(clock.instant(), version());
        Recording recording = Recording.to(wishes.trace(), header);
        ScriptReport report;
        try (recording) {
            report = play(script, files, wishes, listener, recording);
        }
        return recording
                .problem()
                .map(problem -> report.troubledBy(problem.message(locale)))
                .orElse(report);
    }

    private ScriptReport play(
            Script script,
            ServerFiles files,
            Wishes wishes,
            Consumer<Result> listener,
            Recording recording) {
        Duration limit = wishes.timeout().orElseGet(() -> TimeLimit.of(script));
        long start = System.nanoTime();
        Run run =
                openRuns.add(
                        opener.open(
                                recording, () -> recording.problem().map(p -> p.message(locale))));
        try (run) {
            Interpreter interpreter = new Interpreter(run, files, Asker.NOBODY, System::nanoTime);
            Watchdog watchdog = new Watchdog(run, limit);
            List<Result> results = new ArrayList<>();
            try (watchdog) {
                results.addAll(new ScriptRunner(interpreter, listener).run(script));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Optional<Duration> ended = watchdog.barked() ? Optional.of(limit) : Optional.empty();
            Optional<String> trouble = wishes.frames().flatMap(folder -> paint(run, folder));
            return new ScriptReport(script, results, took, ended, trouble);
        } finally {
            openRuns.remove(run);
        }
    }

    /// Draws the run; what kept it from that.
    private Optional<String> paint(Run run, Path folder) {
        try {
            new FramesFolder(folder, painters, locale).write(run.timeline());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    Texts.in(locale).text(Phrase.CANNOT_WRITE, folder, SystemWords.of(e)));
        }
    }

    private static String version() {
        String built = ScriptPlayer.class.getPackage().getImplementationVersion();
        return built == null ? "unpackaged" : built;
    }
}
