package echolab.fx.model;

import echolab.stage.Breakpoint;
import echolab.stage.Run;
import echolab.trace.Call;
import echolab.trace.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What decides where lanes stop: breakpoints, and how much detail they stop at. Confined to the FX
/// thread.
public final class Steering {
    private final Run run;
    private final Acts acts;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<Map<String, Stops>> stops =
            new ReadOnlyObjectWrapper<>(Map.of());

    /// Where the lanes of a stage stop.
    ///
    /// @param breakpoints in the order in which they were set
    /// @param detailed whether also at operations of the server's own code
    /// @param at the lanes that have come to a breakpoint
    public record Stops(List<Breakpoint> breakpoints, boolean detailed, Set<Lane> at) {
        /// Where nobody has asked for anything.
        public static final Stops NONE = new Stops(List.of(), false, Set.of());

        public Stops {
            breakpoints = List.copyOf(breakpoints);
            at = Set.copyOf(at);
        }
    }

    Steering(Run run, Acts acts, Workers workers, Playback playback) {
        this.run = run;
        this.acts = acts;
        this.workers = workers;
        playback.viewProperty().subscribe(this::mindBreakpoints);
    }

    /// The stops by stage.
    public ReadOnlyObjectProperty<Map<String, Stops>> stopsProperty() {
        return stops.getReadOnlyProperty();
    }

    public Stops of(String stage) {
        return stops.get().getOrDefault(stage, Stops.NONE);
    }

    /// Sets a breakpoint at that line of the source, or takes it away.
    public void toggleLine(String stage, int line) {
        toggle(Breakpoint.at(stage, line));
    }

    /// Sets a breakpoint, or takes it away.
    public void toggle(Breakpoint breakpoint) {
        boolean there = of(breakpoint.stage()).breakpoints().contains(breakpoint);
        change(
                breakpoint.stage(),
                () -> {
                    if (there) {
                        run.removeBreakpoint(breakpoint);
                    } else {
                        run.setBreakpoint(breakpoint);
                    }
                });
    }

    /// From system calls only to everything worth seeing, and back.
    public void toggleDetail(String stage) {
        boolean full = !of(stage).detailed();
        change(stage, () -> run.detail(stage, full));
    }

    /// Steps the lane until it is parked before that call, blocked or gone.
    public void stepUntil(Lane lane, Call call) {
        acts.stepUntil(lane, call);
    }

    private void change(String stage, Runnable change) {
        acts.inTurn(
                stage,
                () -> {
                    change.run();
                    look(stage);
                });
    }

    /// Learns what a stage was started with.
    void look(String stage) {
        Stops now =
                new Stops(run.breakpoints(stage), run.isDetailed(stage), run.atBreakpoint(stage));
        workers.window()
                .execute(() -> {
                    Map<String, Stops> all = new HashMap<>(stops.get());
                    all.put(stage, now);
                    stops.set(Map.copyOf(all));
                });
    }

    /// A breakpoint ends a run that a person began.
    private void mindBreakpoints(RunView view) {
        view.now().keySet().stream()
                .filter(stage -> !stops.get().containsKey(stage))
                .forEach(stage -> change(stage, () -> {}));
        view.running().stream()
                .filter(stage -> !of(stage).breakpoints().isEmpty())
                .forEach(stage -> acts.inTurn(stage, () -> pausedBy(stage)));
    }

    private void pausedBy(String stage) {
        if (!run.isOpen(stage)) {
            acts.paused(stage);
            look(stage);
        }
    }
}
