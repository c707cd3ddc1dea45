package echolab.script.run;

import echolab.script.check.Checker;
import echolab.script.check.ServerFiles;
import echolab.script.check.Surroundings;
import echolab.script.eval.Observation;
import echolab.script.syntax.Script;
import echolab.script.text.SourceFile;
import echolab.script.text.Texts;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.trace.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Carries scripts out on real servers.
final class RealScripts {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final ServerFiles FILES = new ServerFiles(List.of(Path.of(".")));

    private static final List<String> MODELS =
            Arrays.stream(Model.values()).map(Model::id).toList();

    private RealScripts() {}

    /// What did not go as expected, one line each: `LINE what`.
    static List<String> failures(String script) {
        try (LiveRun run = new LiveRun()) {
            return failures(script, run);
        }
    }

    static List<String> failures(String script, LiveRun run) {
        Script parsed =
                new Checker(new Surroundings(MODELS, FILES)).read(SourceFile.of("s.echo", script));
        Interpreter interpreter = new Interpreter(run, FILES, Asker.NOBODY, System::nanoTime);
        List<String> failures = new ArrayList<>();
        List<Result> results = new ScriptRunner(interpreter, _ -> {}).run(parsed);
        results.forEach(result -> failures.addAll(failure(result)));
        if (results.size() < parsed.statements().size()) {
            failures.add(parsed.statements().size() - results.size() + " not run");
        }
        run.timeline().from(1).stream()
                .filter(event ->
                        event.what() instanceof Event.Compared c && !c.divergences().isEmpty())
                .forEach(event -> failures.add("rules and kernel: " + event));
        return failures;
    }

    /// What did not go as expected in one statement.
    static List<String> failure(Result result) {
        return line(result).stream().toList();
    }

    private static Optional<String> line(Result result) {
        int line = result.statement().at().line();
        return switch (result.outcome()) {
            case Outcome.Done _, Outcome.Held _, Outcome.Asked _ -> Optional.empty();
            case Outcome.NotHeld o -> Optional.of(line + " " + shown(o.observed()));
            case Outcome.NotReached o ->
                    Optional.of(line + " " + ENGLISH.text(o.reason()) + ": " + shown(o.observed()));
            case Outcome.Unanswerable o ->
                    Optional.of(line + " " + o.answer() + " not in " + o.choices());
            case Outcome.Impossible o ->
                    Optional.of(line + " " + o.kind() + " " + ENGLISH.text(o.reason()));
            case Outcome.Interrupted _ -> Optional.of(line + " interrupted");
        };
    }

    private static String shown(List<Observation> observed) {
        return observed.stream().map(o -> o.text(ENGLISH)).collect(Collectors.joining("; "));
    }
}
