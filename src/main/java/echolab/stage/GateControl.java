package echolab.stage;

import echolab.trace.Lane;
import java.util.Optional;
import java.util.Set;

/// Opens and closes gates of one lane, one stage, or everybody.
final class GateControl {
    private final Stages stages;
    private final Turns turns;
    private final Stepper stepper;

    GateControl(Stages stages, Turns turns, Stepper stepper) {
        this.stages = stages;
        this.turns = turns;
        this.stepper = stepper;
    }

    void open(Gates gates) {
        switch (gates) {
            case Gates.OfLane one -> {
                LiveStage stage = stages.up(one.lane().stage());
                turns.settle(stage);
                stepper.member(stage, one.lane());
                stage.ranFreely();
                stage.gates().open(one.lane());
            }
            case Gates.OfStage one -> openAll(stages.up(one.stage()));
            case Gates.All _ -> stages.up().forEach(GateControl::openAll);
        }
    }

    private static void openAll(LiveStage stage) {
        stage.ranFreely();
        stage.gates().openAll();
    }

    /// What is parked stays where it is; from its next call on it stops at more, or less.
    void detail(String name, boolean full) {
        stages.up(name).gates().detail(full);
    }

    void setBreakpoint(Breakpoint breakpoint) {
        stages.up(breakpoint.stage()).gates().breakpoints().set(breakpoint);
    }

    void removeBreakpoint(Breakpoint breakpoint) {
        if (!stages.up(breakpoint.stage()).gates().breakpoints().remove(breakpoint)) {
            throw new StageException(
                    StageException.Kind.BAD_REQUEST,
                    "there is no breakpoint of %s at %s"
                            .formatted(breakpoint.whose(), breakpoint.place()));
        }
    }

    Set<Lane> atBreakpoint(String name) {
        LiveStage stage = stages.get(name);
        return stage.isDown() ? Set.of() : stage.gates().breakpoints().standing();
    }

    boolean isOpen(String name) {
        LiveStage stage = stages.get(name);
        return !stage.isDown() && stage.gates().areOpen();
    }

    /// Returns when every lane has come to rest.
    void close(Gates gates) {
        switch (gates) {
            case Gates.OfLane one -> {
                LiveStage stage = stages.get(one.lane().stage());
                if (!stage.isDown()) {
                    stage.gates().close(one.lane());
                    rest(stage);
                }
            }
            case Gates.OfStage one -> closeAll(stages.get(one.stage()));
            case Gates.All _ -> stages.up().forEach(this::closeAll);
        }
    }

    private void closeAll(LiveStage stage) {
        if (!stage.isDown()) {
            stage.gates().closeAll();
            rest(stage);
        }
    }

    private void rest(LiveStage stage) {
        turns.awaitVerified(stage);
    }

    /// Whether every lane of those gates is blocked or gone.
    boolean isIdle(Gates gates) {
        return switch (gates) {
            case Gates.OfLane one ->
                    isIdle(stages.get(one.lane().stage()), Optional.of(one.lane()));
            case Gates.OfStage one -> isIdle(stages.get(one.stage()), Optional.empty());
            case Gates.All _ -> stages.all().stream().allMatch(s -> isIdle(s, Optional.empty()));
        };
    }

    private boolean isIdle(LiveStage stage, Optional<Lane> lane) {
        return turns.isQuiet(stage, () -> stage.isIdle(lane));
    }
}
