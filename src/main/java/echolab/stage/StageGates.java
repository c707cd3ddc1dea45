package echolab.stage;

import echolab.stage.Lanes.Member;
import echolab.trace.Lane;
import echolab.trace.StageState;
import echolab.unix.FlightRecorder;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// The gates of one stage's lanes.
final class StageGates {
    private final FlightRecorder recorder;
    private final Lanes lanes;
    private final Breakpoints breakpoints;
    private boolean detailed;

    StageGates(FlightRecorder recorder, Lanes lanes, Supplier<StageState> state) {
        this.recorder = recorder;
        this.lanes = lanes;
        this.breakpoints = new Breakpoints(recorder, lanes, state);
    }

    /// Whether any of them is open.
    boolean areOpen() {
        return lanes.unordered().stream().anyMatch(m -> !recorder.isClosed(m.slot));
    }

    FlightRecorder.Slot slot(Member member) {
        return recorder.slot(member.slot);
    }

    void permit(Member member) {
        recorder.permit(member.slot, 1);
    }

    /// Takes back a permit that was not used.
    void withdraw(Member member) {
        recorder.closeGate(member.slot);
    }

    void open(Lane lane) {
        lanes.of(lane).ifPresent(m -> recorder.openGate(m.slot));
    }

    void close(Lane lane) {
        lanes.of(lane).ifPresent(m -> recorder.closeGate(m.slot));
    }

    void openAll() {
        recorder.openGateAtBirth(true);
        eachSlot(recorder::openGate);
    }

    void closeAll() {
        recorder.openGateAtBirth(false);
        eachSlot(recorder::closeGate);
    }

    /// All slots, not only those whose lanes are known: one may have been born just now.
    private void eachSlot(IntConsumer action) {
        int used = Math.min(recorder.born(), FlightRecorder.slots());
        for (int slot = 0; slot < used; slot++) {
            action.accept(slot);
        }
    }

    Breakpoints breakpoints() {
        return breakpoints;
    }

    /// Closes all gates when a lane has come to a breakpoint.
    void mindBreakpoints() {
        if (!breakpoints.all().isEmpty() && breakpoints.newlyHit()) {
            closeAll();
        }
    }

    /// Whether the lanes also stop at operations of the server's own code.
    void detail(boolean full) {
        detailed = full;
        recorder.detail(full);
    }

    boolean isDetailed() {
        return detailed;
    }
}
