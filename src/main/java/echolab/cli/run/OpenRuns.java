package echolab.cli.run;

import echolab.stage.Run;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// The runs that must be taken down when this process is told to end (SIGINT, SIGTERM, SIGHUP).
/// The JVM then exits with 128 and the signal's number.
public final class OpenRuns {
    private final List<Run> runs = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    /// Takes the runs down when the JVM ends.
    public static OpenRuns closedAtExit() {
        OpenRuns runs = new OpenRuns();
        Runtime.getRuntime().addShutdownHook(new Thread(runs::closeAll, "take-down"));
        return runs;
    }

    /// The run, taken down at the latest when the JVM ends. Closing it earlier is right.
    public Run add(Run run) {
        runs.add(run);
        if (ending.get()) {
            run.close();
        }
        return run;
    }

    /// The run was closed.
    public void remove(Run run) {
        runs.remove(run);
    }

    /// Whether the process is ending: what fails now fails because of that.
    public boolean isEnding() {
        return ending.get();
    }

    private void closeAll() {
        ending.set(true);
        runs.forEach(Run::close);
    }
}
