package echolab.cli;

import echolab.cli.console.ConsoleSession;
import echolab.cli.console.CurrentRun;
import echolab.cli.console.LineSource;
import echolab.cli.console.NextWords;
import echolab.cli.console.PlainLines;
import echolab.cli.console.StepChoice;
import echolab.cli.console.TerminalLines;
import echolab.cli.run.Marks;
import echolab.cli.run.OpenRuns;
import echolab.cli.run.RunOpener;
import echolab.cli.run.ScriptReport;
import echolab.cli.status.ExitCode;
import echolab.script.run.Outcome;
import echolab.script.text.Texts;
import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.stage.again.Continuation;
import echolab.stage.again.Continuing;
import echolab.trace.Timeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./echolab console`
@Command(name = "console", mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {
    private final Setting setting;

    @Spec private CommandSpec spec;

    /// What a console needs.
    ///
    /// @param typed whether a person types in a terminal, and not a pipe or a file
    /// @param colours whether its output may be coloured
    record Setting(
            boolean typed,
            List<String> models,
            RunOpener opener,
            OpenRuns openRuns,
            Texts texts,
            Marks marks,
            boolean colours) {
        Setting {
            models = List.copyOf(models);
        }
    }

    ConsoleCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException {
        return begin(
                        spec.commandLine(),
                        () -> Optional.of(setting.opener().open(_ -> {}, Optional::empty)))
                .status();
    }

    /// A session that begins at a step of a recorded run, with real processes.
    ExitCode continueFrom(Timeline timeline, int step, CommandLine line) throws IOException {
        return begin(line, () -> new StepChoice(timeline).continueFrom(step, continuing()));
    }

    private Continuing continuing() {
        return new Continuation(
                () -> setting.openRuns().add(setting.opener().open(_ -> {}, Optional::empty)));
    }

    private ExitCode begin(CommandLine line, Supplier<Optional<Run>> opening) throws IOException {
        Optional<Run> opened;
        try {
            opened = opening.get();
        } catch (StageException e) {
            line.getErr().println(setting.texts().said(e.getMessage()));
            return ScriptReport.exitCode(Outcome.Impossible.of(e));
        }
        if (opened.isEmpty()) {
            return ExitCode.CANNOT;
        }
        try (CurrentRun run = new CurrentRun(setting.openRuns().add(opened.get()))) {
            return setting.typed() ? typed(run, line) : piped(run, line);
        }
    }

    /// A person sees what went wrong: the session itself went well.
    private ExitCode typed(CurrentRun run, CommandLine line) throws IOException {
        try (TerminalLines lines = new TerminalLines(new NextWords(run, setting.models()))) {
            session(run, lines, line);
            return ExitCode.HELD;
        }
    }

    private ExitCode piped(CurrentRun run, CommandLine line) {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return session(run, new PlainLines(in, line.getOut()), line);
    }

    private ExitCode session(CurrentRun run, LineSource lines, CommandLine line) {
        return new ConsoleSession(
                        new ConsoleSession.Parts(
                                run,
                                continuing(),
                                setting.models(),
                                lines,
                                line.getOut(),
                                setting.texts(),
                                setting.marks(),
                                setting.colours()))
                .run();
    }
}
