package echolab.cli.console;

import echolab.cli.run.Marks;
import echolab.cli.run.ScriptReport;
import echolab.cli.status.ExitCode;
import echolab.script.check.Checker;
import echolab.script.check.ServerFiles;
import echolab.script.check.Surroundings;
import echolab.script.run.Interpreter;
import echolab.script.run.LiveScope;
import echolab.script.run.Outcome;
import echolab.script.run.OutcomeText;
import echolab.script.run.Result;
import echolab.script.syntax.Script;
import echolab.script.syntax.Statement;
import echolab.script.text.ErrorReport;
import echolab.script.text.ScriptException;
import echolab.script.text.SourceFile;
import echolab.script.text.Texts;
import echolab.stage.Run;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A session at the console: reads a statement, carries it out, prints what came of it and the
/// picture, until the end of input. Nothing that is typed ends it but `quit`.
public final class ConsoleSession {
    private static final ServerFiles FILES = new ServerFiles(List.of(Path.of(".")));

    private final Run run;
    private final LineSource lines;
    private final PrintWriter out;
    private final LivePicture picture;
    private final Texts texts;
    private final Marks marks;
    private final Help help;
    private final Checker checker;
    private final Interpreter interpreter;
    private final LaneLines lanes;
    private ExitCode worst = ExitCode.HELD;

    /// What a session needs.
    ///
    /// @param models the server models that can be started
    /// @param marks the signs before an outcome
    /// @param colours whether pictures may be coloured
    public record Parts(
            Run run,
            List<String> models,
            LineSource lines,
            PrintWriter out,
            Texts texts,
            Marks marks,
            boolean colours) {
        public Parts {
            models = List.copyOf(models);
        }
    }

    public ConsoleSession(Parts parts) {
        this.run = parts.run();
        this.lines = parts.lines();
        this.out = parts.out();
        this.texts = parts.texts();
        this.picture = new LivePicture(run, lines, texts.locale(), parts.colours());
        this.marks = parts.marks();
        this.help = Help.in(texts.locale());
        this.checker = new Checker(new Surroundings(parts.models(), FILES));
        Answers answers = new Answers(lines, out, texts);
        this.interpreter = new Interpreter(run, FILES, answers, System::nanoTime);
        this.lanes = new LaneLines(run);
    }

    /// Runs the session.
    ///
    /// @return the worst of all that was typed
    public ExitCode run() {
        print(help.welcome());
        Optional<String> line = lines.read(lanes.prompt());
        while (line.isPresent() && !isEnd(line.get())) {
            obey(line.get());
            line = lines.read(lanes.prompt());
        }
        return worst;
    }

    private static boolean isEnd(String line) {
        return line.strip().equals("quit") || line.strip().equals("exit");
    }

    private void obey(String line) {
        String[] words = line.strip().split("\\s+", 2);
        switch (words[0]) {
            case "help", "?" -> print(words.length == 1 ? help.overview() : help.on(words[1]));
            case "lanes" -> print(run.stages().isEmpty() ? help.noLanes() : lanes.table());
            case "limits" -> {
                picture.toggleLimits();
                print(run.stages().isEmpty() ? help.noLanes() : picture.text());
            }
            default -> statement(line);
        }
    }

    private void statement(String line) {
        SourceFile source = SourceFile.of("console", line);
        try {
            Script script = checker.read(source, LiveScope.of(run));
            script.statements().forEach(statement -> carryOut(script, statement));
        } catch (ScriptException e) {
            worst = worse(ExitCode.BAD_INPUT);
            print(new ErrorReport(texts).report(e.errors(), source));
        }
    }

    private void carryOut(Script script, Statement statement) {
        lines.interruptible(() -> {
            Result result = interpreter.execute(statement);
            worst = worse(ScriptReport.exitCode(result.outcome()));
            print(picture.text());
            print(outcome(script, result));
        });
    }

    /// Nothing for what simply was carried out: the picture shows it.
    private String outcome(Script script, Result result) {
        if (result.outcome() instanceof Outcome.Done) {
            return "";
        }
        String text = new OutcomeText(texts).of(result.outcome());
        String said = script.text(result.statement());
        return "%s %s%s\n"
                .formatted(
                        marks.of(result.outcome()), said, text.isEmpty() ? "" : " (" + text + ")");
    }

    private ExitCode worse(ExitCode code) {
        return code.compareTo(worst) > 0 ? code : worst;
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }
}
