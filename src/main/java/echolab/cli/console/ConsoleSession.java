package echolab.cli.console;

import echolab.cli.run.Marks;
import echolab.cli.run.ScriptReport;
import echolab.cli.status.ExitCode;
import echolab.frame.BitRange;
import echolab.frame.Notes;
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
import echolab.stage.StageException;
import echolab.stage.again.Continuing;
import echolab.trace.Timeline;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A session at the console: reads a statement, carries it out, prints what came of it and the
/// picture, until the end of input. Nothing that is typed ends it but `quit`.
public final class ConsoleSession {
    private static final Pattern FROM = Pattern.compile("from ([0-9]{1,9})");
    private static final ServerFiles FILES = new ServerFiles(List.of(Path.of(".")));

    private final CurrentRun runs;
    private final Continuing continuing;
    private final LineSource lines;
    private final PrintWriter out;
    private final boolean colours;
    private final Texts texts;
    private final Marks marks;
    private final Help help;
    private final Checker checker;
    private Scene scene;
    private ExitCode worst = ExitCode.HELD;

    /// What a session needs.
    ///
    /// @param continuing takes the run up again at an earlier step
    /// @param models the server models that can be started
    /// @param marks the signs before an outcome
    /// @param colours whether pictures may be coloured
    public record Parts(
            CurrentRun run,
            Continuing continuing,
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

    /// What belongs to one run.
    private record Scene(Run run, LivePicture picture, Interpreter interpreter, LaneLines lanes) {}

    public ConsoleSession(Parts parts) {
        this.runs = parts.run();
        this.continuing = parts.continuing();
        this.lines = parts.lines();
        this.out = parts.out();
        this.texts = parts.texts();
        this.colours = parts.colours();
        this.marks = parts.marks();
        this.help = Help.in(texts.locale());
        this.checker = new Checker(new Surroundings(parts.models(), FILES));
        this.scene = scene(runs.get());
    }

    private Scene scene(Run run) {
        Answers answers = new Answers(lines, out, texts);
        return new Scene(
                run,
                new LivePicture(run, lines, texts.locale(), colours),
                new Interpreter(run, FILES, answers, System::nanoTime),
                new LaneLines(run));
    }

    /// Runs the session.
    ///
    /// @return the worst of all that was typed
    public ExitCode run() {
        print(help.welcome());
        print(scene.picture().text());
        Optional<String> line = lines.read(scene.lanes().prompt());
        while (line.isPresent() && !isEnd(line.get())) {
            obey(line.get());
            line = lines.read(scene.lanes().prompt());
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
            case "lanes" -> print(isEmpty() ? help.noLanes() : scene.lanes().table());
            case "limits" -> {
                scene.picture().toggleLimits();
                print(isEmpty() ? help.noLanes() : scene.picture().text());
            }
            case "bits" -> showBits(words.length == 1 ? "" : words[1]);
            case "notes" -> print(notes());
            case "continue" -> goBack(words.length == 1 ? "" : words[1]);
            default -> statement(line);
        }
    }

    private boolean isEmpty() {
        return scene.run().stages().isEmpty();
    }

    /// What a presenter says to what is on stage.
    private String notes() {
        Timeline timeline = scene.run().timeline();
        return new Notes(timeline)
                .at(timeline.size())
                .map(note -> note.text(texts.locale()) + "\n")
                .orElseGet(help::noNotes);
    }

    /// `bits N`, `bits N-M`, or `bits` alone for those that say something.
    private void showBits(String words) {
        Optional<BitRange> range = BitRange.parse(words);
        if (range.isEmpty() && !words.isBlank()) {
            worst = worse(ExitCode.BAD_INPUT);
            print(help.bits());
            return;
        }
        scene.picture().show(range);
        print(isEmpty() ? help.noLanes() : scene.picture().text());
    }

    /// `continue from STEP`.
    private void goBack(String words) {
        Matcher from = FROM.matcher(words.strip());
        int last = scene.picture().steps();
        int step = from.matches() ? Integer.parseInt(from.group(1)) : 0;
        if (step < 1 || step > last) {
            worst = worse(ExitCode.BAD_INPUT);
            print(last == 0 ? help.noLanes() : help.steps(last));
            return;
        }
        lines.interruptible(() -> goBack(step));
    }

    private void goBack(int step) {
        try {
            Optional<Run> fresh =
                    new StepChoice(scene.run().timeline()).continueFrom(step, continuing);
            fresh.ifPresent(run -> {
                runs.replace(run);
                scene = scene(run);
            });
            print(fresh.isPresent() ? scene.picture().text() : "");
        } catch (StageException e) {
            worst = worse(ScriptReport.exitCode(Outcome.Impossible.of(e)));
            print(texts.said(e.getMessage()) + "\n");
        }
    }

    private void statement(String line) {
        SourceFile source = SourceFile.of("console", line);
        try {
            Script script = checker.read(source, LiveScope.of(scene.run()));
            script.statements().forEach(statement -> carryOut(script, statement));
        } catch (ScriptException e) {
            worst = worse(ExitCode.BAD_INPUT);
            print(new ErrorReport(texts).report(e.errors(), source));
        }
    }

    private void carryOut(Script script, Statement statement) {
        lines.interruptible(() -> {
            Result result = scene.interpreter().execute(statement);
            worst = worse(ScriptReport.exitCode(result.outcome()));
            print(scene.picture().text());
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
