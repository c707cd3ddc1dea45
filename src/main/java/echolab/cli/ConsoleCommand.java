package echolab.cli;

import echolab.cli.console.ConsoleSession;
import echolab.cli.console.LineSource;
import echolab.cli.console.NextWords;
import echolab.cli.console.PlainLines;
import echolab.cli.console.TerminalLines;
import echolab.cli.run.Marks;
import echolab.cli.run.OpenRuns;
import echolab.cli.run.RunOpener;
import echolab.cli.status.ExitCode;
import echolab.script.text.Texts;
import echolab.stage.Run;
import echolab.stage.StageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        try (Run run = setting.openRuns().add(setting.opener().open(_ -> {}, Optional::empty))) {
            return (setting.typed() ? typed(run) : piped(run)).status();
        } catch (StageException e) {
            spec.commandLine().getErr().println(setting.texts().said(e.getMessage()));
            return ExitCode.CANNOT.status();
        }
    }

    /// A person sees what went wrong: the session itself went well.
    private ExitCode typed(Run run) throws IOException {
        try (TerminalLines lines = new TerminalLines(new NextWords(run, setting.models()))) {
            session(run, lines);
            return ExitCode.HELD;
        }
    }

    private ExitCode piped(Run run) {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return session(run, new PlainLines(in, out));
    }

    private ExitCode session(Run run, LineSource lines) {
        return new ConsoleSession(
                        new ConsoleSession.Parts(
                                run,
                                setting.models(),
                                lines,
                                spec.commandLine().getOut(),
                                setting.texts(),
                                setting.marks(),
                                setting.colours()))
                .run();
    }
}
