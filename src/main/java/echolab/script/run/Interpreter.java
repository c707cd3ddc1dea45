package echolab.script.run;

import echolab.script.check.ServerFiles;
import echolab.script.eval.EvaluationException;
import echolab.script.eval.Evaluator;
import echolab.script.eval.Observation;
import echolab.script.eval.Value;
import echolab.script.syntax.Expr;
import echolab.script.syntax.Statement;
import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.stage.StageException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/// Carries out statements on a run. Interrupting its thread ends a statement that waits; the gates
/// that it opened are closed.
public final class Interpreter {
    private final Run run;
    private final Asker asker;
    private final LongSupplier nanoTime;
    private final Acts acts;
    private final Moves moves;

    /// @param files where the files of `source` are found
    /// @param asker puts the questions of `ask`
    /// @param nanoTime a clock that only goes forward, in nanoseconds
    public Interpreter(Run run, ServerFiles files, Asker asker, LongSupplier nanoTime) {
        this.run = run;
        this.asker = asker;
        this.nanoTime = nanoTime;
        this.acts = new Acts(run, files);
        this.moves = new Moves(run, new Waiting(run, nanoTime));
    }

    /// Carries out one statement. What goes wrong is part of the result.
    public Result execute(Statement statement) {
        long start = nanoTime.getAsLong();
        int before = run.timeline().size();
        Outcome outcome = outcome(statement);
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - start);
        return new Result(statement, outcome, took, before + 1, run.timeline().size());
    }

    private Outcome outcome(Statement statement) {
        try {
            return carryOut(statement);
        } catch (EvaluationException e) {
            return new Outcome.Impossible(Kind.BAD_REQUEST, e.reason());
        } catch (StageException e) {
            return Thread.currentThread().isInterrupted()
                    ? new Outcome.Interrupted()
                    : Outcome.Impossible.of(e);
        }
    }

    private Outcome carryOut(Statement statement) {
        return switch (statement) {
            case Statement.Start s -> acts.start(s);
            case Statement.Stop s -> acts.stop(s);
            case Statement.Connect s -> acts.connect(s);
            case Statement.Send s -> acts.send(s);
            case Statement.Errand s -> acts.begin(s);
            case Statement.Chat s -> acts.chat(s);
            case Statement.End s -> acts.end(s);
            case Statement.Type s -> acts.type(s);
            case Statement.Kill s -> acts.kill(s);
            case Statement.Limit s -> acts.limit(s);
            case Statement.Say s -> acts.say(s);
            case Statement.Step s -> moves.step(s);
            case Statement.StepUntil s -> moves.stepUntil(s);
            case Statement.Break s -> acts.breakpoint(s);
            case Statement.Detailed s -> acts.detail(s);
            case Statement.RunUntil s -> moves.runUntil(s);
            case Statement.RunFor s -> moves.runFor(s);
            case Statement.Await s -> moves.await(s);
            case Statement.Expect s -> expect(s);
            case Statement.Ask s -> ask(s);
        };
    }

    private Outcome expect(Statement.Expect s) {
        LiveView now = new LiveView(run);
        boolean holds = new Evaluator(now).holds(s.expr());
        List<Observation> observed = Observation.of(s.expr(), now);
        if (!holds) {
            return new Outcome.NotHeld(observed);
        }
        s.why().ifPresent(run::say);
        return new Outcome.Held(observed);
    }

    private Outcome ask(Statement.Ask s) {
        Evaluator now = new Evaluator(new LiveView(run));
        Value answer = now.value(s.answer());
        List<Value> choices = s.choices().stream().map((Expr choice) -> now.value(choice)).toList();
        if (!choices.isEmpty() && !choices.contains(answer)) {
            return new Outcome.Unanswerable(answer, choices);
        }
        return new Outcome.Asked(answer, asker.ask(s, choices, answer));
    }
}
