package echolab.cli.run;

import echolab.cli.status.ExitCode;
import echolab.script.run.Outcome;
import echolab.script.run.Result;
import echolab.script.syntax.Script;
import echolab.script.syntax.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What became of one script.
///
/// @param results of the statements that were carried out
/// @param timeLimit present when the script took longer and was ended
/// @param trouble why the run could not be recorded or drawn as asked
public record ScriptReport(
        Script script,
        List<Result> results,
        Duration took,
        Optional<Duration> timeLimit,
        Optional<String> trouble) {
    public ScriptReport {
        results = List.copyOf(results);
    }

    /// The same, with one more thing that went wrong around it.
    ScriptReport troubledBy(String what) {
        String all = trouble.map(before -> before + "; " + what).orElse(what);
        return new ScriptReport(script, results, took, timeLimit, Optional.of(all));
    }

    /// How many claims the script makes.
    public long expectations() {
        return script.statements().stream().filter(Statement.Expect.class::isInstance).count();
    }

    /// How many of them held.
    public long held() {
        return results.stream().filter(r -> r.outcome() instanceof Outcome.Held).count();
    }

    /// How many statements were not carried out.
    public int notRun() {
        return script.statements().size() - results.size();
    }

    /// What the first thing that went wrong says to the shell.
    public ExitCode exitCode() {
        return results.stream()
                .map(result -> exitCode(result.outcome()))
                .filter(code -> code != ExitCode.HELD)
                .findFirst()
                .orElse(trouble.isPresent() ? ExitCode.CANNOT : ExitCode.HELD);
    }

    /// What one outcome says to the shell.
    public static ExitCode exitCode(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Held _, Outcome.Asked _ -> ExitCode.HELD;
            case Outcome.NotHeld _,
                    Outcome.NotReached _,
                    Outcome.Unanswerable _,
                    Outcome.Interrupted _ ->
                    ExitCode.NOT_HELD;
            case Outcome.Impossible o ->
                    switch (o.kind()) {
                        case BAD_REQUEST -> ExitCode.BAD_INPUT;
                        case SERVER -> ExitCode.NOT_HELD;
                        case MACHINE -> ExitCode.CANNOT;
                    };
        };
    }
}
