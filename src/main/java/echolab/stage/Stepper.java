package echolab.stage;

import echolab.stage.Lanes.Member;
import echolab.stage.StageException.Kind;
import echolab.trace.Call;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import echolab.unix.FlightRecorder;
import echolab.unix.SlotState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Lets one lane make one call at a time.
final class Stepper {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final Stages stages;
    private final Turns turns;
    private final Function<String, StageState> states;

    /// @param states the newest state of a stage
    Stepper(Stages stages, Turns turns, Function<String, StageState> states) {
        this.stages = stages;
        this.turns = turns;
        this.states = states;
    }

    /// Steps the server's first lane to where the options want it.
    void comeToStart(LiveStage stage, StartOptions options) {
        String never =
                "server %s made no system call within 20 s: its code goes on without one (an endless loop?)"
                        .formatted(stage.name());
        turns.await(
                stage,
                START_LIMIT,
                never,
                () -> firstState(stage).isPresent() && turns.isAtRest(stage));
        Lane first = Lane.first(stage.name());
        while (!options.atMain() && stage.port() == 0) {
            Stages.checkUp(stage);
            if (!step(first, START_LIMIT)) {
                throw new StageException(
                        Kind.SERVER,
                        "server %s waits in %s and never listens"
                                .formatted(stage.name(), callOf(first)));
            }
        }
        Stages.checkUp(stage);
    }

    private Optional<LaneState> firstState(LiveStage stage) {
        Stages.checkUp(stage);
        return Optional.ofNullable(
                states.apply(stage.name()).lanes().get(Lane.first(stage.name())));
    }

    /// Steps until the lane is parked before `call`; false when it blocked or ended before.
    boolean stepUntil(Lane lane, Call call, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean moved = true;
        turns.settle(stages.up(lane.stage()));
        while (moved && !isParkedBefore(lane, call)) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (left.isZero()) {
                throw new StageException(
                        Kind.SERVER,
                        "%s did not come to %s within %d ms"
                                .formatted(lane, call.cName(), limit.toMillis()));
            }
            moved = step(lane, left) && stages.up(lane.stage()).member(lane).isPresent();
        }
        return isParkedBefore(lane, call);
    }

    private boolean isParkedBefore(Lane lane, Call call) {
        return Optional.ofNullable(states.apply(lane.stage()).lanes().get(lane))
                .filter(l -> l.activity() == LaneState.Activity.PARKED)
                .flatMap(LaneState::site)
                .filter(site -> site.call() == call)
                .isPresent();
    }

    /// Lets the lane make one call, if it stands at its gate: whether it did.
    boolean step(Lane lane, Duration limit) {
        LiveStage stage = stages.up(lane.stage());
        turns.settle(stage);
        Member member = member(stage, lane);
        FlightRecorder.Slot before = stage.gates().slot(member);
        if (before.state() != SlotState.PARKED) {
            return false;
        }
        stage.gates().permit(member);
        try {
            turns.await(
                    stage,
                    limit,
                    "%s made its call %s but did not come to its next one within %d ms"
                            .formatted(lane, callOf(lane), limit.toMillis()),
                    () ->
                            stage.member(lane).isEmpty()
                                    || (stage.gates().slot(member).rests() != before.rests()
                                            && turns.isAtRest(stage)));
        } finally {
            if (!stage.isDown()) {
                stage.gates().withdraw(member);
            }
        }
        if (!stage.isDown()) {
            turns.awaitRest(stage);
        }
        return true;
    }

    private String callOf(Lane lane) {
        return Optional.ofNullable(states.apply(lane.stage()).lanes().get(lane))
                .flatMap(LaneState::site)
                .map(Object::toString)
                .orElse("no call");
    }

    Member member(LiveStage stage, Lane lane) {
        Optional<Member> member = stage.member(lane);
        if (member.isPresent()) {
            return member.get();
        }
        Map<Lane, LaneState> lanes = states.apply(lane.stage()).lanes();
        throw new StageException(
                Kind.BAD_REQUEST,
                lanes.containsKey(lane)
                        ? lane + " has ended and makes no more calls"
                        : "there is no lane %s; there are %s"
                                .formatted(
                                        lane,
                                        String.join(
                                                ", ",
                                                lanes.keySet().stream().map(Lane::name).toList())));
    }
}
