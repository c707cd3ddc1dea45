package echolab.script.run;

import echolab.script.eval.Observation;
import echolab.script.run.Waiting.End;
import echolab.script.syntax.Expr;
import echolab.script.syntax.Name;
import echolab.script.syntax.Printer;
import echolab.script.syntax.Statement;
import echolab.script.syntax.Statement.Condition;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.stage.Gates;
import echolab.stage.Run;
import echolab.trace.Call;
import echolab.trace.Lane;
import echolab.trace.LaneState.Activity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// How lanes move on: step by step, or with open gates until something is so.
final class Moves {
    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

    private final Run run;
    private final Waiting waiting;
    private final Standing standing;

    Moves(Run run, Waiting waiting) {
        this.run = run;
        this.waiting = waiting;
        this.standing = new Standing(run);
    }

    /// Fewer steps than asked for when the lane blocks or ends.
    Outcome step(Statement.Step s) {
        Lane lane = new Lane(s.lane().text());
        OptionalInt times = s.times();
        standing.require(lane);
        for (int i = 0; i < times.orElse(1); i++) {
            if (i > 0 && standing.activity(lane) != Activity.PARKED) {
                break;
            }
            if (Thread.currentThread().isInterrupted()) {
                return new Outcome.Interrupted();
            }
            run.step(lane, STEP_LIMIT);
        }
        return new Outcome.Done();
    }

    Outcome stepUntil(Statement.StepUntil s) {
        Lane lane = new Lane(s.lane().text());
        Optional<Call> call = Call.named(s.call().text());
        if (call.isEmpty()) {
            throw new IllegalArgumentException("unknown call " + s.call());
        }
        standing.require(lane);
        return run.stepUntil(lane, call.get(), STEP_LIMIT)
                ? new Outcome.Done()
                : notReached(Phrase.NEVER_PARKED_BEFORE, standing.of(lane), s.lane(), s.call());
    }

    Outcome runFor(Statement.RunFor s) {
        Gates gates = gates(s.whose());
        standing.firstOf(gates).forEach(standing::require);
        End end = withOpen(gates, () -> waiting.until(() -> standing.isBroken(gates), s.length()));
        return end == End.INTERRUPTED ? new Outcome.Interrupted() : new Outcome.Done();
    }

    Outcome await(Statement.Await s) {
        Watch watch = new Watch(run, s.expr());
        Duration limit = s.within().orElse(USUAL_LIMIT);
        return result(waiting.until(watch::cameTrue, limit), limit, s.expr());
    }

    Outcome runUntil(Statement.RunUntil s) {
        Gates gates = gates(s.whose());
        standing.firstOf(gates).forEach(standing::require);
        Duration limit = s.within().orElse(USUAL_LIMIT);
        return switch (s.condition()) {
            case Condition.Holds(Expr expr) -> untilTrue(gates, expr, limit);
            case Condition.Idle() -> untilIdle(gates, limit);
            case Condition.Blocked() -> untilBlocked(gates, limit);
            case Condition.Break() -> untilBreak(gates, limit);
        };
    }

    private Outcome untilBreak(Gates gates, Duration limit) {
        End end = withOpen(gates, () -> waiting.until(() -> standing.isBroken(gates), limit));
        return result(end, limit, standing.of(gates));
    }

    private Outcome untilTrue(Gates gates, Expr expr, Duration limit) {
        Watch watch = new Watch(run, expr);
        End end =
                watch.holdsNow()
                        ? End.MET
                        : withOpen(gates, () -> orBroken(gates, watch::cameTrue, limit));
        return end != End.TIME_UP || !standing.isBroken(gates)
                ? result(end, limit, expr)
                : stopped(gates);
    }

    private Outcome untilIdle(Gates gates, Duration limit) {
        End end = unlessMet(gates, () -> run.isIdle(gates), limit);
        return end != End.TIME_UP || !standing.isBroken(gates)
                ? result(end, limit, standing.of(gates))
                : stopped(gates);
    }

    /// The lane, or the first of the stage; with no name the first lane of every stage.
    private Outcome untilBlocked(Gates gates, Duration limit) {
        List<Lane> lanes = standing.firstOf(gates);
        End end = unlessMet(gates, () -> areBlocked(lanes) || standing.hasEnded(lanes), limit);
        if (end == End.MET && standing.hasEnded(lanes)) {
            return new Outcome.NotReached(Message.of(Phrase.ENDED_INSTEAD), standing.of(gates));
        }
        return end != End.TIME_UP || !standing.isBroken(gates)
                ? result(end, limit, standing.of(gates))
                : stopped(gates);
    }

    /// A breakpoint ends every run: what it waits for cannot come about any more.
    private End orBroken(Gates gates, BooleanSupplier met, Duration limit) {
        boolean[] came = new boolean[1];
        End end =
                waiting.until(
                        () -> {
                            came[0] = met.getAsBoolean();
                            return came[0] || standing.isBroken(gates);
                        },
                        limit);
        return end == End.MET && !came[0] ? End.TIME_UP : end;
    }

    private Outcome stopped(Gates gates) {
        return notReached(Phrase.STOPPED_AT_BREAKPOINT, standing.of(gates));
    }

    /// What has just been sent to a blocked lane is on its way to it: it is not blocked any more.
    private boolean areBlocked(List<Lane> lanes) {
        return lanes.stream()
                .allMatch(lane ->
                        standing.activity(lane) == Activity.BLOCKED
                                && run.isIdle(new Gates.OfLane(lane)));
    }

    private End unlessMet(Gates gates, BooleanSupplier met, Duration limit) {
        return met.getAsBoolean() ? End.MET : withOpen(gates, () -> orBroken(gates, met, limit));
    }

    private End withOpen(Gates gates, Supplier<End> wait) {
        run.openGates(gates);
        try {
            return wait.get();
        } finally {
            closeUninterrupted(gates);
        }
    }

    /// Gates that were opened are closed, and closed lanes come to rest, also when interrupted.
    private void closeUninterrupted(Gates gates) {
        boolean interrupted = Thread.interrupted();
        try {
            run.closeGates(gates);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Outcome result(End end, Duration limit, Expr expr) {
        return result(
                end,
                limit,
                end == End.TIME_UP ? Observation.of(expr, new LiveView(run)) : List.of());
    }

    private static Outcome result(End end, Duration limit, List<Observation> observed) {
        return switch (end) {
            case MET -> new Outcome.Done();
            case INTERRUPTED -> new Outcome.Interrupted();
            case TIME_UP -> notReached(Phrase.NOT_WITHIN, observed, Printer.duration(limit));
        };
    }

    private static Outcome notReached(Phrase phrase, List<Observation> observed, Object... args) {
        return new Outcome.NotReached(Message.of(phrase, args), observed);
    }

    private static Gates gates(Optional<Name> whose) {
        return whose.<Gates>map(name ->
                        name.text().contains(".")
                                ? new Gates.OfLane(new Lane(name.text()))
                                : new Gates.OfStage(name.text()))
                .orElse(new Gates.All());
    }
}
