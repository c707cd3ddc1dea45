package echolab.cli.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import echolab.cli.status.ExitCode;
import echolab.script.eval.Observation;
import echolab.script.eval.Value;
import echolab.script.run.Outcome;
import echolab.script.run.OutcomeText;
import echolab.script.run.Result;
import echolab.script.syntax.Script;
import echolab.script.syntax.Statement.Ask;
import echolab.script.syntax.Statement.Expect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The document that `run --json` prints, described on the page `run-json.md` of the project.
///
/// @param status the exit status of the command
record RunJson(String format, int version, int status, List<File> files) {
    static final String FORMAT = "echolab-run";
    static final int VERSION = 1;

    /// One script.
    ///
    /// @param status what it alone would have given
    /// @param trouble why it could not be read, carried out, recorded or drawn; empty when it could
    /// @param errors what is wrong with it; then nothing ran
    /// @param statements all of them, carried out or not
    record File(
            String file,
            int status,
            long milliseconds,
            boolean timedOut,
            String trouble,
            List<Mistake> errors,
            Summary summary,
            List<Statement> statements) {

        static File bad(String file, ExitCode code, String trouble, List<Mistake> errors) {
            return new File(
                    file,
                    code.status(),
                    0,
                    false,
                    trouble,
                    errors,
                    new Summary(0, 0, 0),
                    List.of());
        }
    }

    /// How many claims there are, how many held, how many statements were not carried out.
    record Summary(long expectations, long held, int notRun) {}

    /// Something wrong in a script.
    @JsonInclude(Include.NON_ABSENT)
    record Mistake(
            int line,
            int column,
            int length,
            String message,
            Optional<String> found,
            List<String> expected,
            Optional<String> hint) {}

    /// One statement.
    ///
    /// @param kind its first word
    /// @param outcome `done`, `held`, `failed`, `asked`, `error-bad-request`, `error-server`,
    ///     `error-machine`, `interrupted`, `not-run`
    /// @param why the reason that the script gives
    /// @param message what there is to say about the outcome
    /// @param answer the right answer of an `ask`
    /// @param events the first and the last event of the trace that belong to it
    @JsonInclude(Include.NON_ABSENT)
    record Statement(
            int line,
            int column,
            String kind,
            String text,
            String outcome,
            Optional<String> why,
            Optional<String> message,
            Optional<String> answer,
            List<Observed> observed,
            Optional<Long> milliseconds,
            Optional<List<Integer>> events) {

        static Statement of(
                Script script,
                echolab.script.syntax.Statement statement,
                Optional<Result> result,
                OutcomeText outcomes) {
            String text = script.text(statement);
            Optional<Outcome> outcome = result.map(Result::outcome);
            return new Statement(
                    statement.at().line(),
                    statement.at().column(),
                    text.split("\\s", 2)[0],
                    text,
                    outcome.map(Statement::word).orElse("not-run"),
                    why(statement),
                    outcome.map(outcomes::of).filter(message -> !message.isEmpty()),
                    outcome.flatMap(Statement::answer).map(Value::toString),
                    outcome.map(Statement::observed).orElse(List.of()),
                    result.map(r -> r.took().toMillis()),
                    result.filter(r -> r.lastEvent() >= r.firstEvent())
                            .map(r -> List.of(r.firstEvent(), r.lastEvent())));
        }

        private static String word(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done _ -> "done";
                case Outcome.Held _ -> "held";
                case Outcome.NotHeld _, Outcome.NotReached _, Outcome.Unanswerable _ -> "failed";
                case Outcome.Asked _ -> "asked";
                case Outcome.Impossible o ->
                        "error-" + o.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                case Outcome.Interrupted _ -> "interrupted";
            };
        }

        private static Optional<String> why(echolab.script.syntax.Statement statement) {
            return switch (statement) {
                case Expect expect -> expect.why();
                case Ask ask -> ask.why();
                default -> Optional.empty();
            };
        }

        private static Optional<Value> answer(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Asked asked -> Optional.of(asked.answer());
                case Outcome.Unanswerable ask -> Optional.of(ask.answer());
                default -> Optional.empty();
            };
        }

        private static List<Observed> observed(Outcome outcome) {
            List<Observation> all =
                    switch (outcome) {
                        case Outcome.Held o -> o.observed();
                        case Outcome.NotHeld o -> o.observed();
                        case Outcome.NotReached o -> o.observed();
                        default -> List.of();
                    };
            return all.stream()
                    .map(o -> new Observed(o.source(), o.value().map(Value::toString)))
                    .toList();
        }
    }

    /// What a function of the claim gave, as the language writes it; no value when it had none.
    @JsonInclude(Include.NON_ABSENT)
    record Observed(String expression, Optional<String> value) {}
}
